import { claimOf } from '../case/case.ts';
import type { Library } from '../library/library.ts';
import type { TermDictionary } from './engine/index/term-dictionary.ts';
import { relationAt } from './engine/match/meanings.ts';
import { KIND } from './question/answer-kinds.ts';
import type { Question } from './question/question.ts';
import { confidenceWeights, SIGNS } from './rank/confidence.ts';
import { FEATURES } from './rank/features.ts';
import { MEANING_WEIGHT } from './rank/meaning.ts';
import type { Candidate } from './rank/ranker.ts';
import { RANKING_WEIGHTS } from './rank/ranking-weights.ts';
import type { Ranking } from './search-port.ts';

/** A question and its ranking, before any decision. */
export interface Examined {
  readonly question: Question;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** By the order of `SIGNS`. */
  readonly signs: readonly number[];
  /** False if the first candidate is never the answer outright (see `mayAnswer`). */
  readonly mayAnswer: boolean;
  /** True if the first candidate is offered, however unsure (see `lacksOnlyNumbers`). */
  readonly isOffered: boolean;
}

const SHOWN_CANDIDATES = 5;
const SHOWN_ALTERNATIVES = 6;

/** Explains in lines of plain text how a search ranked a question. */
export function explainSearch(
  { question, candidates, signs }: Examined,
  ranking: Ranking,
  library: Library,
  dictionary: TermDictionary,
): string {
  const lines = [
    `verdict      ${ranking.verdict}, confidence ${ranking.confidence.toFixed(2)}`,
    `because      ${contributions(SIGNS, signs, confidenceWeights(candidates[0]?.meaning !== undefined))}`,
    `names        ${question.mentions.map((one) => `${one.name} (${one.strength.toFixed(2)})`).join(', ') || (question.usedThread ? `none; the thread is about ${ranking.nearestCases[0]}` : 'none')}`,
    `wants        ${kindNames(question.wanted.first) || 'any kind of answer'}${question.wanted.second ? `, else ${kindNames(question.wanted.second)}` : ''}`,
    ...(question.negated
      ? ['denies       yes: the claim that says the contrary answers as well']
      : []),
    'words',
    ...question.concepts.map(({ text, weight, alternatives, strange }) => {
      const { terms, similarities } = alternatives;
      const found = Array.from(terms.subarray(0, SHOWN_ALTERNATIVES), (term, i) => {
        const relation = relationAt(alternatives, i);
        const how = relation === 'same' ? '' : ` (${relation} ${similarities[i]?.toFixed(2)})`;
        return dictionary.stemOf(term) + how;
      });
      const more = terms.length - found.length;
      if (more > 0) found.push(`and ${more} more`);
      const note = strange ? ' [no known word]' : '';
      return `  ${text.padEnd(20)} ${weight.toFixed(2)}${note}  ${found.join(', ') || 'not in the library'}`;
    }),
    'candidates',
    ...candidates
      .slice(0, SHOWN_CANDIDATES)
      .flatMap((candidate, place) => candidateLines(candidate, place, ranking, library)),
  ];
  return lines.join('\n');
}

function candidateLines(
  { caseId, claimId, score, features, meaning = 0 }: Candidate,
  place: number,
  ranking: Ranking,
  library: Library,
): string[] {
  const claim = claimOf(library.byId.get(caseId), claimId);
  return [
    `${String(place + 1).padStart(3)}. ${caseId} ${claimId}  score ${score.toFixed(2)}`,
    `     ${claim?.text ?? ''}`,
    `     matched ${ranking.hits[place]?.matched.join(', ') || 'nothing'}`,
    `     ${contributions([...FEATURES, 'meaning'], [...features, meaning], [...RANKING_WEIGHTS, MEANING_WEIGHT])}`,
  ];
}

/** Lists what each value adds to a sum, largest first: `named +6.40, covered +3.10`. */
function contributions(
  names: readonly string[],
  values: readonly number[],
  weights: readonly number[],
): string {
  return names
    .map((name, i) => ({ name, part: (values[i] as number) * (weights[i] as number) }))
    .filter(({ part }) => Math.abs(part) >= 0.05)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .map(({ name, part }) => `${name} ${part < 0 ? '' : '+'}${part.toFixed(2)}`)
    .join(', ');
}

function kindNames(mask: number): string {
  return Object.entries(KIND)
    .filter(([, bit]) => mask & bit)
    .map(([name]) => name)
    .join(' or ');
}
