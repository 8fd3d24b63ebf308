import { readTopic } from '../../topics/topic.ts';
import { splitStatuses } from './asked-status.ts';
import { topicWords } from './asking-words.ts';
import type { Before } from './before.ts';
import * as cue from './cues.ts';
import type { Act } from './meaning.ts';
import type { Rest } from './rest.ts';

/** True if nothing but statuses is asked for. */
export function isStatusAlone(rest: Rest): boolean {
  const left = splitStatuses(rest.words).rest.replace(cue.COMPARES, ' ');
  return topicWords(left) === '';
}

/** A review status, or the claims of one. */
export function readStatuses({ rest, named, statuses, asked, text }: Before): Act | null {
  const isCases =
    (rest.has(cue.CASES) || cue.isHavingClaims(text)) &&
    !cue.isClaimsFirst(rest.words) &&
    !OF_WHAT.test(text) &&
    named.length === 0;
  if (statuses.length > 1) rest.takeAll(cue.COMPARES);
  if (asked !== null && asked.kind !== 'topic' && !isCases) return { kind: 'status', asked };
  if (statuses.length === 0 || isCases) return null;
  const isAlone = isStatusAlone(rest);
  const isOfKind =
    !isAlone &&
    ((OF_WHAT.test(text) && rest.has(cue.CASES)) ||
      isKnownTopic(topicWords(splitStatuses(rest.words).rest)));
  if (named.length === 0 && !rest.has(cue.CLAIMS) && !isAlone && !isOfKind) return null;
  if (
    named.length === 0 &&
    asked === null &&
    cue.ASKS_FACT.test(rest.words) &&
    !((isAlone || isOfKind) && WHAT.test(text))
  )
    return null;
  // "Granite claims approved without a human" is of the world, and a search.
  const isOne =
    asked?.kind === 'topic' ||
    SINGULAR.test(rest.words) ||
    ONE_CLAIM.test(rest.words) ||
    IS_IT.test(rest.words);
  if (named.length > 0 && !isAlone && !isOne) return null;
  return { kind: 'statuses', isOne: isOne && !isAlone };
}

/** "What is pending", but not "how quickly is it approved". */
const WHAT = /^\W*(?:and |so )?what(?:'s)?\b/i;
/** "What was rejected in transformation cases": claims, and not cases. */
const OF_WHAT =
  /^\W*(?:and |so )?(?:what(?:'s)?|anything|everything|nothing)\b(?! (?:use )?(?:cases?|compan(?:y|ies)|organi[sz]ations?|firms?)\b)/i;

/** True if words are lines of business, places, technologies or functions, and nothing else. */
function isKnownTopic(words: string): boolean {
  const { concepts } = readTopic(words, ['sector', 'technology', 'function']);
  return concepts.length > 0 && concepts.every(({ kind }) => kind !== 'word');
}

/** "Was this checked by anyone": of one claim. */
const IS_IT = /^\W*(?:and |so )?(?:is|was|were|has|have)\b/;
const ONE_CLAIM = /\b(?:claim|figure|statement|stat)\b/;
const SINGULAR = /\b(?:is|was|were|has|been|are) (?:this|that|it|these)\b/;
