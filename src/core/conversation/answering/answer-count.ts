import { type Case, STATUSES, type Status } from '../../case/case.ts';
import { formatFilter } from '../../filter/format-filter.ts';
import { createMatcher } from '../../filter/match-filter.ts';
import type { ListReply } from '../commands/list.ts';
import { type Conversation, casesOf, foundClaim } from '../conversation.ts';
import type { Conditions, DateField } from '../grammar/conditions.ts';
import type { Act, Meaning } from '../grammar/meaning.ts';
import type { ClaimsReply } from '../reply.ts';
import { answerList, understood } from './answer-list.ts';
import { byDate, dayOfField, isWithin } from './case-dates.ts';
import { findTopic } from './find-topic.ts';

/** Counts cases or claims, by listing them all. */
export function answerCount(
  meaning: Meaning,
  of: 'cases' | 'claims',
  conversation: Conversation,
): ListReply | ClaimsReply {
  const { library } = conversation;
  const { text, named, statuses, topic } = meaning;
  if (of === 'claims') {
    const about = topic === '' ? null : answerList(meaning, 'claims', conversation);
    if (about) return about;
    const cases = named.flatMap(({ caseIds }) => casesOf(caseIds, library));
    const evidence = (cases.length > 0 ? cases : library.cases).flatMap((one) =>
      one.claims
        .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
        .filter(() => topic === '')
        .map((claim) => foundClaim(one, claim, library)),
    );
    const asked = { question: text, threadCase: '' };
    return { kind: 'claims', asked, statuses, topic, cases, evidence, page: 0 };
  }
  return filteredCases(meaning, conversation) ?? listOf(meaning, [], conversation);
}

/** Lists cases by what they have or are; null if the words name none of it. */
export function filteredCases(meaning: Meaning, conversation: Conversation): ListReply | null {
  const { library } = conversation;
  const { topic: words, statuses, period, conditions, filter } = meaning;
  const list = (isWanted: (one: Case) => boolean, told: string) =>
    listOf({ ...meaning, topic: '' }, library.cases.filter(isWanted), conversation, told);
  const { withoutClaims, denied, numberOf, tierConfidence, dateField, isMention } = conditions;
  const about =
    words === '' || (!denied && !numberOf)
      ? []
      : findTopic(meaning, library.cases, conversation).cases;
  const ids = new Set(about.map((found) => found.case.id));
  if (withoutClaims) return list(({ claims }) => claims.length === 0, 'without claims');
  if (denied) {
    const { not, havingClaims } = denied;
    const narrowed = ids.size > 0 ? meaning : { ...meaning, topic: '' };
    const cases = library.cases.filter(
      (one) =>
        (ids.size === 0 || ids.has(one.id)) &&
        (!havingClaims || one.claims.length > 0) &&
        !one.claims.some(({ status }) => not.includes(status)),
    );
    return listOf(narrowed, cases, conversation, toldOf(denied));
  }
  if (numberOf) {
    const { of, least, most } = numberOf;
    const isWanted = (one: Case) => one[of].length >= least && one[of].length <= most;
    return list((one) => isWanted(one) && (words === '' || ids.has(one.id)), numberOf.words);
  }
  if (tierConfidence !== '') {
    const isWanted = (one: Case) => one.tierConfidence.toLowerCase() === tierConfidence;
    return list(isWanted, `with ${tierConfidence} tier confidence`);
  }
  const dayOf = dayOfField(dateField, conversation);
  const fits = (one: Case) =>
    (period === null || isWithin(dayOf(one), period)) &&
    (statuses.length === 0 || one.claims.some(({ status }) => statuses.includes(status)));
  if (words === '') return listOf(meaning, library.cases.filter(fits), conversation);
  if (filter) {
    const isWanted = createMatcher(library.cases)(filter);
    const cases = library.cases.filter((one, at) => isWanted[at] === 1 && fits(one));
    return listOf({ ...meaning, topic: '' }, cases, conversation, formatFilter(filter));
  }
  const { cases, topics } = findTopic(meaning, library.cases, conversation);
  const said = isMention ? conversation.search.casesWith(words) : new Set<string>();
  const found = cases.map((one) => one.case).filter(fits);
  const more = library.cases.filter((one) => said.has(one.id) && !found.includes(one) && fits(one));
  return found.length + more.length === 0
    ? null
    : { ...listOf(meaning, [...found, ...more], conversation), ...understood(topics) };
}

/** `with claims, none of them approved`. */
function toldOf({ not, havingClaims }: NonNullable<Conditions['denied']>): string {
  const named = (some: readonly Status[]) =>
    some.map((status) => status.toLowerCase().replace('_', ' ')).join(' or ');
  const left = STATUSES.filter((status) => !not.includes(status));
  if (left.length === 1) return `with claims, all of them ${named(left)}`;
  const words = named(not);
  return `${havingClaims ? 'with claims, ' : ''}none of them ${words}`;
}

/** Lists cases by date, those of a period if the question names one. */
export function answerLatest(
  meaning: Meaning,
  { isOldest, isOne, limit, isNot = false }: Extract<Act, { kind: 'latest' }>,
  conversation: Conversation,
): ListReply | null {
  const { library } = conversation;
  const { topic: words, period, conditions } = meaning;
  const field = conditions.dateField;
  const found = words === '' ? null : findTopic(meaning, library.cases, conversation);
  const about = found ? found.cases.map((one) => one.case) : library.cases;
  const dayOf = dayOfField(field, conversation);
  const within = period ? about.filter((one) => isWithin(dayOf(one), period) !== isNot) : about;
  const sorted = byDate(within, dayOf, isOldest);
  const [first] = sorted;
  const newest = first ? dayOf(first) : '';
  const tied = sorted.filter((one) => dayOf(one) === newest).length;
  const isSeen = sorted.some((one) => dayOf(one) !== one[field]);
  const what =
    field === 'dateAdded'
      ? 'date added'
      : `date of the last update${isSeen ? ', or of a change seen since' : ''}`;
  const ties = tied > 1 && newest !== '' ? `; ${tied} share ${newest}` : '';
  // Without a period, the newest are asked for, and not all there is.
  const cases = period ? sorted : sorted.slice(0, limit || (isOne ? tied : Math.max(tied, 10)));
  return {
    ...listOf(
      meaning,
      cases,
      conversation,
      period ? `${isNot ? 'not ' : ''}${fieldWord(field)} ${period.words}` : '',
    ),
    ...(found ? understood(found.topics) : {}),
    order: `by ${what}, ${isOldest ? 'oldest' : 'newest'} first${ties}`,
  };
}

function fieldWord(field: DateField): string {
  return field === 'dateAdded' ? 'added' : 'last updated';
}

function listOf(
  { text, topic }: Meaning,
  cases: readonly Case[],
  { library }: Conversation,
  filter = '',
): ListReply {
  return {
    kind: 'list',
    words: text,
    filter,
    about: topic,
    didYouMean: '',
    cases,
    page: 0,
    librarySize: library.cases.length,
    asked: { question: text, threadCase: '' },
  };
}
