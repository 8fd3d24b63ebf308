import type { Case, Status } from '../../case/case.ts';
import { formatFilter } from '../../filter/format-filter.ts';
import { createMatcher } from '../../filter/match-filter.ts';
import type { ListReply } from '../commands/list.ts';
import { type Conversation, casesOf, foundClaim } from '../conversation.ts';
import { readListed } from '../grammar/listed.ts';
import type { Act, Meaning } from '../grammar/meaning.ts';
import { NUMBER_OF } from '../grammar/quantities.ts';
import type { ClaimsReply } from '../reply.ts';
import { answerList, understood } from './answer-list.ts';
import { byDate, type DateField, dateFieldOf, dayOfField, isWithin } from './case-dates.ts';
import { findTopic } from './find-topic.ts';

const WITHOUT_CLAIMS = /\b(?:no|zero|without|0|lack\w*|missing)\b(?:\s+\w+){0,2}\s+claims?\b/i;
/** "Nothing is approved", "without a single rejected claim". */
const DENIED =
  /\b(?:nothing|none|no(?: claims?)?|not (?:a single|one|any)|without(?: (?:any|a single|a))?|zero)\b.{0,24}?\b(?:approved|verified|rejected|reviewed)\b/i;

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
  const { text, topic: words, statuses, period } = meaning;
  const list = (isWanted: (one: Case) => boolean, filter: string) =>
    listOf({ ...meaning, topic: '' }, library.cases.filter(isWanted), conversation, filter);
  if (statuses.length === 0 && WITHOUT_CLAIMS.test(text))
    return list(({ claims }) => claims.length === 0, 'without claims');
  if (statuses.length > 0 && DENIED.test(text)) {
    const { having, not, told } = deniedIn(text, statuses);
    return list(
      ({ claims }) =>
        (!having || claims.length > 0) && !claims.some(({ status }) => not.includes(status)),
      told,
    );
  }
  const byNumber = NUMBER_OF.exec(text);
  if (byNumber) {
    const { side = '', number = '', of = '' } = byNumber.groups ?? {};
    const least = /least|minimum/i.test(side) ? Number(number) : Number(number) + 1;
    const isFew = /less|fewer|under|below|most/i.test(side);
    const most = /most/i.test(side) ? Number(number) : Number(number) - 1;
    const count = (one: Case) => (/^s/i.test(of) ? one.sources : one.claims).length;
    const about = words === '' ? null : findTopic(meaning, library.cases, conversation);
    const ids = about && new Set(about.cases.map((found) => found.case.id));
    return list(
      (one) =>
        (isFew ? count(one) <= most : count(one) >= least) && (ids === null || ids.has(one.id)),
      byNumber[0],
    );
  }
  const byConfidence = confidenceIn(text);
  if (byConfidence !== '') {
    const isWanted = ({ tierConfidence }: Case) => tierConfidence.toLowerCase() === byConfidence;
    return list(isWanted, `with ${byConfidence} tier confidence`);
  }
  const dayOf = dayOfField(dateFieldOf(text), conversation);
  const fits = (one: Case) =>
    (period === null || isWithin(dayOf(one), period)) &&
    (statuses.length === 0 || one.claims.some(({ status }) => statuses.includes(status)));
  if (words === '') return listOf(meaning, library.cases.filter(fits), conversation);
  const { filter, about } = readListed(words, library.cases);
  if (filter && filter.kind !== 'all' && about === '') {
    const isWanted = createMatcher(library.cases)(filter);
    const cases = library.cases.filter((one, at) => isWanted[at] === 1 && fits(one));
    return listOf({ ...meaning, topic: '' }, cases, conversation, formatFilter(filter));
  }
  const { cases, topics } = findTopic(meaning, library.cases, conversation);
  const isMention = /\b(?:mention\w*|talk\w* about|say\w*|contain\w*)\b/i.test(text);
  const said = isMention ? conversation.search.casesWith(words) : new Set<string>();
  const found = cases.map((one) => one.case).filter(fits);
  const more = library.cases.filter((one) => said.has(one.id) && !found.includes(one) && fits(one));
  return found.length + more.length === 0
    ? null
    : { ...listOf(meaning, [...found, ...more], conversation), ...understood(topics) };
}

/** "Nothing approved", "without any rejected claim": which statuses no claim may have. */
function deniedIn(text: string, statuses: readonly Status[]) {
  const having = /\b(?:have|has|with|though|despite|but)\b.{0,24}\bclaims?\b/i.test(
    text.replace(DENIED, ' '),
  );
  const words = statuses.map((status) => status.toLowerCase().replace('_', ' ')).join(' or ');
  return { having, not: statuses, told: `${having ? 'with claims, ' : ''}none of them ${words}` };
}

function confidenceIn(text: string): string {
  return (
    /\b(high|medium|low)(?: tier)? confidence|confidence (?:is |of )?(high|medium|low)\b/i
      .exec(text)
      ?.slice(1)
      .find((word) => word !== undefined)
      ?.toLowerCase() ?? ''
  );
}

/** Lists cases by date, those of a period if the question names one. */
export function answerLatest(
  meaning: Meaning,
  { isOldest, isOne, limit }: Extract<Act, { kind: 'latest' }>,
  conversation: Conversation,
): ListReply | null {
  const { library } = conversation;
  const { text, topic: words, period } = meaning;
  const field = dateFieldOf(text);
  const found = words === '' ? null : findTopic(meaning, library.cases, conversation);
  const about = found ? found.cases.map((one) => one.case) : library.cases;
  const dayOf = dayOfField(field, conversation);
  const within = period ? about.filter((one) => isWithin(dayOf(one), period)) : about;
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
    ...listOf(meaning, cases, conversation, period ? `${fieldWord(field)} ${period.words}` : ''),
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
