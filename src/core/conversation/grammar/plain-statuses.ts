/** What people say of a review, in the words that the reader of statuses knows. */

/** The status words speak of the library only beside a noun of its own, or a number. */
const OF_LIBRARY =
  /\b(?:claims?|evidence|figures?|numbers?|statements?|stats?|quotes?|ones?|things?|everything|anything|nothing|what)\b|\d/i;

const REVIEW = '(?:(?:the|its|our|your) )?(?:reviews?|checks?|fact[- ]checks?|fact[- ]checking)';

/** Each is read before those below it. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:(?:did|does|do|has|have)(?: not|n't)|failed to|never) (?:pass(?:ed)?|survived?|got through|get through|ma[dk]e it through)\\b(?: ${REVIEW})?`,
      'gi',
    ),
    'not approved',
  ],
  [new RegExp(`\\bfail(?:s|ed|ing)? ${REVIEW}\\b`, 'gi'), 'rejected'],
  [new RegExp(`\\b(?:pass(?:es|ed)?|got through|made it through) ${REVIEW}\\b`, 'gi'), 'approved'],
  [
    /\b(?:lack(?:s|ed|ing)?|without|missing|with no|ha(?:ve|s) no) (?:an? |any )?approval\b/gi,
    'not approved',
  ],
  [
    /\b(?:turned down|thrown out|dismissed|declined|refused|discarded|disallowed|struck (?:off|out|down)|kicked out|knocked back|rejecting)\b/gi,
    'rejected',
  ],
  [
    /\b(?:accepted|cleared|okayed|ok'd|greenlit|green-lit|waved through|signed off on)\b/gi,
    'approved',
  ],
  [
    /\b(?:unchecked|unresolved|undecided|unsettled|(?:not (?:yet )?|still )?(?:to be|being) (?:checked|decided)|not (?:yet )?checked|left to (?:check|review|verify|confirm)|(?<=\b(?:still|left|are|is|remains?|remaining) )open|open(?= claims?\b))(?![- ]?(?:source|ai)\b)\b/gi,
    'pending',
  ],
  [/\b(?:fact-checked|fact checked|double-checked|double checked|checked)\b/gi, 'verified'],
];

const USE = '(?:use|quote|cite|share|publish|present|repeat|rely on|put|show)';
/** "Can we quote the profit claim", "is it safe to share": is it approved? */
const MAY_USE = new RegExp(
  `\\b(?:why )?(?:can(?:not|'t)?|may|could|should(?:n't)?) (?:i|we|you|one) (?:not )?(?:safely |still |really )?${USE}\\b|\\b(?:ok|okay|safe|fine|good|allowed|fit|ready|all right|alright|clear) to (?:${USE}|go)\\b|\\bhow (?:reliable|solid|trustworthy|safe|sure|certain) (?:is|are)\\b`,
  'gi',
);
/** "What is solid at acme". */
const USABLE =
  /\b(?:quotable|usable|citable|solid|reliable|trustworthy|safe)(?=\s*(?:\?|$|at\b|about\b|on\b|for\b|from\b))/gi;
const ASKS_WHAT = /\b(?:what|whats|which|is|are)\b/i;
/** "What is wrong with the profit claim": which is not approved? */
const DOUBTED =
  /\b(?:what(?:'s| is|s| was) (?:wrong|the (?:problem|issue|matter|catch)) with|(?:any|are there|is there) (?:an? )?(?:issues?|problems?|concerns?|doubts?|caveats?) (?:with|about|on))\b/gi;

/** "The rejection of acme" can only be that of its claims. */
const REJECTION = /\b(?:the )?rejections? (?=of\b|for\b)/gi;
/** "What do reviewers say about the profit claim": what is its status? */
const REVIEWERS_SAY =
  /\bwhat (?:do|did|does|have|has) (?:the |our |your )?(?:reviewers?|curators?|editors?|reviews?) (?:say|said|note|noted|think|write|written|remark)(?: (?:about|on|of))?\b/gi;

/** Puts what is said of a review in plain words: "thrown out" is "rejected". */
export function plainStatuses(given: string): string {
  const text = given.replace(REJECTION, 'rejected ').replace(REVIEWERS_SAY, 'is this reviewed');
  if (!OF_LIBRARY.test(text)) return text;
  const said = SAID.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text);
  const used = said
    .replace(MAY_USE, ' is this approved ')
    .replace(DOUBTED, ' is this not approved ');
  return ASKS_WHAT.test(used) ? used.replace(USABLE, ' is this approved ') : used;
}

/** "Who approved the claim", "when was it checked": files don't say. */
const WHO_REVIEWED =
  /^\W*(?:and |so |ok )?(?:who|whom|by whom|when)\b.*\b(?:review(?:ed|s)?|approved?|verified|verify|check(?:ed|s)?|sign(?:ed|s)? off|vetted|validated|rejected?|fact[- ]checked)\b/i;
/** "Who has rejected claims" asks for organisations; "who has rejected the claims" for a person. */
const HAS_CLAIMS =
  /^\W*(?:and |so |ok )?who(?: all| else)? (?:has|have|got) (?:(?:any|no|some|many|more) )?(?:not |un-?)?(?:approved|rejected|verified|reviewed|pending) (?:claims|evidence)\b/i;
const CLAIMS = /\b(?:claims?|evidence|figures?|numbers?|statements?|quotes?)\b/i;

/** True if it is asked who reviewed claims, or when. @param isBare nothing else is said */
export function asksWhoReviewed(text: string, isBare: boolean): boolean {
  return WHO_REVIEWED.test(text) && !HAS_CLAIMS.test(text) && (isBare || CLAIMS.test(text));
}
