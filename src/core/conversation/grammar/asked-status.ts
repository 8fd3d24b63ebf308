import { STATUSES, type Status } from '../../case/case.ts';
import { ASKS_OF_STATUS, withoutPossessives, withoutWords } from './asking-words.ts';
import { type NamedClaims, readClaimIds } from './claim-ids.ts';
import { plainStatuses } from './plain-statuses.ts';

/** A question about review statuses. */
export type AskedStatus =
  /** Which claims have one of some statuses: "which claims about parcels were rejected?" */
  | {
      readonly kind: 'claims';
      readonly statuses: readonly Status[];
      /** Words that must name cases, or it isn't such a question; empty if it names none. */
      readonly names: string;
      /** Words that the claims must hold; empty if any claim will do. */
      readonly topic: string;
      /** True if the whole library is meant, whatever the thread is about. */
      readonly everywhere: boolean;
    }
  /** The status of claims that are named by their ids: "is C6 approved?" */
  | ({ readonly kind: 'ids' } & NamedClaims)
  /** Of the claim that the thread has just shown: "is it verified?" */
  | { readonly kind: 'thread' }
  /** Of a claim that some words find: "was the profit claim approved?" */
  | { readonly kind: 'topic'; readonly topic: string }
  /** Of a case as a whole: "acme status". Whether the words name one is for the library to say. */
  | { readonly kind: 'case'; readonly names: string };

/** Statuses that some words speak of, and the text with `MARK` in the place of each. */
interface ReadStatuses {
  readonly statuses: readonly Status[];
  readonly marked: string;
}

const ALL: readonly Status[] = STATUSES;
/** Stands for the words of a status: no text that is one line holds it. */
const MARK = '\n';
const UNREVIEWED =
  /\b(?:(?:(?:still|yet)\s+)?(?:to be|needs?|needing|requires?|requiring|awaits?|awaiting|pending|under|in|waiting for|due for)[\s_-]+(?:(?:an?|to be)\s+)?(?:review(?:ed|ing)?|verif(?:y|ied|ication)|approval)|pending|outstanding (?:points?|questions?|issues?|reviews?)|open (?:points?|questions?|issues?|items?|reviews?))\b/gi;
const REVIEWED =
  /(?<denied>\b(?:not|never|\w+n't)\s+(?:(?:yet|been|ever|be)\s+)*|\bun-?|\byet to be\s+)?(?<word>(?<![\w-])|(?<=\bun-?))(?:(?<approved>approved|verified|vetted|confirmed|validated|signed off)|(?<rejected>rejected|disapproved|debunked)|reviewed)\b/gi;
/** "did you reject": of the library, not of the world. */
const BY_LIBRARY =
  /\b(?:you|we|i|they|(?:the )?(?:reviewers?|curators?|editors?)|the library|casebook)\s+(?:approve|verify|reject|review)\b/gi;

/** The statuses that some words speak of, and the other words. */
export function splitStatuses(text: string): {
  readonly statuses: readonly Status[];
  readonly rest: string;
} {
  const { statuses, marked } = readStatuses(text);
  return { statuses, rest: marked.replaceAll(MARK, ' ').replace(/\s+/g, ' ').trim() };
}

/** A text with other words for its first status, and without any further one. */
export function withStatus(text: string, words: string): string {
  const { marked } = readStatuses(plainStatuses(text));
  return marked.replace(MARK, words).replaceAll(MARK, ' ').replace(/\s+/g, ' ').trim();
}

function readStatuses(text: string): ReadStatuses {
  const found = new Set<Status>();
  const take = (...statuses: readonly Status[]) => {
    for (const status of statuses) found.add(status);
    return ` ${MARK} `;
  };
  const marked = text
    .replace(BY_LIBRARY, (said) => said.replace(/y$/, 'i').replace(/e?$/, 'ed'))
    .replace(UNREVIEWED, () => take('NEEDS_REVIEW'))
    .replace(REVIEWED, (...match) => {
      const { denied, approved, rejected } = match.at(-1) as Record<string, string | undefined>;
      const meant: readonly Status[] = approved
        ? ['APPROVED']
        : rejected
          ? ['REJECTED']
          : ['APPROVED', 'REJECTED'];
      return take(...(denied ? ALL.filter((status) => !meant.includes(status)) : meant));
    })
    .replace(/ {2,}/g, ' ')
    // Spaces only: the mark is a line break.
    .replace(/^ +| +$/g, '');
  return { statuses: ALL.filter((status) => found.has(status)), marked };
}

/** Words before a question that say nothing of it. */
const LEAD = '^(?:(?:and|so|but|ok|okay|then|why)[\\s,]+)*';
const END = '[\\s.?!]*$';
/** Words that may come between a claim and its status word, and after it. */
const BETWEEN = '(?:been|being|already|ever|yet|still|now|even|really|actually)';
const AFTER = '(?:or|and|not|yet|already|now|so far|by (?:you|the library)|at all)';
const IS_IT = new RegExp(
  `${LEAD}(?:is|are|was|were|has|have|isn't|aren't|wasn't|weren't|hasn't|haven't)\\s+(?<what>[^${MARK}]+?)(?:\\s+${BETWEEN})*\\s+${MARK}(?<after>.*)$`,
  'i',
);
const NOTHING_ELSE = new RegExp(`\\b${AFTER}\\b|[${MARK}\\s.?!]`, 'gi');
/** "acme C8 rejected?" */
const ID_FIRST = new RegExp(`^(?<what>[^${MARK}]*\\d)\\s+${MARK}${END}`);
const HOW_MANY = /^(?:and\s+|so\s+)?how many\s+(?:\S+\s+)?claims\b/i;
const STATUS_NOUN = '(?:(?:current|review)\\s+)*status';
const WHAT_IS = `${LEAD}(?:(?:what(?:'s|\\s+is|\\s+was|\\s+about)?|show(?:\\s+me)?)\\s+)?`;
const STATUS_OF = new RegExp(
  `${WHAT_IS}(?:the\\s+)?${STATUS_NOUN}\\s+(?:of|for|on)\\s+(?<what>.+?)${END}`,
  'i',
);
/** "Why not approved?" */
const WHY_IS_IT = new RegExp(
  `^(?:and\\s+|so\\s+|but\\s+|ok\\s+)?(?:why|how come)\\s+${MARK}${END}`,
  'i',
);
const ITS_STATUS = new RegExp(`${WHAT_IS}(?:(?<what>.+?)\\s+)?${STATUS_NOUN}${END}`, 'i');

const SHOWN =
  /^(?:its?|that|this|they|these|those|the|(?:this|that|the)\s+(?:one|claim|evidence|quote|statement))?$/i;
const CLAIM = /\b(?:claim|evidence)\b/i;
const CASE = /\bcase(?:\s+file)?\b/i;
/** A certain claim: "the profit claim", "Acme's claim about profit"; not "a claim". */
const CERTAIN = /^(?:the|this|that|your)\b|'s\b/i;

/** Reads "which claims were rejected?", "is acme C6 approved?", "what is its status?"; null for all else. */
export function readAskedStatus(text: string): AskedStatus | null {
  const { statuses, marked } = readStatuses(text);
  if (statuses.length > 0) {
    const isIt = IS_IT.exec(marked)?.groups;
    const ends = isIt?.after?.replace(NOTHING_ELSE, '') === '';
    if (WHY_IS_IT.test(marked)) return { kind: 'thread' };
    const what = ends ? isIt?.what : ID_FIRST.exec(marked)?.groups?.what;
    return (what === undefined ? null : readOne(what)) ?? readClaims(marked, statuses);
  }
  if (HOW_MANY.test(text)) return readClaims(text, ALL);
  const found = STATUS_OF.exec(text) ?? ITS_STATUS.exec(text);
  if (!found) return null;
  const what = found.groups?.what ?? '';
  return readOne(what) ?? { kind: 'case', names: bare(what) };
}

/** The words of a question that a claim is looked for with: "was the profit claim approved?" has `profit`. */
export function searchedWords(text: string, asked: AskedStatus | null): string {
  return asked?.kind === 'topic' && asked.topic !== '' ? asked.topic : text;
}

/**
 * Returns the one thing whose status is asked; null if the words may mean anything in the world.
 */
function readOne(what: string): AskedStatus | null {
  if (SHOWN.test(what)) return { kind: 'thread' };
  const named = readClaimIds(what);
  if (named) return { kind: 'ids', ...named };
  if (CLAIM.test(what) && CERTAIN.test(what)) {
    const topic = bare(
      what.replace(CLAIM, ' ').replace(/\b(?:about|on|that|of|from|for)\b/gi, ' '),
    );
    return { kind: 'topic', topic };
  }
  return CASE.test(what) ? { kind: 'case', names: bare(what.replace(CASE, ' ')) } : null;
}

function bare(words: string): string {
  return withoutPossessives(words)
    .replace(/\b(?:the|this|that|your)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const CLAIMS = /\b(?:claims|(?:any|every|each|no)\b.*\bclaim|evidence)\b/i;
const EVERYWHERE = /\b(?:library|(?:all|any|every|which)\s+(?:the\s+)?cases?)\b/i;
const ABOUT = /\b(?:about|on|regarding|concerning|mentioning)\b/i;
/** Other beginnings of a question that asks for no list: "how quickly are claims approved?" */
const ASKS_OTHERWISE = /^(?:when|where|who|whose|how(?!\s+many\b))\b/i;

function readClaims(marked: string, statuses: readonly Status[]): AskedStatus | null {
  if (!CLAIMS.test(marked) || ASKS_OTHERWISE.test(marked)) return null;
  const plain = withoutPossessives(marked).replaceAll(MARK, ' ');
  const at = plain.search(ABOUT);
  const [before, after] = at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at)];
  return {
    kind: 'claims',
    statuses,
    names: withoutWords(before, ASKS_OF_STATUS),
    topic: withoutWords(after.replace(ABOUT, ' '), ASKS_OF_STATUS),
    everywhere: EVERYWHERE.test(plain),
  };
}
