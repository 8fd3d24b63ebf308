import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentWriter } from '../../../../../../src/core/search/engine/index/document-store.ts';
import {
  createFieldIndex,
  type FieldIndex,
  withChanges,
} from '../../../../../../src/core/search/engine/index/field-index.ts';
import {
  createTermDictionary,
  type TermDictionary,
} from '../../../../../../src/core/search/engine/index/term-dictionary.ts';
import { createAccumulator } from '../../../../../../src/core/search/engine/match/accumulator.ts';
import { splitWords } from '../../../../../../src/core/search/engine/words/words.ts';

const WORDS = ['ant', 'bee', 'cat', 'dog', 'elk'];
const SETTINGS = { fields: [{ weight: 1, b: 0.5 }], k1: 1 };
const texts = fc.array(fc.subarray(WORDS, { minLength: 1 }), { minLength: 1, maxLength: 8 });

function storeOf(dictionary: TermDictionary, documents: readonly string[][]) {
  const writer = createDocumentWriter(dictionary, 1);
  for (const words of documents) writer.add([splitWords(words.join(' '))]);
  return writer.finish();
}

/** An index of `base` documents, to which `later` ones were added by an update. */
function indexOf(dictionary: TermDictionary, base: string[][], later: string[][]): FieldIndex {
  const first = storeOf(dictionary, base);
  const index = createFieldIndex(first, dictionary.size, SETTINGS);
  const added = storeOf(dictionary, later);
  return withChanges(index, [], added, dictionary.size);
}

test('a term is offered to the documents asked for alone, question after question', () => {
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.array(fc.tuple(fc.nat(16), fc.nat(4), fc.constantFrom(...WORDS)), { minLength: 1 }),
      (base, later, questions) => {
        const dictionary = createTermDictionary(new Set());
        const documents = [...base, ...later];
        const scores = createAccumulator(indexOf(dictionary, base, later));
        for (const [from, length, word] of questions) {
          const first = Math.min(from, documents.length);
          const end = Math.min(first + length, documents.length);
          scores.begin(Uint32Array.of(first, end));
          scores.addTermWithin(dictionary.find(word), 1);
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
