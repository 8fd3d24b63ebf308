/** What somebody says without asking anything. */
export type Courtesy = 'hello' | 'thanks' | 'bye' | 'please' | 'stop' | 'fine' | 'laugh' | 'sorry';

const WORDS: Readonly<Record<Courtesy, string>> = {
  hello:
    "hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|morning|greetings|hallo|bonjour|hola|how(?:'s| is|s) (?:it|life|everything|things|your day)(?: going)?|how are (?:you|u|things)(?: doing)?|how do you do|what'?s up|wassup|nice to meet you|(?:are )?you there",
  thanks:
    'thanks?|thank (?:you|u)|thx|thnx|ty|tysm|cheers|ta|merci|danke|gracias|much appreciated|appreciate it',
  bye: 'bye(?:[ -]bye)?|goodbye|see (?:you|ya)(?: later)?|cya|good night|have a (?:good|nice|great) (?:day|one|weekend|evening)|later',
  please: 'please|pls|plz',
  stop: 'stop|enough|quiet|shut up|go away|cancel|never ?mind|nvm|forget (?:it|that)|leave (?:it|me alone)',
  fine: "ok(?:ay|ey|i)?|k|kk|great|cool|nice(?: one)?|perfect|awesome|excellent|amazing|wonderful|good(?: (?:bot|job|one|work))?|well done|fine|sure|yes|yep|yeah|yup|no|nope|nah|right|alright|all right|got it|i see|understood|makes sense|noted|wow|super|sounds good|will do|that'?s (?:all|it|great|fine|good|helpful|enough|everything|perfect)|that (?:helps|helped|works)|you(?:'re| are) (?:great|awesome|the best)|love it|very helpful|helpful|done|interesting",
  laugh: 'lol|lmao|rofl|ha(?:ha)+|hehe|heh|xd',
  sorry: 'sorry|my bad|oops|excuse me|pardon|apologies',
};
/** Words that go with a courtesy and say nothing. */
const AROUND =
  "there|all|everyone|everybody|team|folks|guys|again|so much|very much|a lot|a bunch|a million|tons|you|u|casebook|bot|mate|buddy|everything|for (?:that|this|now|today|the help|your help|everything|all)|that helps|and|but|then|now|me|it|very|much|really|just|i'?m (?:good|done|fine)|for";
const ALL = Object.values(WORDS).join('|');
const NOTHING_ELSE = new RegExp(`^(?:\\b(?:${ALL}|${AROUND})(?![\\w'])[\\s.,!?:;)(-]*)+$`, 'i');

/** The order in which several courtesies are answered: "ok thanks, bye" is a thanks. */
const ORDER: readonly Courtesy[] = [
  'thanks',
  'stop',
  'bye',
  'sorry',
  'hello',
  'laugh',
  'please',
  'fine',
];

/** Reads words that ask for nothing: "ok thx", "good morning team"; null for all else. */
export function readCourtesy(text: string): Courtesy | null {
  const plain = withoutSigns(text);
  if (plain === '') return text.trim() === '' ? null : 'fine';
  if (!NOTHING_ELSE.test(plain)) return null;
  return ORDER.find((one) => new RegExp(`\\b(?:${WORDS[one]})(?![\\w'])`, 'i').test(plain)) ?? null;
}

/** The bot's own name before a question, in front of which people put a greeting. */
const ADDRESS = /^@?casebook\b[\s,:!-]*/i;
const BEFORE = new RegExp(
  `^(?:(?:${WORDS.hello}|${WORDS.please}|${WORDS.sorry}|${WORDS.fine.replace('|no|', '|').replace('|right', '')})(?: (?:there|all|everyone|everybody|team|folks|guys|@?casebook|bot))?(?:\\s*[,.!:;-]+\\s*|\\s+(?=(?:can|could|would|do|does|did|is|are|has|have|any|what|which|who|how|when|where|why|i|we|please|pls|show|list|give|tell|find|looking|compare|quick)\\b)))+`,
  'i',
);
const AFTER = new RegExp(
  `(?:[\\s,.!?;:-]+(?:${WORDS.thanks}|${WORDS.please}|${WORDS.laugh}|for me|asap|anyone|anybody|thank you very much|many thanks|in advance))+[\\s.,!?;:)-]*$`,
  'i',
);

/**
 * A question without greetings, thanks, emoji codes, links, mentions of other people and the bot's own
 * name at its beginning. Empty if nothing else is left.
 */
export function withoutCourtesies(text: string): string {
  const plain = withoutSigns(text).replace(ADDRESS, '').replace(BEFORE, '').replace(ADDRESS, '');
  return plain.replace(AFTER, (end) => (end.trimStart().startsWith('?') ? '?' : '')).trim();
}

/** Without emoji, links, and mentions of people and channels. */
function withoutSigns(text: string): string {
  return text
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/(?<![\w:]):[a-z][a-z0-9_+'-]*:(?!\w)/gi, ' ')
    .replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\p{Emoji_Modifier})+/gu, ' ')
    .replace(/(?<!\S)@(?!casebook\b)[\w.-]+/gi, ' ')
    .replace(/(?<!\S)#[a-z][\w-]*(?!\S)/gi, ' ')
    .replace(/(?<!\S)[:;]-?[)(dp](?!\S)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
