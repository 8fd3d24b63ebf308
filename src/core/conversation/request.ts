import { closestWord } from '../words/closest-word.ts';
import { readAskedOfLibrary } from './asked-of-library.ts';
import { type NamedClaims, readClaimIds } from './claim-ids.ts';

/** What a person asked Casebook to do. */
export type Request =
  | { readonly kind: 'help' }
  /** "hello", "thanks!": nothing is asked. */
  | { readonly kind: 'greeting' }
  | { readonly kind: 'list'; readonly words: string }
  | { readonly kind: 'sources'; readonly words: string }
  /** Claims by their ids; `words` name the case, empty where the thread's case is meant. */
  | ({ readonly kind: 'claims'; readonly text: string } & NamedClaims)
  /** "more", "next": the next candidate for the thread's last question. */
  | { readonly kind: 'more' }
  | { readonly kind: 'follow'; readonly filter: string }
  | { readonly kind: 'unfollow'; readonly filter: string }
  | { readonly kind: 'following' }
  /** A question or some words; `command` is the sub-command that its first word resembles, or empty. */
  | { readonly kind: 'ask'; readonly text: string; readonly resembles: string };

/** A request that changes or shows what a channel follows. */
export type SubscriptionRequest = Extract<Request, { kind: 'follow' | 'unfollow' | 'following' }>;
/** A request that is answered from the library. */
export type LibraryRequest = Exclude<Request, SubscriptionRequest>;

export function isAboutSubscriptions(request: Request): request is SubscriptionRequest {
  return request.kind === 'follow' || request.kind === 'unfollow' || request.kind === 'following';
}

/** The sub-commands, in the order in which help shows them. */
export const COMMANDS = ['help', 'list', 'sources', 'follow', 'unfollow', 'following'] as const;
type Command = (typeof COMMANDS)[number];

const ALIASES: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    '?': 'help',
    commands: 'help',
    ls: 'list',
    cases: 'list',
    source: 'sources',
    subscribe: 'follow',
    unsubscribe: 'unfollow',
    subscriptions: 'following',
  } as const),
);

/** Words that Casebook takes as a command only when nothing follows: "help wanted ads?" is a question. */
const ALONE: ReadonlySet<string> = new Set(['help', 'following']);

/** Said to a person rather than asked of a library; in a thread it would lean on the last question. */
const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|thanks?|thank you|thx|cheers|ok(?:ay)?|great)(?:,? (?:there|all|everyone|again|so much|very much|a lot|you|casebook|thanks?|thank you|great|for (?:that|this)|that helps))*[\s.,!?]*$/i;
const FOR_HELP =
  /^(?:help(?: me)?|what can (?:you do|i ask)|how do(?:es)? (?:you|this|it) work)(?:,? (?:please|again|casebook))*[\s.,!?]*$/i;
const MORE =
  /^(?:(?:(?:tell|show|give) (?:me|us) )?(?:more|another(?: one)?|the next(?: one)?)|next(?: one)?|any(?:thing)? (?:more|else)|what else)(?:,? please)?\s*[?.!]*$/i;
/** Asks for the source of what was just shown. */
const WHO_SAYS =
  /^(?:and )?(?:who (?:said|says|claims|claimed|reported)(?: (?:that|this|it|so))?|says who|according to (?:whom?|what)|how do (?:you|we) know(?: (?:that|this|it))?|where(?: is|'s| does| did) (?:that|this|it) (?:come )?from)\s*[?.!]*$/i;
const QUESTION_WORDS = new Set(
  'who what when where which why how did does do is are was were has have had can could will would should any'.split(
    ' ',
  ),
);

/**
 * Reads a command's or mention's text. Never fails: what is no command is a question.
 * @param text already normalised (`normaliseText`)
 */
export function parseRequest(text: string): Request {
  if (text === '') return { kind: 'help' };
  const [first = '', ...others] = text.split(' ');
  const word = first.toLowerCase();
  const rest = others.join(' ');
  const command = commandOf(word.replace(/(?<=.)[?!.:]+$/, ''));
  if (command && !(ALONE.has(command) && rest !== '') && !isQuestion(command, rest))
    return toRequest(command, rest);
  if (GREETING.test(text)) return { kind: 'greeting' };
  if (FOR_HELP.test(text)) return { kind: 'help' };
  if (MORE.test(text)) return { kind: 'more' };
  if (WHO_SAYS.test(text)) return { kind: 'sources', words: '' };
  const listed = readAskedOfLibrary(text);
  if (listed !== null) return { kind: 'list', words: listed };
  const claims = readClaimIds(text);
  if (claims && !isLongQuestion(claims.words)) return { kind: 'claims', text, ...claims };
  return { kind: 'ask', text, resembles: resembledCommand(word, rest) };
}

function commandOf(word: string): Command | undefined {
  return (COMMANDS as readonly string[]).includes(word) ? (word as Command) : ALIASES.get(word);
}

function toRequest(command: Command, rest: string): Request {
  switch (command) {
    case 'help':
    case 'following':
      return { kind: command };
    case 'list':
      return { kind: 'list', words: rest.replace(/^cases\b\s*/i, '') };
    case 'sources':
      return { kind: 'sources', words: rest.replace(/^(?:of|for)\s+/i, '').replace(/\?$/, '') };
    case 'follow':
    case 'unfollow':
      return { kind: command, filter: rest };
  }
}

/** "source of the 700 agents figure at klarna?" asks; "sources klarna" commands. */
function isQuestion(command: Command, rest: string): boolean {
  return (
    command !== 'follow' &&
    command !== 'unfollow' &&
    rest.endsWith('?') &&
    rest.split(' ').length > 4
  );
}

function isLongQuestion(words: string): boolean {
  const list = words.toLowerCase().split(' ');
  return list.length > 5 || QUESTION_WORDS.has(list[0] ?? '');
}

/** A first word that nearly spells a command, unless the whole reads as a question. */
function resembledCommand(word: string, rest: string): string {
  if (QUESTION_WORDS.has(word)) return '';
  const near = closestWord(word, COMMANDS);
  return near === undefined ? '' : `${near} ${rest}`.trim();
}
