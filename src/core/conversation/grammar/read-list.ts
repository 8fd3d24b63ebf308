import { readTopic } from '../../topics/topic.ts';
import { measuredWords, topicWords } from './asking-words.ts';
import type { Before } from './before.ts';
import * as cue from './cues.ts';
import type { Act } from './meaning.ts';
import { NUMBER_OF } from './quantities.ts';

/** Cases or claims about something. */
export function readList({
  rest,
  named,
  absent,
  text,
  statuses,
  inThread,
  quantity,
}: Before): Act | null {
  const isOfName = named.some(({ isEveryday }) => !isEveryday);
  if (isOfName) return readClaimsOf({ rest, absent, text, quantity });
  rest.take(cue.SOME);
  const topic = topicWords(rest.words);
  const length = topic === '' ? 0 : topic.split(' ').length;
  const isCases =
    !cue.isClaimsFirst(rest.words) &&
    (rest.has(cue.CASES) ||
      NUMBER_OF.test(text) ||
      asksWho(rest.words, topic) ||
      (statuses.length > 0 && cue.isHavingClaims(text))) &&
    !/^\W*(?:in|for|of|with|to) (?:which|what|how many) /.test(rest.words);
  if (length === 0) {
    if (quantity.kind !== null && rest.has(cue.CLAIMS)) return { kind: 'list', of: 'claims' };
    const isAll = isCases && named.length === 0 && absent.length === 0;
    return isAll && (statuses.length > 0 || !ASKS_ELSE.test(rest.words))
      ? { kind: 'list', of: 'cases' }
      : null;
  }
  if (absent.length > 0) return null;
  if (inThread && OF_SHOWN.test(rest.words)) return { kind: 'list', of: 'cases', ofShown: true };
  if (inThread && cue.ASKS_AGAIN.test(rest.words) && isKind(topic))
    return { kind: 'list', of: 'either' };
  if (inThread && !rest.has(cue.OF_ALL)) return null;
  const isFact = cue.ASKS_FACT.test(rest.words) && !asksWho(rest.words, topic);
  if (isCases && length <= 6 && !isFact) return { kind: 'list', of: 'cases' };
  const isClaims = rest.has(cue.CLAIMS) || (rest.has(cue.EXAMPLES) && rest.has(cue.WITH_NUMBERS));
  // "Granite claims approved without a human" is of the world, and a search.
  if (statuses.length > 0 && named.length > 0) return null;
  // "What do we have on banks": cases; on fraud: whatever there is.
  const isOpen = isClaims && !cue.SEVERAL.test(rest.words) && isKind(topic);
  if (isClaims && length <= 6 && statuses.length === 0) {
    return { kind: 'list', of: isOpen ? 'either' : 'claims' };
  }
  if (isCases && length <= 6) return { kind: 'list', of: 'cases' };
  if (isFact) return null;
  if (rest.has(cue.EXAMPLES)) return { kind: 'list', of: 'either' };
  const isBare = text.split(' ').length <= 4 && length <= 3;
  const asks = cue.ASKS_LIST.test(rest.words) || rest.has(cue.LIBRARY);
  return isBare || (asks && length <= 4) ? { kind: 'list', of: 'either' } : null;
}

/** "All numbers of acme in dollars", "lemon claims about growth": claims of a case about something. */
function readClaimsOf({
  rest,
  absent,
  text,
  quantity,
}: Pick<Before, 'rest' | 'absent' | 'text' | 'quantity'>): Act | null {
  if (absent.length > 0 || !cue.SEVERAL.test(rest.words) || cue.ASKS_FACT.test(rest.words))
    return null;
  const length = measuredWords(rest.words)
    .split(' ')
    .filter((word) => word !== '').length;
  const isAsked = quantity.kind !== null || length > 0;
  return isAsked && length <= 4 && text !== '' ? { kind: 'list', of: 'claims' } : null;
}

/** "Who does predictive maintenance", "who has tried chatbots"; not "who did the audit of June". */
function asksWho(words: string, topic: string): boolean {
  if (HAS_ANYONE.test(words) && USES.test(words)) return true;
  if (
    !HAS_ANYONE.test(words) &&
    !/^\W*who (?:else )?(?:has |have |all )?(?:did|does|do|done|tried|built|builds|offers?|has|have)\b(?! the\b)/.test(
      words,
    )
  ) {
    return false;
  }
  const { concepts } = readTopic(topic, ['sector', 'technology', 'function']);
  return concepts.length > 0 && concepts.every(({ kind }) => kind !== 'word' && kind !== 'measure');
}

/** "Has anyone cut jobs": whoever has, and not yes or no. */
const HAS_ANYONE =
  /^\W*(?:and )?(?:has|have|had|did|does|do|is|are|was|were) (?:any(?:one|body)|any (?:company|companies|organi[sz]ations?|firms?|cases?))\b/;

const USES =
  /\b(?:us(?:e[ds]?|ing)|deploy\w*|adopt\w*|implement\w*|tr(?:y|ied|ying)|(?:work|partner)(?:s|ed|ing)? with)\b/;

/** "Which of them use it". */
const OF_SHOWN = /\b(?:of|among|from) (?:them|these|those)\b/;

/** Words with which a question for all cases asks for something else. */
const ASKS_ELSE = /^\W*(?:why|when|where|how(?! many))\b/;

/**
 * True if some words are lines of business or places, and nothing else.
 * @param isWhole no narrower word for one will do: "parcels"
 */
export function isKind(words: string, isWhole = false): boolean {
  const { concepts } = readTopic(words, ['sector']);
  return (
    concepts.length > 0 &&
    concepts.every(
      ({ kind, also }) => (kind === 'sector' || kind === 'place') && (!isWhole || also.length > 0),
    )
  );
}
