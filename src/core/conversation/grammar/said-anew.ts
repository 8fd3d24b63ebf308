import type { Status } from '../../case/case.ts';
import { readTopic } from '../../topics/topic.ts';
import type { ConceptKind } from '../../topics/vocabulary.ts';
import { withStatus } from './asked-status.ts';
import type { Meaning } from './meaning.ts';

/** What begins a follow-up, and then what it changes: "and in", "what about the". */
const BEGINNING =
  /^\W*(?:(?:and|or|but|so|ok|now|also|just|only|same for|what about|how about|what of)\s+)*(?:(?:in|for|of|at|from|among|with|using)\s+)?(?:(?:the|our|any)\s+)*/i;
const END = /(?:\s+(?:ones?|cases?|claims?|please|only|instead))*[\s.?!]*$/i;
/** A longer text asks something of its own. */
const MOST_WORDS = 4;
const ORDERS =
  /\b(?:newest|latest|most recent|recent|oldest|earliest|biggest|largest|highest|greatest|smallest|lowest|fewest|longest|shortest|slowest|fastest|quickest|cheapest|best|worst|most|least|top)\b/i;

type Group = 'kind' | 'technology' | 'other';
const GROUPS: Readonly<Partial<Record<ConceptKind, Group>>> = {
  sector: 'kind',
  place: 'kind',
  technology: 'technology',
};

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
export function saidAnew({ text, act, statuses, named }: Meaning, before: Meaning): string | null {
  if (named.length > 0 || before.named.length > 0 || !isOfMany(before)) return null;
  if (act.kind === 'narrow') return ofStatus(statuses, before);
  const led = BEGINNING.exec(text)?.[0] ?? '';
  const changed = text.slice(led.length).replace(END, '');
  if (led.trim() === '' && !ORDERS.test(changed)) return null;
  if (changed === '' || changed.split(' ').length > MOST_WORDS) return null;
  if (ORDERS.exec(changed)?.[0] === changed) {
    return ORDERS.test(before.text) ? before.text.replace(ORDERS, changed) : null;
  }
  return act.kind === 'find' || act.kind === 'list' ? aboutOther(changed, before) : null;
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

/** "Approved claims of banks" for "rejected claims of banks"; a list without statuses is narrowed as it was shown. */
function ofStatus(
  statuses: readonly Status[],
  { text, statuses: had, act }: Meaning,
): string | null {
  const words = STATUS_WORDS.get(statuses.join());
  if (words === undefined) return null;
  if (had.length > 0) return withStatus(text, words);
  return act.kind === 'rank' ? `${words} ${text}` : null;
}

/** "Telcos" for "banks"; "newest cases in banking" for "newest cases". */
function aboutOther(changed: string, { text, topic, among, act }: Meaning): string | null {
  const [was, is] = [among || topic, changed].map(groupOf);
  const at = text.toLowerCase().indexOf((among || topic).toLowerCase());
  // Vendors are known by their names alone.
  const isSame = was === is || (was === 'technology' && is === 'other' && act.kind === 'list');
  if (isSame && was !== null && was !== 'other' && at >= 0) {
    return text.slice(0, at) + changed + text.slice(at + (among || topic).length);
  }
  const plain = text.replace(/[\s.?!]+$/, '');
  if (is === 'kind') return `${plain} in ${changed}`;
  return is === 'technology' && act.kind !== 'rank' ? `${plain} using ${changed}` : null;
}

/** What some words are, if they all are the same; null if there are none. */
function groupOf(words: string): Group | null {
  const { concepts } = readTopic(words, ['sector', 'technology']);
  const [first, ...others] = new Set(concepts.map(({ kind }) => GROUPS[kind] ?? 'other'));
  return first === undefined ? null : others.length > 0 ? 'other' : first;
}
