import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Collection,
  createCollection,
  type TextGroup,
  updateCollection,
} from '../../../../../../src/core/search/engine/index/collection.ts';
import { createConceptReader } from '../../../../../../src/core/search/engine/match/concepts.ts';
import { createRetriever } from '../../../../../../src/core/search/engine/match/retrieve.ts';
import { splitWords } from '../../../../../../src/core/search/engine/words/words.ts';

const SETTINGS = {
  documents: { k1: 1.2, fields: [{ weight: 1, b: 0.5 }] },
  groups: { k1: 1.2, fields: [{ weight: 1, b: 0.5 }] },
  stopWords: new Set<string>(),
};
const NOTHING_KNOWN = { related: () => [], phrasesFrom: () => [], isWord: () => true };

function group(id: string, shared: string, ...texts: string[]): TextGroup {
  return {
    id,
    revision: JSON.stringify([shared, texts]),
    language: '',
    fields: [shared],
    documents: texts.map((text, place) => ({ id: `${id}${place}`, fields: [text] })),
  };
}

/** Ids of the documents found, sorted: what is found, whatever its order. */
function found(collection: Collection, query: string): string[] {
  const reader = createConceptReader(collection, NOTHING_KNOWN);
  const words = splitWords(query);
  const known = words.map((word) => reader.know(word.text));
  const concepts = reader.read(words, known);
  return createRetriever(collection)
    .best(concepts, 1000, [])
    .map(({ document }) => {
      const number = collection.groupOf[document] as number;
      const holder = collection.groups[number];
      return holder?.documentIds[document - holder.firstDocument] as string;
    })
    .sort();
}

function updated(collection: Collection, groups: readonly TextGroup[]): Collection {
  const byId = new Map(groups.map((one) => [one.id, one]));
  return updateCollection(collection, groups, (id) => byId.get(id) as TextGroup);
}

describe('a collection', () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    group(`g${i}`, `shared${i}`, `text number${i}`),
  );

  test('finds documents by their own words and by their group', () => {
    const collection = createCollection(SETTINGS, [
      group('a', 'alpha', 'red fox', 'blue fox'),
      group('b', 'beta', 'green dog'),
    ]);
    expect(found(collection, 'fox')).toEqual(['a0', 'a1']);
    expect(found(collection, 'beta')).toEqual(['b0']);
  });

  test('reads nothing but what changed', () => {
    const collection = createCollection(SETTINGS, many);
    const changed = [...many.slice(1), group('g0', 'shared0', 'another sentence')];
    const read: string[] = [];
    const byId = new Map(changed.map((one) => [one.id, one]));
    const after = updateCollection(collection, changed, (id) => {
      read.push(id);
      return byId.get(id) as TextGroup;
    });
    expect(read).toEqual(['g0']);
    expect(found(after, 'another')).toEqual(['g00']);
    expect(found(after, 'number0')).toEqual([]);
    expect(found(after, 'number7')).toEqual(['g70']);
  });

  test('stays as it was when a later one is made from it', () => {
    const collection = createCollection(SETTINGS, many);
    updated(collection, [...many.slice(5), group('new', 'new', 'number0 again')]);
    expect(found(collection, 'number0')).toEqual(['g00']);
    expect(found(collection, 'again')).toEqual([]);
  });

  test('updated step by step finds what one made at once finds', () => {
    const dictionary = fc.constantFrom('ant', 'bee', 'cat', 'dog', 'eel', 'fox');
    const text = fc
      .array(dictionary, { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '));
    const someGroup = fc
      .tuple(fc.integer({ min: 0, max: 25 }), text, fc.array(text, { maxLength: 3 }))
      .map(([id, shared, texts]) => group(`g${id}`, shared, ...texts));
    const state = fc.uniqueArray(someGroup, { selector: ({ id }) => id, maxLength: 26 });
    fc.assert(
      fc.property(
        state,
        fc.array(state, { minLength: 1, maxLength: 3 }),
        dictionary,
        (first, later, query) => {
          let collection = createCollection(SETTINGS, first);
          for (const groups of later) collection = updated(collection, groups);
          const fresh = createCollection(SETTINGS, later.at(-1) as TextGroup[]);
          expect(found(collection, query)).toEqual(found(fresh, query));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('finds documents in every section of a large index, updated or not', () => {
    const large = Array.from({ length: 70_000 }, (_, i) =>
      group(`g${i}`, '', i % 10_000 === 1 ? 'fox' : 'ant'),
    );
    const foxes = ['g100010', 'g10', 'g200010', 'g300010', 'g400010', 'g500010', 'g600010'].sort();
    const collection = createCollection(SETTINGS, large);
    expect(found(collection, 'fox')).toEqual(foxes);
    const changed = large.map((one) => (one.id === 'g60001' ? group('g60001', '', 'ant') : one));
    const after = updated(collection, [...changed, group('new', '', 'fox')]);
    expect(found(after, 'fox')).toEqual([...foxes.filter((id) => id !== 'g600010'), 'new0']);
  });

  test('stems each group in its own language, and finds it by either', () => {
    const collection = createCollection(SETTINGS, [
      { ...group('de', 'x', 'Die Häuser wurden verkauft'), language: 'de' },
      group('en', 'y', 'The houses were sold'),
    ]);
    expect(found(collection, 'Haus')).toEqual(['de0']);
    expect(found(collection, 'house')).toEqual(['en0']);
  });
});
