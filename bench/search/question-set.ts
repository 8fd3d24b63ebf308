import { readFileSync } from 'node:fs';
import type { Turn } from '../../src/core/conversation/thread.ts';
import type { Library } from '../../src/core/library/library.ts';

/** A claim that answers a question. */
export interface Gold {
  readonly case: string;
  readonly claim: string | null;
  /** Its sentence, to find it again in a library that numbers it otherwise. */
  readonly text?: string;
  /** 2 if it answers the question, 1 if it answers part of it. */
  readonly grade: number;
}

/** One line of a question set. */
export interface SetQuestion {
  readonly id: string;
  /** `ask`, `keyword`, `typo`, `topic`, `followup`; `none` or `unanswerable` if the library has no answer. */
  readonly kind: string;
  readonly q: string;
  readonly org_named: boolean;
  readonly gold: readonly Gold[];
  readonly context?: readonly Turn[];
  /** `train` for weights to be learned from, `test` for the last look. Missing if the set isn't split. */
  readonly split?: 'train' | 'test';
}

/**
 * Reads a question set: one JSON object a line.
 * @param file path, with `#train` or `#test` after it for that part of the set only
 */
export function readQuestionSet(file: string): SetQuestion[] {
  const [path = '', split] = file.split('#');
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SetQuestion)
    .filter((question) => split === undefined || question.split === split);
}

/** Gold of fewer words than this is too easily part of a longer claim. */
const FEWEST_WORDS = 5;

/** Returns the grade of a claim for a question, 0 if it doesn't answer. */
export function gradeOf(
  question: SetQuestion,
  caseId: string,
  claimId: string,
  text: string,
): number {
  let grade = 0;
  for (const gold of question.gold) {
    if (gold.case !== caseId) continue;
    const same = gold.claim !== null && gold.claim === claimId;
    if (same || says(gold.text ?? '', text)) grade = Math.max(grade, gold.grade);
  }
  return grade;
}

/** Returns the sentence of a claim, empty if there is no such claim. */
export function claimText(library: Library, caseId: string, claimId: string): string {
  return library.byId.get(caseId)?.claims.find((claim) => claim.id === claimId)?.text ?? '';
}

/** Returns the fold of a question, from 0. All questions about one case share a fold. */
export function foldOf(question: SetQuestion, folds: number): number {
  const key = question.gold[0]?.case ?? question.context?.[0]?.case ?? question.q;
  let hash = 2166136261;
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return hash % folds;
}

/** True if a claim says what the gold says: most words in common, or nearly all of the gold's words. */
function says(gold: string, text: string): boolean {
  const [x, y] = [wordsOf(gold), wordsOf(text)];
  const both = [...x].filter((word) => y.has(word)).length;
  if (both / (x.size + y.size - both || 1) >= 0.6) return true;
  return x.size >= FEWEST_WORDS && both >= 0.9 * x.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  );
}
