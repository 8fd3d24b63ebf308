import type { Field } from './meaning.ts';
import { NUMBERS } from './small-numbers.ts';

/** Words that say what a question wants, each kind once. All are matched against folded text. */

/** A number of several. */
const NUMBER = `\\d{1,2}|${NUMBERS.slice(1).join('|')}`;

export const CASES =
  /\b(?:use cases?|cases?|case files?|case stud(?:y|ies)|companies|organi[sz]ations?|orgs|firms|businesses|references|adopters|success stories|(?:everything|anything|anywhere|somewhere|all) (?:where|that uses?|using)|who(?:'s)? (?:else )?(?:(?:is|are|has|have|does|do|already) )?(?:us(?:e[sd]?|ing)|deploy\w*|adopt\w*|implement\w*|work(?:s|ing|ed)? with|runs?|running|doing|partner\w*)|(?:which|what) \w+ (?:uses?|using|has used|have used|deployed|deploys|adopted|adopts|implemented|works with|runs on)\b|(?:customers|clients|users|implementations|deployments|rollouts)\W*$)/;
export const ONE_CASE = /\b(?:case|company|organi[sz]ation|firm|one)\b/;
export const CLAIMS =
  /\b(?:(?<!\b(?:insurance|insured|(?:answer|handle|settl|process|pay|resolv|assess|fil)\w*(?: \w+)?) )claims?(?! (?:handl|process|settl|adjust|departm|automat|manage)\w*)|figures?|numbers|evidence|data points?|stats?|statistics?|facts|quotes|proof points?|findings|(?:an?|one|some|any) (?:(?:single|good|hard) )?(?:number|figure|fact)|everything|all (?:we|you|i|there)|what (?:do|can|could) (?:we|you|i) (?:know|have|say|tell|cite|quote)|what (?:have|has) (?:we|you) (?:got|on))\b/;
export const EXAMPLES = /\b(?:examples?|samples|instances)\b/;
export const WITH_NUMBERS =
  /\b(?:with|in|as) (?:\w+ )?(?:numbers?|figures?|data|metrics|stats|values|percent(?:age)?s?)\b/;
/** "Every claim of acme". */
export const ALL_CLAIMS =
  /\b(?:all|every|each|list|complete|whole)\b.*\b(?:claims?|findings|figures|facts)\b|\bclaims? (?:list|overview)\b/;
export const ASKS_LIST =
  /^\W*(?:(?:and|so|ok|also) )?(?:(?:can|could|would) (?:you|u|i|we) (?:please )?)?(?:list|show|any|anything|anyone|anybody|all|examples?|find|give|got|get|is there|are there|do (?:we|you)|have (?:we|you)|does (?:anyone|anybody|somebody)|what .* (?:do|have) (?:we|you)|the (?:one|case|company) (?:about|on|with|where|that)|looking for|i(?:'m| am)? (?:need|want|look)|we need|need|everything|cases?|companies|what about|\d+ examples?|where (?:do|can|is|are)|claims|something)\b/;
/** A sentence with a verb of its own asks for a fact. */
export const ASKS_FACT =
  /(?:^|[,;:]\s)\W*(?:(?:and|so|but|ok) )?(?:did|does|do(?! (?:we|you)\b)|is(?! there\b)|are(?! there\b)|was|were|has|have(?! (?:we|you)\b)|had|can(?! (?:you|i|we) (?:show|list|give|find)\b)|could|will|would|should|how(?! about\b)|why|when|what(?:'s)?(?! about\b)(?! .*(?:do|have) (?:we|you)\b)|where|whose|by how|(?:who|which)(?!.*\b(?:do|have) (?:we|you)\b)(?! (?:(?:\S+ ){0,3})?(?:else )?(?:is|are|has|have|us|deploy|adopt|implement|work|run|do)))\b/;
export const HOW_MANY = /\b(?:how many|number of|count(?: of| the| all)?|how much of)\b/;
export const COUNTED =
  /\b(?:use cases?|cases|case files|case studies|companies|organi[sz]ations|firms|claims|quotes)\b/;
/** "How many cases did it close?" */
export const NOT_COUNTED =
  /\bhow many (?:\S+ )?(?:of )?(?:cases|claims|companies) (?:of (?!the library)|did|does|were (?!approved|rejected)|was|per|a )/;
export const LIBRARY =
  /\b(?:in (?:total|the library|all|there|here)|(?:do|have|can) (?:we|you|i)|are there|we (?:have|cover|got)|you (?:have|cover|got)|library|altogether|overall|there are|is there|exist|on file)\b/;
/** "What can I ask about?" */
export const OPEN =
  /^\W*(?:what (?:(?:can|could|should) (?:i|we) (?:ask|search|look|find)(?: you)?(?: (?:about|for|here|up))?|(?:do|have) you (?:have|know|cover|hold|offer|got)(?: about| of| here| in (?:here|stock|the library))?|is (?:in (?:here|there|the library)|there))|how (?:big|large) is (?:the|your|this) library|(?:show|list)(?: me)? (?:everything|all|the library))\W*$/;
export const NEWEST =
  /\b(?:newest|latest|most recent(?:ly)?|recently (?:added|updated|changed)|last (?:added|updated|changed|modified|edited)|(?:added|updated|changed|modified|edited) (?:last\b(?! (?:week|month|year|quarter))|most recently|lately)|recent|what(?:'s| is|s)? new|new (?=cases?\b|claims?\b|ones\b|additions\b|entries\b|stuff\b|in\b)|anything new|additions)\b/;
/** "The last 3 cases". */
export const LAST_OF = new RegExp(
  `\\blast (?:(?:${NUMBER})|few|couple(?: of)?) (?=(?:cases|additions|entries|updates|ones|companies)\\b)`,
);
/** "Newest 3 cases", "3 newest": how many of them. */
export const NUMBER_OF_DATED = new RegExp(
  `(?<=\\b(?:newest|latest|recent(?:ly)?|oldest|earliest|last|(?:added|updated|changed)) (?:added |updated |changed )?)(?<limit>${NUMBER})(?= |$)|\\b(?<before>${NUMBER}) (?:of (?:the |our )?)?(?=(?:most recent|newest|latest|least recent|oldest|earliest|last (?:added|updated|changed)|recent)\\b)`,
);
export const OLDEST = /\b(?:oldest|earliest|least recent(?:ly)?|first added)\b/;
export const CHANGED =
  /\b(?:add(?:ed|s)?|updated?|chang(?:ed?|es)|created|came|come in|arrived|modified|joined|entered|new|published|revised)\b/;
export const DATED =
  /\b(?:newest|latest|recent(?:ly)?|new|add(?:ed|s)?|additions|updates?|updated|changed?|created|came|come|arrived|published|modified|revised|since|joined|entered|(?:last|this|past|previous) (?:week|month|year|quarter)|cases? (?:from|of|in|since|before|after))\b/;
/** "Not updated in 2026", "haven't changed since May". */
export const NOT_DATED =
  /(?:\b(?:not|never|cannot|no)|n't)(?: (?:been|yet|be|recently))* (?:add(?:ed)?|updated?|chang(?:ed?|es)|modified|revised|created|touched|edited|published|from|in|since|of)\b/;
/** "Rejected claims per case". */
export const PER_CASE =
  /\b(?<of>claims|sources) (?:per|by|for (?:each|every)|(?:in|of) (?:each|every)|does (?:each|every)) (?:case|company|organi[sz]ation)\b/;
export const COMPARES =
  /(?<![\w'])(?:compar(?:e[sd]?|ing|isons?)|versus|vs\.?|v\.?(?= )|side by side|differences?|against|as opposed to|next to(?: each other)?|head to head|contrast(?:s|ed|ing)?|differ(?:s|ed|ing)?|stack(?:s|ed)? up|measures? up)(?!\w)/;
export const EITHER = /\b(?:or|and|with|than|between|both)\b/;
export const TOTALS =
  /\b(?:total|sum of|in total|all together|altogether|combined|add(?:ed|ing)? (?:it |them |these |all )?up|cumulative|aggregated?|sum total|in sum)\b/;
export const SUMMARY =
  /\b(?:summar(?:y|ies|i[sz]e[ds]?|i[sz]ing)|sum (?:\S+ )?up|overview|recap|tl;?dr|in a nutshell|in short|brief(?:ing)?(?: me)?|the gist|run ?down|walk (?:me|us) through|intro(?:duction)?(?= to\b)|primer|in (?:one|two|three|a few|\d) (?:lines?|words|sentences?|bullets?|points)|fact sheet|case card|profile|(?:whole|full|entire) (?:case|story|picture))\b/;
/** "How about acme?" asks the question before again. */
export const ASKS_AGAIN = /^\W*(?:and|or|but|what about|how about|what of|same for|also)\b/;
export const WHAT_ABOUT = /^\W*(?:and |so |ok )?what about\b/;
export const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/\b(?:tier(?: confidence| rationale)?|tiered)\b/, 'tier'],
  [/\bprimary impact\b|\bimpact (?:type|category)\b/, 'impact'],
  [/\b(?:industry(?: cluster)?|cluster|sector)\b/, 'cluster'],
  [
    /\b(?:date added|added|last updated?|updated|(?:last )?(?:touched|edited|modified|revised)|(?:add|update|creation|entry) date|date\b.*\b(?:added|addition|updated?|entry|changed)|when (?:was|were|did|has|have) .*\b(?:add(?:ed)?|updated?|chang(?:e|ed)|created?|enter(?:ed)?|publish(?:ed)?)|how (?:old|recent|current|up[- ]to[- ]date) (?:is|are) .*\b(?:case|entry|file))\b/,
    'dates',
  ],
  [/\b(?:highlighted|headline|key|main) (?:value|figure|number|result)\b/, 'value'],
];
export const ITS_QUOTE =
  /^\W*(?:and |so |ok |now )?(?:(?:can|could|may) (?:you|i|we) )?(?:(?:give|show|read|send|get|see|have)(?: me| us)? )?(?:(?:what(?:'s| is|s)|where(?:'s| is)) )?(?:the |its |that |their |an? |exact |original |full |direct )*(?:quot(?:e|es|ation)|wording|exact words|original text|evidence|proof|verbatim(?: quote)?)(?: (?:for|of|on|behind|to|from) (?:that|this|it|them))?\W*$/;
export const ITS_DATE =
  /^\W*(?:and |so )?(?:when (?:was|is|did|were) (?:that|this|it|they)(?: (?:be|been|happen|published|said|announced|written|from|added|updated|reported))?|(?:in |on |from )?(?:what|which) (?:date|day|year|month)(?: (?:is|was) (?:that|this|it))?|how (?:old|recent|current) is (?:that|this|it)|since when)\W*$/;
export const OTHERS =
  /\b(?:what|anything|something)(?:'s| is| do we have| have we)? (?:else|more)\b.*\b(?:they|them|it|he|she|there|that (?:case|company|one)|their|do|did|done|say|have|achieve|about)\b|\b(?:other|more|further|remaining|rest of the) (?:claims?|results?|figures?|numbers|facts|achievements)\b/;
/** In a thread, these ask for more than its case. */
export const OF_ALL =
  /\b(?:which|who|cases|companies|organi[sz]ations|library|overall|any(?:one|body)?|others?|everyone|claims|all|list|examples|banks?)\b/;
/** Case files are changed where they are written. */
export const CHANGES =
  /^\W*(?:please )?(?:delete|remove|erase|edit|rename|overwrite|upload|archive|unpublish|email|e-mail|remind me|book (?:a|me)|schedule (?:a|me)|send (?:an?|this|that|it)|approve|reject) /;
/** One case is wanted, and not all. */
export const ONE_OF = /\b(?:the (?:one|case|company)|which (?:case|company|one))\b(?!.*\bcases\b)/;
/** "Which case has most claims?", "the top 3 by approved claims". */
export const BY_COUNT =
  /\b(?:most|fewest|least|more|(?:by )?(?:the )?number of|by)\s+(?:(?:not |un-?)?(?:approved|rejected|reviewed|verified|pending|confirmed) )*(?<of>claims?|sources?)\b(?! (?:handled|processed|settled|paid|filed|per)\b)/;
/** Words of a question for a case as a whole, beside its name. */
export const WHOLE =
  /\b(?:tell (?:me|us)(?: (?:more|all|everything|something|a bit))? about|what(?:'s| is|s)?(?: the| their| its)? (?:deal|story|case|matter|situation|background)|(?:the )?(?:story|background)|what (?:did|does|has|have|do|is|are|was) (?:they |it |the )?(?:do(?:ing|ne)?|makes?|made|achieved?|been doing|been up to|up to|going on)|what happened (?:at|with|to|in)|explain|describe|info(?:rmation)? (?:on|about)|details? (?:on|of|about|for)|give me|show(?: me)?|open|see|everything (?:(?:you|we|i) (?:know|have|got) )?(?:on|about)|more about|more on|who (?:is|are)|what (?:have|do|has) (?:we|you|i)(?: got| have| know)? (?:on|about|for|of)|anything (?:on|about)|do (?:we|you) have|case)\b/;
/** "What does it do with AI", "how is it using it": all of the case, if nothing else is said. */
export const AT_WORK =
  /^\W*(?:(?:and|so|ok) )?(?:what|how)(?:'s)? (?:(?:does|did|do|is|are|was|were|has|have|can) )?(?:(?:it|they|the|been) )?(?:do|does|doing|done|us(?:e[sd]?|ing)|ha(?:s|ve|d)|got|buil[dt]|building|deploy(?:s|ed|ing)?|adopt(?:s|ed|ing)?|implement(?:s|ed|ing)?|run|runs|running|appl(?:y|ies|ied|ying)|work(?:s|ed|ing)?|leverag(?:e[sd]?|ing)|tr(?:y|ies|ied|ying)|automat(?:e[sd]?|ing))\b/;
/** The technology of every case. */
export const ANY_AI =
  /\b(?:(?:generative |gen |gen-)?ai|artificial intelligence|machine learning|ml|generative|llms?|(?:large )?language models?)\b/g;
export const STRONGEST =
  /\b(?:the |our |your )?(?:(?:\d{1,2}|two|three|four|five|ten) )?(?:top|best|strongest|most (?:impressive|interesting|important|relevant|convincing))(?: (?:\d{1,2}|two|three|four|five|ten))? (?=(?:(?:un)?(?:approved|verified|rejected) )?(?:claims|evidence|examples|quotes|proof points|facts|findings)\b)/;
/** "Give me five claims". */
export const SOME =
  /\b(?:\d{1,2}|two|three|four|five|six|ten|a few|a couple of) (?=(?:(?:un)?(?:approved|verified|rejected|good|strong) )?(?:claims|cases|examples|companies|quotes|facts)\b)/;
/** "Claims from law firms" are claims, whose they are is said behind. */
const CLAIMS_OF =
  /\b(?:claims?|figures|numbers|evidence|facts|quotes|findings|stats|statistics) (?:from|of|by|at|in|for|made by|about|on)\b/;
/** "Claims of firms", not "firms with claims about fraud". */
export function isClaimsFirst(words: string): boolean {
  const [claims, cases] = [words.search(CLAIMS_OF), words.search(CASES)];
  return claims >= 0 && (cases < 0 || claims < cases);
}
/** Claims, and more than one. */
export const SEVERAL =
  /\b(?:claims|figures|numbers|stats|statistics|facts|quotes|findings|data points|proof points)\b/;
/** "Retailers with approved claims" are cases. */
export function isHavingClaims(text: string): boolean {
  const at = text.search(/\b(?:with|have|having|has)\b/i);
  const isOfClaims = /\b(?:claims?|evidence|everything|anything)\b/i.test(text.slice(0, at));
  return at > 0 && !isOfClaims && /\bclaims?\W*$/i.test(text.slice(at));
}
