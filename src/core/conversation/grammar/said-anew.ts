import type { Status } from '../../case/case.ts';
import { readTopic } from '../../topics/topic.ts';
import type { ConceptKind } from '../../topics/vocabulary.ts';
import { splitStatuses, withStatus } from './asked-status.ts';
import type { Meaning } from './meaning.ts';

/** The beginning of a follow-up, before what it changes: "and in", "what about the". */
const BEGINNING =
  /^\W*(?:(?:and|or|but|so|ok|now|also|just|only|same for|what about|how about|what of)\s+)*(?:(?:in|for|of|at|from|among|with|using)\s+)?(?:(?:the|our|any)\s+)*/i;
const END = /(?:\s+(?:ones?|cases?|claims?|please|only|instead))*[\s.?!]*$/i;
/** A longer text asks something of its own. */
const MOST_WORDS = 4;
/** An order, and how many: "biggest", "top 3". */
const ORDER =
  /\b(?<order>newest|latest|most recent|recent|oldest|earliest|biggest|largest|highest|greatest|smallest|lowest|fewest|longest|shortest|slowest|fastest|quickest|cheapest|best|worst|most|least|top)\b(?: (?<number>\d{1,2})\b)?/i;
const OF_DATE = /^(?:newest|latest|oldest|earliest)$/i;

/** The words for some statuses. */
const STATUS_WORDS: ReadonlyMap<string, string> = new Map(
  (
    [
      [['APPROVED'], 'approved'],
      [['REJECTED'], 'rejected'],
      [['NEEDS_REVIEW'], 'pending'],
      [['UNREVIEWED', 'NEEDS_REVIEW'], 'not reviewed'],
      [['UNREVIEWED', 'NEEDS_REVIEW', 'REJECTED'], 'not approved'],
    ] as readonly (readonly [readonly Status[], string])[]
  ).map(([statuses, words]) => [statuses.join(), words]),
);

/**
 * "And in banking?", "and the oldest?", "only approved ones": the list, count or ranking that was asked for
 * before, said anew with what the follow-up changes. Null if it asks something of its own.
 */
export function saidAnew(meaning: Meaning, before: Meaning): string | null {
  const { text, act, statuses, named } = meaning;
  if (named.length > 0 || before.named.length > 0 || !isOfMany(before)) return null;
  if (act.kind === 'narrow') return ofStatus(statuses, before.text, before);
  const led = BEGINNING.exec(text)?.[0] ?? '';
  const changed = text.slice(led.length).replace(END, '');
  const order = ORDER.exec(changed);
  if (changed === '' || changed.split(' ').length > MOST_WORDS) return null;
  if (order?.index === 0) {
    const said = inOrder(order[0], before);
    const left = splitStatuses(changed.slice(order[0].length)).rest;
    if (said === null || left !== '') return null;
    return statuses.length === 0 ? said : ofStatus(statuses, said, before);
  }
  if (led.trim() === '' || (act.kind !== 'find' && act.kind !== 'list')) return null;
  return aboutOther(changed, before);
}

/** True if a question asks for cases, claims or values of the whole library. */
function isOfMany({ act }: Meaning): boolean {
  switch (act.kind) {
    case 'list':
    case 'count':
    case 'latest':
    case 'rank':
    case 'statuses':
      return true;
    case 'status':
      return act.asked.kind === 'claims';
    default:
      return false;
  }
}

/** "The 3 lowest savings" for "the top 3 savings". */
function inOrder(order: string, { text, act }: Meaning): string | null {
  const { 0: was, groups } = ORDER.exec(text) ?? { 0: '' };
  if (was === '') return act.kind === 'list' && OF_DATE.test(order) ? `${order} ${text}` : null;
  const number = groups?.number;
  return text.replace(was, number === undefined ? order : `${number} ${order}`);
}

/** "Approved claims of banks" for "rejected claims of banks". A list without statuses is narrowed as it was shown. */
function ofStatus(
  statuses: readonly Status[],
  text: string,
  { statuses: had, act }: Meaning,
): string | null {
  const words = STATUS_WORDS.get(statuses.join());
  if (words === undefined) return null;
  if (had.length > 0) return withStatus(text, words);
  if (act.kind !== 'rank') return null;
  return act.of === 'claims' ? text.replace(/\bclaims?\b/i, `${words} claims`) : `${words} ${text}`;
}

/** "Telcos in spain" for "banks in spain"; "newest cases in banking" for "newest cases". */
function aboutOther(changed: string, { text, topic, among, act }: Meaning): string | null {
  const is = groupOf(changed);
  // Vendors are known by their names alone.
  const isVendor = is === 'word' && act.kind === 'list';
  const was = partOf(among || topic, isVendor ? 'technology' : is);
  const at = was === '' ? -1 : text.toLowerCase().indexOf(was.toLowerCase());
  if (at >= 0) return text.slice(0, at) + changed + text.slice(at + was.length);
  const plain = text.replace(/[\s.?!]+$/, '');
  if (is === 'sector' || is === 'place') return `${plain} in ${changed}`;
  return is === 'technology' && act.kind !== 'rank' ? `${plain} using ${changed}` : null;
}

/** The longest part of some words that is of a kind; empty if none is. */
function partOf(words: string, kind: ConceptKind | null): string {
  const list = words.split(' ');
  if (kind !== 'sector' && kind !== 'place' && kind !== 'technology') return '';
  for (let length = list.length; length > 0; length--) {
    for (let at = 0; at + length <= list.length; at++) {
      const part = list.slice(at, at + length).join(' ');
      if (groupOf(part) === kind) return part;
    }
  }
  return '';
}

/** The kind of some words, if all of them are of one; null if they aren't, or say nothing. */
function groupOf(words: string): ConceptKind | null {
  const { concepts } = readTopic(words, ['sector', 'technology']);
  const [first, ...others] = new Set(concepts.map(({ kind }) => kind));
  return others.length > 0 ? null : (first ?? null);
}
