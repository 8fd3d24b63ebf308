import { exampleQuestions } from './examples.ts';
import type { HelpReply, MissingReply } from './reply.ts';
import { casesOf, type Situation } from './situation.ts';

/** What was not understood, and the command that was probably meant; empty where none is close. */
export interface NotUnderstood {
  readonly unknown: string;
  readonly didYouMean: string;
}

/** How to use Casebook, with examples of this very library. */
export function help({ library }: Situation, said?: NotUnderstood): HelpReply {
  const org = library.cases.find(({ claims }) => claims.length > 0)?.org;
  return {
    kind: 'help',
    unknown: said?.unknown ?? '',
    didYouMean: said?.didYouMean ?? '',
    examples: exampleQuestions(library),
    ...(org ? { exampleOrg: org } : {}),
  };
}

/** Something that was asked for by name is not there; the cases whose names are near. */
export function missing(what: string, words: string, { library, search }: Situation): MissingReply {
  const near = search.findCases(words, 3).map((match) => match.caseId);
  const ranked = near.length > 0 ? near : search.rank(words, { limit: 3 }).nearestCases;
  return { kind: 'missing', what, nearest: casesOf(ranked, library).slice(0, 3), case: null };
}
