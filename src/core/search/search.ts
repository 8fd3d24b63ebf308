import { type Case, type Claim, claimOf } from '../case/case.ts';
import type { Library } from '../library/library.ts';
import { ANSWER_FROM, NOTHING_BELOW } from '../thresholds.ts';
import { type Collection, createCollection, updateCollection } from './engine/index/collection.ts';
import { createConceptReader } from './engine/match/concepts.ts';
import { withoutUrls } from './engine/words/spell-out.ts';
import { splitWords } from './engine/words/words.ts';
import { type Examined, explainSearch } from './explain.ts';
import { createCaseFinder } from './names/find-cases.ts';
import { createNameTable, type NameTable } from './names/name-table.ts';
import { createNames } from './names/names.ts';
import { createAskedWords } from './question/asked-words.ts';
import { asksForFact } from './question/asks-for-fact.ts';
import { createNarrowing } from './question/narrowing.ts';
import {
  type EarlierQuestion,
  type Question,
  type Reading,
  readQuestion,
} from './question/question.ts';
import { englishKnowledge } from './question/word-knowledge.ts';
import { CASE_COLLECTION, documentsOfCase } from './rank/case-documents.ts';
import {
  confidenceOf,
  confidenceWeights,
  lacksOnlyNumbers,
  mayAnswer,
  signsOf,
} from './rank/confidence.ts';
import { createHolding } from './rank/holding.ts';
import { createDetailsReader } from './rank/match-details.ts';
import { matchedWords } from './rank/matched-words.ts';
import { createMeaningReader, type Meanings } from './rank/meaning.ts';
import { type Candidate, createRanker } from './rank/ranker.ts';
import { withoutRepeats } from './rank/repeats.ts';
import { createWanted } from './rank/wanted.ts';
import type { Hit, Ranking, Search, Verdict } from './search-port.ts';
import { LIGHT_WORDS } from './vocabulary/stop-words.ts';

export interface CaseSearch extends Search {
  /** Explains to a person what `rank` did with a question: its analysis, its candidates and its reasons. */
  explain(text: string, options?: { readonly thread?: readonly EarlierQuestion[] }): string;
  /** Returns the same as values, for training and measuring. */
  examine(text: string, thread: readonly EarlierQuestion[]): Examined;
  /**
   * Returns the search over a later library, after reading the changed cases only. This search
   * stays unchanged.
   */
  update(library: Library): CaseSearch;
}

/**
 * Indexes a library. Keeps its cases, and never changes them.
 * @param meanings of a sentence encoder; without them words alone count
 */
export function createSearch(library: Library, meanings: Meanings | null = null): CaseSearch {
  const collection = createCollection(CASE_COLLECTION, library.cases.map(documentsOfCase));
  return searchOver(library, collection, createNameTable(library.cases), meanings);
}

const DEFAULT_LIMIT = 10;
const NEAREST_CASES = 3;
/** Of so many claims, those that a filter wants are kept. */
const NARROWED_LIMIT = 1_000;

/** @param baseNames the organisations of the collection's base layer */
function searchOver(
  library: Library,
  collection: Collection,
  baseNames: NameTable,
  meanings: Meanings | null,
): CaseSearch {
  const later = collection.groups.slice(collection.baseGroups);
  const laterNames = createNameTable(later.map(({ id }) => library.byId.get(id) as Case));
  const knowledge = englishKnowledge();
  const concepts = createConceptReader(collection, knowledge);
  const reading: Reading = {
    collection,
    findNames: createNames([baseNames, laterNames], (table, id) => {
      const number = collection.numberOfGroup.get(id);
      return number !== undefined && number >= collection.baseGroups === (table === 1);
    }),
    concepts,
    askedWord: createAskedWords(collection, knowledge, concepts.know),
  };
  const findCases = createCaseFinder(library.cases);
  const ranker = createRanker(collection);
  const { casesWith, claimsWith } = createHolding(collection);
  const detailsOf = createDetailsReader(collection);
  const narrow = createNarrowing(library.cases);
  const reader = meanings && createMeaningReader(library, collection, meanings);
  const hasFacts = library.cases.some(({ context = [] }) => context.length > 0);

  function examine(
    text: string,
    thread: readonly EarlierQuestion[],
    limit = DEFAULT_LIMIT,
  ): Examined {
    const { words, filter } = narrow(text);
    const earlier = thread.map((turn) => ({ ...turn, q: narrow(turn.q).words }));
    const question = readQuestion(words, earlier, reading);
    const isWanted = createWanted(library, filter);
    const meant = meanings?.of(text);
    const nearest = meant && reader?.nearest(meant);
    const found = ranker.rank(question, isWanted === null ? limit : NARROWED_LIMIT, nearest);
    const wanted = isWanted === null ? found : found.filter(isWanted);
    const stated = hasFacts && !asksForFact(words) ? withoutFacts(wanted) : wanted;
    const candidates = meant && reader ? reader.reread(stated, meant) : stated;
    const [top] = candidates;
    const details = top ? detailsOf(question.concepts, top.document) : [];
    return {
      question,
      candidates,
      signs: signsOf(question, candidates, details),
      mayAnswer: top !== undefined && mayAnswer(question, top, details),
      isOffered: top !== undefined && lacksOnlyNumbers(question, top, details),
    };
  }

  /** Facts of a case are no value: they are left to questions that ask for facts, if there is anything else. */
  function withoutFacts(candidates: readonly Candidate[]): readonly Candidate[] {
    const values = candidates.filter((one) => claimOfCandidate(one)?.kind !== 'context');
    return values.length > 0 ? values : candidates;
  }

  function rank(
    text: string,
    options: { readonly thread?: readonly EarlierQuestion[]; readonly limit?: number } = {},
  ): Ranking {
    const { thread = [], limit = DEFAULT_LIMIT } = options;
    const examined = examine(text, thread, limit);
    const { question, candidates: all, signs } = examined;
    const candidates = withoutRepeats(all, limit, claimOfCandidate);
    const hits = candidates.map(
      (candidate) => new FoundHit(candidate, () => wordsOf(question, candidate)),
    );
    const weights = confidenceWeights(all[0]?.meaning !== undefined);
    const confidence = hits.length === 0 ? 0 : confidenceOf(signs, weights);
    const named = [...question.named]
      .sort(([, a], [, b]) => b - a)
      .map(([group]) => collection.groups[group]?.id ?? '');
    return {
      hits,
      confidence,
      verdict: verdictOf(confidence, examined),
      namedCases: question.usedThread ? [] : named,
      nearestCases: nearestCases(named, candidates),
      usedThread: question.usedThread,
      asks: question.asks,
    };
  }

  function claimOfCandidate({ caseId, claimId }: Candidate): Claim | undefined {
    return claimOf(library.byId.get(caseId), claimId);
  }

  function wordsOf(question: Question, candidate: Candidate): readonly string[] {
    const one = library.byId.get(candidate.caseId);
    const claim = claimOfCandidate(candidate);
    if (!one || !claim) return [];
    const details = detailsOf(question.concepts, candidate.document);
    return matchedWords(question, details, one, claim, collection.dictionary);
  }

  const wordsIn = (text: string) => splitWords(withoutUrls(text)).map((word) => word.text);

  return {
    rank,
    ...(meanings && { encode: meanings.encode }),
    namesIn(text) {
      const words = splitWords(withoutUrls(text)).map(({ isNumber, text: folded, written }) =>
        isNumber ? written : folded,
      );
      return readQuestion(text, [], reading).mentions.map(
        ({ caseIds, strength, spelt, first, end }) => ({
          caseIds,
          words: words.slice(first, end),
          strength,
          spelt,
        }),
      );
    },
    strangeWordsIn: (text) =>
      wordsIn(text).filter((word) => {
        const { standing, term } = reading.askedWord(word);
        return standing === 'strange' && term < 0 && !word.startsWith('#');
      }),
    findCases,
    casesWith,
    claimsWith,
    examine,
    explain: (text, { thread = [] } = {}) =>
      explainSearch(examine(text, thread), rank(text, { thread }), library, collection.dictionary),
    update(next) {
      const byId = (id: string) => documentsOfCase(next.byId.get(id) as Case);
      const updated = updateCollection(collection, next.cases, byId);
      // The collection was rebuilt because too much had changed.
      const renewed = updated.dictionary !== collection.dictionary;
      const names = renewed ? createNameTable(next.cases) : baseNames;
      return searchOver(next, updated, names, meanings);
    },
  };
}

/** A hit that works out its matched words on request, because most hits are never shown. */
class FoundHit implements Hit {
  readonly caseId: string;
  readonly claimId: string;
  readonly score: number;
  readonly #tell: () => readonly string[];
  #matched: readonly string[] | null = null;

  constructor({ caseId, claimId, score }: Candidate, tell: () => readonly string[]) {
    this.caseId = caseId;
    this.claimId = claimId;
    this.score = score;
    this.#tell = tell;
  }

  get matched(): readonly string[] {
    this.#matched ??= this.#tell();
    return this.#matched;
  }
}

/** Returns the named cases first, then the cases of the best claims. */
function nearestCases(named: readonly string[], candidates: readonly Candidate[]): string[] {
  const near = named.slice(0, NEAREST_CASES);
  for (const { caseId } of candidates) {
    if (near.length === NEAREST_CASES) break;
    if (!near.includes(caseId)) near.push(caseId);
  }
  return near;
}

function verdictOf(confidence: number, { question, mayAnswer, isOffered }: Examined): Verdict {
  const { named, concepts } = question;
  if (mayAnswer && confidence >= ANSWER_FROM) return 'answer';
  // "Tell me about Klarna": an organisation is named and nothing is asked; there is much to offer.
  const isAboutAll = named.size > 0 && concepts.every((concept) => LIGHT_WORDS.has(concept.text));
  return confidence < NOTHING_BELOW && !isAboutAll && !isOffered ? 'nothing' : 'choose';
}
