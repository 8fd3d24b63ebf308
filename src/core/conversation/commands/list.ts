import type { Case, Claim } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import { formatFilter } from '../../filter/format-filter.ts';
import { matchesClaim } from '../../filter/match-claim.ts';
import { createMatcher } from '../../filter/match-filter.ts';
import { casesAbout, nearlyAbout } from '../cases-about.ts';
import { claimsOfStatus } from '../claims-of-status.ts';
import type { Conversation } from '../conversation.ts';
import type { AskedFacets } from '../grammar/asked-facets.ts';
import type { MeantList } from '../grammar/read.ts';
import { readListRequest } from '../grammar/read-question.ts';
import { knownOf } from '../known.ts';
import type { Asked, ClaimsReply } from '../reply.ts';
import { isQuestion, type LibraryCommand } from './command.ts';

export interface ListRequest {
  readonly kind: 'list';
  /** Words that the cases match; empty for all of them. */
  readonly words: string;
  /** What the words were read as; absent until they are read. */
  readonly meant?: MeantList;
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
  decide: listed,
  hasAnswer: ({ cases }) => cases.length > 0,
};

/** All cases by organisation, or those that the words describe; the claims of a status if they ask for these. */
function listed(request: ListRequest, conversation: Conversation): ListReply | ClaimsReply {
  const { words } = request;
  const {
    listed: meant,
    status,
    facets,
  } = request.meant ?? readListRequest(words, knownOf(conversation));
  const claims = status && claimsOfStatus(words, status, conversation);
  if (claims) return claims;
  if (facets) return listFacets(words, facets, conversation);

  const { library } = conversation;
  const { filter, about, didYouMean, page } = meant;
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

/**
 * "For a bank, customer service, cost, outcome evidence only": the cases with a claim that has all the
 * facets, ranked by the words. Those that are about the other words, if any are.
 */
export function listFacets(
  words: string,
  { filter, about }: AskedFacets,
  conversation: Conversation,
): ListReply {
  const { library, search } = conversation;
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
