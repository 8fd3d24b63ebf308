import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentWriter } from '../../../../../../src/core/search/engine/index/document-store.ts';
import {
  createFieldIndex,
  type FieldIndex,
  withChanges,
} from '../../../../../../src/core/search/engine/index/field-index.ts';
import {
  createVocabulary,
  type Vocabulary,
} from '../../../../../../src/core/search/engine/index/vocabulary.ts';
import { createAccumulator } from '../../../../../../src/core/search/engine/match/accumulator.ts';
import { splitWords } from '../../../../../../src/core/search/engine/words/words.ts';

const WORDS = ['ant', 'bee', 'cat', 'dog', 'elk'];
const SETTINGS = { fields: [{ weight: 1, b: 0.5 }], k1: 1 };
const texts = fc.array(fc.subarray(WORDS, { minLength: 1 }), { minLength: 1, maxLength: 8 });

function storeOf(vocabulary: Vocabulary, documents: readonly string[][]) {
  const writer = createDocumentWriter(vocabulary, 1);
  for (const words of documents) writer.add([splitWords(words.join(' '))]);
  return writer.finish();
}

/** An index of `base` documents, to which `later` ones were added by an update. */
function indexOf(vocabulary: Vocabulary, base: string[][], later: string[][]): FieldIndex {
  const first = storeOf(vocabulary, base);
  const index = createFieldIndex(first, vocabulary.size, SETTINGS);
  const added = storeOf(vocabulary, later);
  return withChanges(index, [], added, vocabulary.size);
}

test('a term is offered to the documents asked for alone, question after question', () => {
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.array(fc.tuple(fc.nat(16), fc.nat(4), fc.constantFrom(...WORDS)), { minLength: 1 }),
      (base, later, questions) => {
        const vocabulary = createVocabulary(new Set());
        const documents = [...base, ...later];
        const scores = createAccumulator(indexOf(vocabulary, base, later));
        for (const [from, length, word] of questions) {
          const first = Math.min(from, documents.length);
          const end = Math.min(first + length, documents.length);
          scores.begin(Uint32Array.of(first, end));
          scores.addTermWithin(vocabulary.find(word), 1);
          scores.endConcept();
          const holds = (document: number) =>
            document >= first && document < end && documents[document]?.includes(word);
          const wanted = [...documents.keys()].filter(holds);
          expect([...scores.touched()].sort((a, b) => a - b)).toEqual(wanted);
          for (const document of documents.keys()) {
            expect(scores.scoreOf(document) > 0).toBe(wanted.includes(document));
          }
        }
      },
    ),
  );
});
