import type { Case, Claim } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import { formatFilter } from '../../filter/format-filter.ts';
import { matchesClaim } from '../../filter/match-claim.ts';
import { createMatcher } from '../../filter/match-filter.ts';
import { vocabularyOf } from '../../filter/vocabulary.ts';
import { casesAbout, nearlyAbout } from '../cases-about.ts';
import { claimsOfStatus } from '../claims-of-status.ts';
import type { Conversation } from '../conversation.ts';
import { readAskedFacets } from '../grammar/asked-facets.ts';
import { readAskedStatus } from '../grammar/asked-status.ts';
import { readListed } from '../grammar/listed.ts';
import type { Asked, ClaimsReply } from '../reply.ts';
import { isQuestion, type LibraryCommand } from './command.ts';

export interface ListRequest {
  readonly kind: 'list';
  /** Words that the cases match; empty for all of them. */
  readonly words: string;
}

/** The cases of the library, or those that match some words. */
export interface ListReply {
  readonly kind: 'list';
  /** As typed; empty if all cases are meant. */
  readonly words: string;
  /** The filter that the words were read as: `tier:transformation`; or empty. */
  readonly filter: string;
  /** The other words, which the cases are about; or empty. */
  readonly about: string;
  /** The words that were probably meant, if no case matches; empty if none are close. */
  readonly didYouMean: string;
  /** Every case that matches, in order; the view pages. */
  readonly cases: readonly Case[];
  /** Ids of the claims for which each case is listed, by case id; absent if the words name no facets. */
  readonly matching?: ReadonlyMap<string, readonly string[]>;
  /** 0-based. */
  readonly page: number;
  /** Number of cases in the library. */
  readonly librarySize: number;
  /** The question that the list answers; absent if it was asked for by the command. */
  readonly asked?: Asked;
  /** How the words were understood: `telecommunications`; absent if they are taken as they are. */
  readonly understood?: string;
  /** The claim of each case that is nearest to the words; null for a case without one. */
  readonly nearest?: readonly (Claim | null)[];
  /** The order of the cases: `by date added, newest first`; absent if it is by name or nearness. */
  readonly order?: string;
}

export const list: LibraryCommand<ListRequest, ListReply> = {
  name: 'list',
  aliases: ['ls'],
  usage: 'list',
  does: 'lists all cases; words after it narrow the list',
  about: 'library',
  parse: (rest) =>
    isQuestion(rest) ? null : { kind: 'list', words: rest.replace(/^cases\b\s*/i, '') },
  decide: ({ words }, conversation) => listed(words, conversation),
  hasAnswer: ({ cases }) => cases.length > 0,
};

/** "Cases with rejected claims" are cases; "rejected claims" are claims. */
const OF_CASES =
  /^(?:(?:all|the|every)\s+)*(?:cases?\s+)?(?:with|without|that|which|having|whose|where|containing)\b/i;

/** All cases by organisation, or those that the words describe; the claims of a status if they ask for these. */
function listed(words: string, conversation: Conversation): ListReply | ClaimsReply {
  const status = OF_CASES.test(words) ? null : readAskedStatus(words);
  const claims = status?.kind === 'claims' && claimsOfStatus(words, status, conversation);
  if (claims) return claims;

  const { library } = conversation;
  const facets = listFacets(words, conversation);
  if (facets) return facets;
  const { filter, about, didYouMean, page } = readListed(words, library.cases);
  const reply = { kind: 'list', words, about, page, librarySize: library.cases.length } as const;
  if (!filter) return { ...reply, filter: '', cases: [], didYouMean };
  const wanted = matching(filter, byOrganisation(library.cases));
  const cases = about === '' ? wanted : casesAbout(about, wanted, conversation);
  return {
    ...reply,
    filter: formatFilter(filter),
    cases,
    didYouMean: cases.length > 0 ? '' : nearlyAbout(about, wanted, conversation),
  };
}

/** True if any case has grades or tags, so that words may name them. Every question asks it. */
function hasFacets(cases: readonly Case[]): boolean {
  const known = FACETS.get(cases);
  if (known !== undefined) return known;
  const has = cases.some(
    ({ tags, claims }) => tags !== undefined || claims.some((one) => one.grading),
  );
  FACETS.set(cases, has);
  return has;
}

const FACETS = new WeakMap<readonly Case[], boolean>();

/**
 * "For a bank, customer service, cost, outcome evidence only": the cases with a claim that has all the
 * facets, ranked by the words. Those that are about the other words, if any are.
 */
export function listFacets(words: string, conversation: Conversation): ListReply | null {
  const { library, search } = conversation;
  if (!hasFacets(library.cases)) return null;
  const asked = readAskedFacets(words.replace(/[\s?!.]+$/, ''), vocabularyOf(library.cases));
  if (asked === null) return null;
  const { filter, about } = asked;
  const matching = new Map<string, readonly string[]>();
  for (const one of library.cases) {
    const claims = one.claims.filter((claim) => matchesClaim(filter, one, claim));
    if (claims.length > 0)
      matching.set(
        one.id,
        claims.map(({ id }) => id),
      );
  }
  const wanted = byOrganisation(library.cases).filter(({ id }) => matching.has(id));
  const told = about === '' ? [] : casesAbout(about, wanted, conversation);
  const ranking = search.rank(words, { limit: 10 * library.cases.length });
  const places = [...new Set(ranking.hits.map(({ caseId }) => caseId))];
  const placeOf = ({ id }: Case) => (places.includes(id) ? places.indexOf(id) : places.length);
  return {
    kind: 'list',
    words,
    filter: formatFilter(filter),
    about,
    didYouMean: '',
    cases: [...(told.length > 0 ? told : wanted)].sort((a, b) => placeOf(a) - placeOf(b)),
    matching,
    page: 0,
    librarySize: library.cases.length,
  };
}

function matching(filter: Filter, cases: readonly Case[]): readonly Case[] {
  if (filter.kind === 'all') return cases;
  const isWanted = createMatcher(cases)(filter);
  return cases.filter((_, at) => isWanted[at] === 1);
}

function byOrganisation(cases: readonly Case[]): readonly Case[] {
  return [...cases].sort((a, b) => a.org.localeCompare(b.org, 'en') || a.id.localeCompare(b.id));
}
