import type { Case } from '../case/case.ts';
import type { Filter } from '../filter/filter.ts';
import { formatFilter } from '../filter/format-filter.ts';
import { createMatcher } from '../filter/match-filter.ts';
import { answerStatus } from './answer-status.ts';
import { readAskedStatus } from './asked-status.ts';
import { casesAbout, nearlyAbout } from './cases-about.ts';
import { readListed } from './listed.ts';
import type { Reply } from './reply.ts';
import type { Situation } from './situation.ts';

/** "Cases with rejected claims" are cases; "rejected claims" are claims. */
const OF_CASES =
  /^(?:(?:all|the|every)\s+)*(?:cases?\s+)?(?:with|without|that|which|having|whose|where|containing)\b/i;

/** All cases by organisation, or those that the words describe; the claims of a status, where they ask for these. */
export function listCases(words: string, situation: Situation): Reply {
  const status = OF_CASES.test(words) ? null : readAskedStatus(words);
  const claims = status?.kind === 'claims' && answerStatus(words, status, situation);
  if (claims) return claims;

  const { library } = situation;
  const { filter, about, didYouMean, page } = readListed(words, library.cases);
  const list = { kind: 'list', words, about, page, librarySize: library.cases.length } as const;
  if (!filter) return { ...list, filter: '', cases: [], didYouMean };
  const wanted = casesOf(filter, byOrganisation(library.cases));
  const cases = about === '' ? wanted : casesAbout(about, wanted, situation);
  return {
    ...list,
    filter: formatFilter(filter),
    cases,
    didYouMean: cases.length > 0 ? '' : nearlyAbout(about, wanted, situation),
  };
}

function casesOf(filter: Filter, cases: readonly Case[]): readonly Case[] {
  if (filter.kind === 'all') return cases;
  const isWanted = createMatcher(cases)(filter);
  return cases.filter((_, at) => isWanted[at] === 1);
}

function byOrganisation(cases: readonly Case[]): readonly Case[] {
  return [...cases].sort((a, b) => a.org.localeCompare(b.org, 'en') || a.id.localeCompare(b.id));
}
