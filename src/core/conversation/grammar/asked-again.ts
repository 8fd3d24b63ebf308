import { fold } from '../../search/engine/words/fold.ts';
import { ASKS_AGAIN } from './cues.ts';
import type { Act, Meaning } from './meaning.ts';

/** Organisations that are set side by side at once. */
const MOST_COMPARED = 3;

/**
 * "And acme?" asks the question before of another organisation: the meaning of that, with the names
 * replaced. Null if the question asks something of its own, or the one before can't be asked again.
 */
export function askedAgain(meaning: Meaning, before: Meaning): Meaning | null {
  const { text, act, named, absent, topic, statuses, period } = meaning;
  const other = inOtherUnit(meaning, before);
  if (other) return other;
  const [one, ...others] = named;
  const isBare = act.kind === 'find' && topic === '' && statuses.length === 0 && period === null;
  if (!isBare || !one || others.length > 0 || absent.length > 0) return null;
  if (!ASKS_AGAIN.test(text.toLowerCase()) || !isAsked(before)) return null;
  const asked = replaced(before.searched, before, one.words);
  const of =
    before.act.kind === 'compare' ? [...before.named.slice(0, MOST_COMPARED - 1), one] : [one];
  return {
    ...before,
    text: before.act.kind === 'find' ? asked : text,
    searched: asked,
    act: actOf(before.act, one.words),
    named: of,
    absent: [],
    isAgain: true,
  };
}

/** "And in dollars?" asks for the same ranking, in another currency or unit. */
function inOtherUnit(meaning: Meaning, before: Meaning): Meaning | null {
  const { text, named, absent, topic, quantity } = meaning;
  const isOfUnit = quantity.kind !== null && topic === '' && named.length + absent.length === 0;
  const isRanked = before.act.kind === 'rank' || before.act.kind === 'total';
  if (!isOfUnit || !isRanked || !IN_UNIT.test(text)) return null;
  return { ...before, text, quantity: { ...quantity, bound: before.quantity.bound } };
}

const IN_UNIT = /^\W*(?:and|or|but|what about|how about|what of|same|also|in)\b/i;

/** True if a question can be asked of another organisation. */
function isAsked({ act, topic }: Meaning): boolean {
  switch (act.kind) {
    case 'find':
      return topic !== '';
    case 'status':
      return act.asked.kind === 'claims' || act.asked.kind === 'case';
    case 'ids':
    case 'shown':
    case 'nth':
    case 'others':
    case 'narrow':
    case 'change':
      return false;
    default:
      return true;
  }
}

function actOf(act: Act, name: string): Act {
  if (act.kind !== 'status' || !('names' in act.asked)) return act;
  return { ...act, asked: { ...act.asked, names: name } };
}

/** "What profit did acme make" as "what profit did bolt make". */
function replaced(text: string, { named, absent }: Meaning, name: string): string {
  const [first, ...others] = [...named.map(({ words }) => words), ...absent];
  if (first === undefined) return `${text} ${name}`;
  const at = fold(text).indexOf(fold(first));
  // A name that is written otherwise can't be found again; then both would be named.
  if (at < 0 || others.length > 0 || fold(text).length !== text.length) return '';
  return text.slice(0, at) + name + text.slice(at + first.length);
}
