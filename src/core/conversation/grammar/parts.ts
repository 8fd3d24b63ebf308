import type { Meaning } from './meaning.ts';

/** The parts of a question, and how many there were beyond them. */
export interface Parts {
  readonly parts: readonly [Meaning, ...Meaning[]];
  readonly left: number;
  /** Two questions that may as well be one: "how much did it save and what did it cost"; left out if it is one. */
  readonly maybe?: readonly Meaning[];
}

/** So many parts of a question are answered. */
export const MOST_PARTS = 3;
/** Where another question may begin. */
const JOINT =
  /\s*[?;]\s+(?=[\p{L}\p{N}])|\s*[,;]?\s+(?:and|also|plus|as well as|and also)\s+(?=(?:(?:which|what|how|who|whose|is|are|was|were|why|when|where|did|does|do|list|show|give|tell|compare|summari[sz]e|sum up)\b))/giu;

/**
 * Reads a compound question part by part. It is one question unless each part asks for something of its
 * own; a part without an organisation is about that of the part before.
 */
export function readParts(text: string, read: (part: string) => Meaning): Parts {
  const texts = text
    .split(JOINT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (texts.length < 2) return { parts: [withoutPreamble(text, read)], left: 0 };
  const [opening = text, ...further] = texts;
  const parts: [Meaning, ...Meaning[]] = [read(opening)];
  for (const part of further) {
    const alone = read(part);
    const before = parts.at(-1);
    const leans =
      alone.named.length === 0 && alone.absent.length === 0 && before?.named.length === 1;
    parts.push(leans ? read(`${part} ${before.named[0]?.words}`) : alone);
  }
  const asks = (part: Meaning, at: number) =>
    part.act.kind === 'find' || !hasContent(part)
      ? hasContent(part) &&
        part.topic !== '' &&
        (part.named.length > 0 || texts.length === 2) &&
        texts[at] !== undefined &&
        isLong(texts[at])
      : true;
  const isCompound = parts.every(asks) && parts.some(({ act }) => act.kind !== 'find');
  const together = withoutPreamble(text, read);
  if (!isCompound || together.act.kind === 'compare') {
    const isMaybe = together.act.kind === 'find' && parts.every(isQuestion);
    return { parts: [together], left: 0, ...(isMaybe && { maybe: parts.slice(0, MOST_PARTS) }) };
  }
  const [first, ...others] = parts;
  return {
    parts: [first, ...others.slice(0, MOST_PARTS - 1)],
    left: Math.max(0, parts.length - MOST_PARTS),
  };
}

const ASKS =
  /^\W*(?:(?:and|also) )?(?:how|what|when|where|why|who|whose|which|did|does|do|is|are|was|were)\b/i;

/** True for a question with words of its own about one organisation. */
function isQuestion({ act, named, topic, text }: Meaning): boolean {
  return act.kind === 'find' && named.length === 1 && topic !== '' && ASKS.test(text);
}

function isLong(part: string): boolean {
  return part.split(' ').length >= 3;
}

/** True if a part says what it is about by itself. */
function hasContent({ act, named, absent, statuses, topic }: Meaning): boolean {
  if (act.kind === 'count' || act.kind === 'latest' || act.kind === 'ids') return true;
  return topic !== '' || named.length > 0 || absent.length > 0 || statuses.length > 0;
}

const CLAUSES = /\s*(?:[,;:]|[.!?](?=\s)|\s-(?=\s))\s+/;
/** A topic of more words is likely to hold a preamble. */
const MOST_TOPIC = 3;

/** "I have a meeting with Acme, what is their story": the clause that asks, and whom the other names. */
function withoutPreamble(text: string, read: (part: string) => Meaning): Meaning {
  const whole = read(text);
  const clauses = text.split(CLAUSES).filter((clause) => clause !== '');
  const isVague =
    whole.act.kind === 'find' ||
    (whole.act.kind === 'list' && whole.topic.split(' ').length > MOST_TOPIC);
  if (clauses.length < 2 || !isVague || !/^[\p{L}\p{N}]/u.test(clauses.at(-1) ?? '')) return whole;
  const clause = clauses.at(-1) as string;
  const rest = clauses.slice(0, -1).join(' ');
  if (/^(?:which|what|any|all|the)? ?(?:cases|claims|companies)\b/i.test(clause)) {
    return { ...read(`${clause} about ${rest}`), text };
  }
  const alone = read(clause);
  const [name] = whole.named;
  const isOfName = alone.named.length === 0 && whole.named.length === 1 && name !== undefined;
  const meant = isOfName ? read(`${clause} ${name.words}`) : alone;
  // "Claims about carbon, waste" names its noun first.
  const isTail =
    whole.act.kind === 'list' && meant.act.kind === 'list' && meant.act.of === 'either';
  if (meant.act.kind !== 'find' && hasContent(meant) && !isTail) return { ...meant, text };
  return whole;
}
