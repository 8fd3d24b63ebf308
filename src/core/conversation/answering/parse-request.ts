import { closestWord } from '../../words/closest-word.ts';
import {
  COMMANDS,
  type CommandRequest,
  commandOf,
  recogniseCommand,
  type SubscriptionRequest,
} from '../commands/table.ts';
import { QUESTION_WORDS } from '../grammar/asking-words.ts';
import { type NamedClaims, readClaimIds } from '../grammar/claim-ids.ts';

/** A person's request: a sub-command, or anything else that was typed. */
export type Request =
  | CommandRequest
  /** "hello", "thanks!": nothing is asked. */
  | { readonly kind: 'greeting' }
  /** Claims by their ids; `words` name the case, empty if the thread's case is meant. */
  | ({ readonly kind: 'claims'; readonly text: string } & NamedClaims)
  /** "more", "next": the next candidate for the thread's last question. */
  | { readonly kind: 'more' }
  /** A question or some words; `resembles` is the sub-command that its first word nearly spells, or empty. */
  | { readonly kind: 'ask'; readonly text: string; readonly resembles: string };

/** A request that is answered from the library. */
export type LibraryRequest = Exclude<Request, SubscriptionRequest>;

/** True for a request about what a channel follows. */
export function isAboutSubscriptions(request: Request): request is SubscriptionRequest {
  return commandOf(request.kind)?.about === 'channel';
}

/** Said to a person rather than asked of a library; in a thread it would lean on the last question. */
const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|thanks?|thank you|thx|cheers|ok(?:ay)?|great)(?:,? (?:there|all|everyone|again|so much|very much|a lot|you|casebook|thanks?|thank you|great|for (?:that|this)|that helps))*[\s.,!?]*$/i;
const MORE =
  /^(?:(?:(?:tell|show|give) (?:me|us) )?(?:more|another(?: one)?|the next(?: one)?)|next(?: one)?|any(?:thing)? (?:more|else)|what else)(?:,? please)?\s*[?.!]*$/i;

/**
 * Reads a command's or mention's text. Never fails: anything else is a question.
 * @param text already normalised (`normaliseText`)
 */
export function parseRequest(text: string): Request {
  const [first = '', ...others] = text.split(' ');
  const word = first.toLowerCase();
  const rest = others.join(' ');
  const command = commandOf(word.replace(/(?<=.)[?!.:]+$/, ''))?.parse(rest);
  if (command) return command;
  if (GREETING.test(text)) return { kind: 'greeting' };
  if (MORE.test(text)) return { kind: 'more' };
  const meant = recogniseCommand(text);
  if (meant) return meant;
  const claims = readClaimIds(text);
  if (claims && !isLongQuestion(claims.words)) return { kind: 'claims', text, ...claims };
  return { kind: 'ask', text, resembles: resembledCommand(word, rest) };
}

function isLongQuestion(words: string): boolean {
  const list = words.toLowerCase().split(' ');
  return list.length > 5 || QUESTION_WORDS.has(list[0] ?? '');
}

/** A first word that nearly spells a command, unless the whole reads as a question. */
function resembledCommand(word: string, rest: string): string {
  if (QUESTION_WORDS.has(word)) return '';
  const near = closestWord(
    word,
    COMMANDS.map(({ name }) => name),
  );
  return near === undefined ? '' : `${near} ${rest}`.trim();
}
