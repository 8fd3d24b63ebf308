import { create, insertMultiple, search } from '@orama/orama';
import { stem } from 'porter2';
import type { Engine } from './engine.ts';

/** Stemmed, one typo allowed, field weights. */
export const orama: Engine = {
  async build(claims) {
    const index = create({
      schema: {
        position: 'string',
        org: 'string',
        useCase: 'string',
        title: 'string',
        text: 'string',
        quote: 'string',
      },
      components: { tokenizer: { stemming: true, stemmer: stem, language: 'english' } },
    });
    await insertMultiple(
      index,
      claims.map(({ id, org, useCase, title, text, quote }) => ({
        id: `c${id}`,
        position: '',
        org,
        useCase,
        title,
        text,
        quote,
      })),
      1000,
    );
    return async (question) => {
      const found = await search(index, {
        term: question,
        properties: ['org', 'useCase', 'title', 'text', 'quote'],
        boost: { org: 4, text: 2, title: 1.5 },
        tolerance: 1,
        limit: 10,
      });
      return found.hits.map((hit) => Number(hit.id.slice(1)));
    };
  },
};
