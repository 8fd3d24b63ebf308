import * as z from 'zod';
import { claimOf } from '../case/case.ts';
import type { Library } from '../library/library.ts';

const expectation = {
  id: z.string().min(1).optional(),
  q: z.string().min(1),
  context: z.array(z.strictObject({ q: z.string(), case: z.string() })).default([]),
};
const claimRef = z.string().regex(/^.+#[^#\s]+$/, 'must be "case_id#C1"');

const QuestionSchema = z.union([
  z.strictObject({ ...expectation, claims: z.array(claimRef).min(1) }),
  z.strictObject({ ...expectation, cases: z.array(z.string()).min(1) }),
  z.strictObject({ ...expectation, refuse: z.literal(true) }),
]);

/** A question, and what the library should say: one of some claims, certain cases, or nothing. */
export type EvaluatedQuestion = z.infer<typeof QuestionSchema> & { readonly id: string };

export interface ReadQuestions {
  readonly questions: readonly EvaluatedQuestion[];
  /** `7: what is wrong`, by line. */
  readonly problems: readonly string[];
}

/** Reads one question a line, as JSON. Without an id the question is its own. */
export function parseQuestions(text: string): ReadQuestions {
  const questions: EvaluatedQuestion[] = [];
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = parseQuestion(line);
    if (typeof question === 'string') problems.push(`${index + 1}: ${question}`);
    else if (ids.has(question.id)) problems.push(`${index + 1}: the id "${question.id}" is taken`);
    else {
      ids.add(question.id);
      questions.push(question);
    }
  }
  return { questions, problems };
}

function parseQuestion(line: string): EvaluatedQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const parsed = QuestionSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data, id: parsed.data.id ?? parsed.data.q };
  return 'each line is {"q"} with one of "claims": ["case_id#C1"], "cases": ["case_id"] or "refuse": true; "id" and "context" may be there';
}

/** What questions expect that a library doesn't have: cases, and claims as `case_id#C1`. */
export function unknownIn(
  questions: readonly EvaluatedQuestion[],
  { byId }: Pick<Library, 'byId'>,
): readonly string[] {
  const unknown = questions.flatMap((question) => {
    if ('cases' in question) return question.cases.filter((id) => !byId.has(id));
    if (!('claims' in question)) return [];
    return question.claims.filter((ref) => {
      const at = ref.lastIndexOf('#');
      return claimOf(byId.get(ref.slice(0, at)), ref.slice(at + 1)) === undefined;
    });
  });
  return [...new Set(unknown)];
}
