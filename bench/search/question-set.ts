import { readFileSync } from 'node:fs';
import type { Turn } from '../../src/core/conversation/thread.ts';
import type { Library } from '../../src/core/library/library.ts';

/** A claim that answers a question. */
export interface Gold {
  readonly case: string;
  readonly claim: string | null;
  readonly text: string;
  /** 2 if it answers the question, 1 if it answers part of it. */
  readonly grade: number;
}

/** One line of a question set. */
export interface SetQuestion {
  readonly id: string;
  /** `ask`, `keyword`, `typo`, `topic`, `followup`; `none` if the library has no answer. */
  readonly kind: string;
  readonly q: string;
  readonly org_named: boolean;
  readonly gold: readonly Gold[];
  readonly context?: readonly Turn[];
}

/** Reads a question set: one JSON object a line. */
export function readQuestionSet(file: string): SetQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SetQuestion);
}

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
    if (same || overlap(gold.text, text) >= 0.6) grade = Math.max(grade, gold.grade);
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

function overlap(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / (x.size + y.size - both || 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  );
}
