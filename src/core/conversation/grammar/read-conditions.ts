import { STATUSES, type Status } from '../../case/case.ts';
import type { Conditions, NumberOf } from './conditions.ts';
import * as cue from './cues.ts';
import { NUMBER_OF } from './quantities.ts';

const WITHOUT_CLAIMS = /\b(?:no|zero|without|0|lack\w*|missing)\b(?:\s+\w+){0,2}\s+claims?\b/i;
const DENIED =
  /\b(?:nothing|none|no(?: claims?)?|not (?:a single|one|any)|without(?: (?:any|a single|a))?|zero)\b.{0,24}?\b(?:approved|verified|rejected|reviewed)\b/i;
/** "Only approved claims", "all of whose claims are approved": a case has no others. */
const NO_OTHERS =
  /\b(?:(?:only|nothing but|solely|exclusively)(?: \w+)? (?:approved|verified|rejected|pending|unreviewed)\b.{0,12}\bclaims?|(?:where|whose|with|having|have|has)\b.{0,16}\b(?:all|every|each)\b.{0,24}\bclaims?\b.{0,24}\b(?:approved|verified|rejected|pending|unreviewed)|(?:where|whose|with|having|have|has)\b.{0,16}\b(?:all|every|each) (?:\w+ )?(?:approved|verified|rejected) claims?|claims? (?:are |is |were )?all (?:approved|verified|rejected)|(?:fully|entirely|completely) (?:approved|verified|rejected))\b/i;
const HAVING_CLAIMS = /\b(?:have|has|with|though|despite|but)\b.{0,24}\bclaims?\b/i;
const CONFIDENCE =
  /\b(high|medium|low)(?: tier)? confidence|confidence (?:is |of )?(high|medium|low)\b/i;
const UPDATED = /\b(?:update[ds]?|change[ds]?|modified|revised)\b/i;
const MENTION = /\b(?:mention\w*|talk\w* about|say\w*|contain\w*)\b/i;
const ABOUT = /\b(?:about|on|regarding|concerning|mention\w*|say\w*|talk\w*)\b/i;
const WHY = /\b(?:why|reasons?|explain|how come)\b/i;
/** "Who is the head of it" asks for a person. */
const WHO =
  /^\W*(?:and |so |ok )?who(?: (?:else|all|already))* (?!(?:is|are|was|were|am|does|do|did|said|says|made (?:this|that|it)|wrote|can|could|will|would|should|the)\b)\p{L}/iu;
const WHICH_CLAIMS = /^\W*(?:which|what) (?:of (?:the|our|your) )?claims\b/i;

/** Reads what a question says of the cases and claims that it wants. */
export function readConditions(text: string, statuses: readonly Status[]): Conditions {
  const isDenied = statuses.length > 0 && DENIED.test(text);
  const isPure = !isDenied && statuses.length > 0 && NO_OTHERS.test(text);
  const others = STATUSES.filter((status) => !statuses.includes(status));
  const havingClaims = HAVING_CLAIMS.test(text.replace(DENIED, ' '));
  const confidence = CONFIDENCE.exec(text)?.slice(1) ?? [];
  return {
    withoutClaims: statuses.length === 0 && WITHOUT_CLAIMS.test(text),
    denied: isPure
      ? { not: others, havingClaims: true }
      : isDenied
        ? { not: statuses, havingClaims }
        : null,
    numberOf: readNumberOf(text),
    tierConfidence: confidence.find((word) => word !== undefined)?.toLowerCase() ?? '',
    dateField: UPDATED.test(text) ? 'lastUpdated' : 'dateAdded',
    isMention: MENTION.test(text),
    withNumbers: cue.WITH_NUMBERS.test(text),
    isAbout: ABOUT.test(text),
    isOneCase: cue.ONE_OF.test(text),
    asksWho: WHO.test(text),
    asksWhy: WHY.test(text),
    isOfWorld: cue.ASKS_FACT.test(text) && !WHICH_CLAIMS.test(text),
  };
}

function readNumberOf(text: string): NumberOf | null {
  const found = NUMBER_OF.exec(text);
  if (!found) return null;
  const { side = '', number = '', of = '' } = found.groups ?? {};
  const isFew = /less|fewer|under|below|most/i.test(side);
  const isExact = /least|minimum|most/i.test(side);
  const bound = Number(number);
  return {
    of: /^s/i.test(of) ? 'sources' : 'claims',
    least: isFew ? 0 : isExact ? bound : bound + 1,
    most: !isFew ? Number.MAX_SAFE_INTEGER : isExact ? bound : bound - 1,
    words: found[0],
  };
}
