import * as z from 'zod';
import { ASKED_AS, type Claim, type Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { ASKED_AS_KEY } from './parts/fields.ts';
import type { FrontMatter } from './parts/front-matter.ts';

const Questions = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * Adds the questions of the front matter's `asked_as` to the claims that they name, beside those that
 * a claim gives itself. Returns the claims, and a problem for each id that no claim has.
 */
export function withAskedAs(
  claims: readonly Claim[],
  { data, placeOf }: FrontMatter,
): { claims: readonly Claim[]; problems: Problem[] } {
  const given = data?.[ASKED_AS_KEY];
  if (given === undefined || given === null) return { claims, problems: [] };
  const wrong = (message: string) =>
    problemAt('front-matter-wrong-type', placeOf(ASKED_AS_KEY), message);
  const parsed = Questions.safeParse(given);
  if (!parsed.success) {
    const message = `The field "${ASKED_AS_KEY}" isn't a list of questions by claim id (C1: "Who uses it?").`;
    return { claims, problems: [wrong(message)] };
  }
  const questions = new Map(Object.entries(parsed.data));
  const asked = claims.map((claim) => {
    const more = questions.get(claim.id);
    if (more === undefined) return claim;
    const all = [claim.notes[ASKED_AS] ?? '', ...[more].flat()].filter((one) => one.trim() !== '');
    return all.length === 0
      ? claim
      : { ...claim, notes: { ...claim.notes, [ASKED_AS]: all.join('\n') } };
  });
  const known = new Set(claims.map(({ id }) => id));
  const problems = [...questions.keys()]
    .filter((id) => !known.has(id))
    .map((id) =>
      wrong(`The field "${ASKED_AS_KEY}" has questions for ${id}, which is no claim of this file.`),
    );
  return { claims: asked, problems };
}
