import { STOP_WORDS } from '../search/vocabulary/stop-words.ts';

/** Where a text states a quantity. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** True if it is a number of things: what follows names them. */
  readonly isCount: boolean;
}

/** The words around a quantity, as far as they speak of it. */
export interface Surroundings {
  /** Its sentence up to it, and from it on. */
  readonly before: string;
  readonly after: string;
  /** The words that no other quantity of the sentence has nearer. */
  readonly near: readonly [before: string, after: string];
  /** What is counted: `internet customers` of "510 million internet customers in Asia"; else empty. */
  readonly counted: string;
  /** True for what was before: the first of "from 11 minutes to 2". */
  readonly isFormer: boolean;
}

/** Characters on each side of a quantity that may speak of it. */
const REACH = 240;
const SENTENCE_END = /[.;!?](?=\s|$)/;
/** Words that stand before a number and say how exact it is. */
const ABOUT =
  '(?:(?:just|only|about|around|roughly|nearly|almost|over|under|up|down|approximately|some|less|more|fewer|than|as|little|low|high|at|least|most|an?|the|average|of)\\s+)*';
/** Between the two sides of "from 11 minutes to under 2". */
const TO = new RegExp(`^\\s*(?:,\\s*)?(?:(?:down |up )?to|-|–|—|→)\\s*${ABOUT}$`, 'i');
const FROM = new RegExp(`^\\s*,?\\s*(?:up |down )?from\\s+${ABOUT}$`, 'i');
const AFTER_FROM = new RegExp(`\\bfrom\\s+${ABOUT}(?:\\S{1,12}\\s?[-–]\\s?)?$`, 'i');
/** Where what is said of one quantity ends, and of the next begins. */
const JOINT =
  /[,;:()]|\s(?:and|with|while|but|or|in|across|from|to|by|for|at|on|of|through|within|among|compared|versus|than|against)\s/i;
/** Most words of a thing's name. */
const COUNTED_WORDS = 5;
const ENDS_NAME =
  /^(?:worldwide|globally|annually|today|total|via|each|per|across|amid|alone|went|see|saw|uses?|gets?)$/;
/** "Robots deployed in 30 days", "cooks work with it": what is said of a thing, unless it comes first: "paying guests". */
const SAID_OF =
  /(?:ing|ed|(?<!^(?:month|week|dai|year|hour|ear))ly)$|^(?:works?|rely|relies|receives?|handles?|serves?|spends?|now|already|got|became)$/;
const BEGINS_NAME = /^(?:of|the|its|their|our|more|new|over|about|additional|different|other)$/;

/** Describes each quantity of a text. @param spans in the order of the text */
export function surroundingsOf(text: string, spans: readonly Span[]): Surroundings[] {
  return spans.map((span, at) => {
    const [start, end] = sentenceAround(text, span);
    const previous = spans[at - 1];
    const next = spans[at + 1];
    const gapBefore =
      previous && previous.end > start ? text.slice(previous.end, span.start) : null;
    const gapAfter = next && next.start < end ? text.slice(span.end, next.start) : null;
    const before = text.slice(start, span.start);
    const after = text.slice(span.end, end);
    // The sides of "from 11 minutes to 2" are told the same.
    const isLast = gapBefore !== null && TO.test(gapBefore);
    const isFirst = gapAfter !== null && TO.test(gapAfter);
    const near = [
      isLast && previous ? beforeOf(text, previous, spans[at - 2]) : partAfter(gapBefore, before),
      isFirst && next ? afterOf(text, next, spans[at + 2]) : partBefore(gapAfter, after),
    ] as const;
    return {
      before,
      after,
      near,
      counted: span.isCount ? countedIn(after) : '',
      isFormer:
        (isFirst && AFTER_FROM.test(before)) || (gapBefore !== null && FROM.test(gapBefore)),
    };
  });
}

function beforeOf(text: string, span: Span, previous: Span | undefined): string {
  const [start] = sentenceAround(text, span);
  const gap = previous && previous.end > start ? text.slice(previous.end, span.start) : null;
  return partAfter(gap, text.slice(start, span.start));
}

function afterOf(text: string, span: Span, next: Span | undefined): string {
  const [, end] = sentenceAround(text, span);
  const gap = next && next.start < end ? text.slice(span.end, next.start) : null;
  return partBefore(gap, text.slice(span.end, end));
}

/** Of the words between two quantities, those that speak of the second. */
function partAfter(gap: string | null, before: string): string {
  if (gap === null) return before;
  const joint = JOINT.exec(gap);
  return joint ? gap.slice(joint.index) : gap;
}

/** Of the words between two quantities, those that speak of the first. */
function partBefore(gap: string | null, after: string): string {
  if (gap === null) return after;
  return gap.slice(0, JOINT.exec(gap)?.index ?? gap.length);
}

/** The sentence that a quantity stands in, as far as it matters. */
function sentenceAround(text: string, { start, end }: Span): [number, number] {
  const first = Math.max(0, start - REACH);
  let from = first;
  for (const { index, 0: mark } of text.slice(first, start).matchAll(/[.;!?](?=\s)|\n/g)) {
    from = first + index + mark.length;
  }
  const rest = text.slice(end, end + REACH);
  return [from, end + (SENTENCE_END.exec(rest)?.index ?? rest.length)];
}

/** The words that name what is counted, up to what is said of it. */
function countedIn(after: string): string {
  const words = (/^[^,;:()"“”]*/.exec(after)?.[0] ?? '')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  const name: string[] = [];
  for (const written of words) {
    const word = written.toLowerCase();
    if (name.length === 0 && BEGINS_NAME.test(word)) continue;
    if (STOP_WORDS.has(word) || ENDS_NAME.test(word)) break;
    if (name.length > 0 && SAID_OF.test(word)) break;
    name.push(written);
    if (name.length === COUNTED_WORDS) break;
  }
  return name.join(' ');
}
