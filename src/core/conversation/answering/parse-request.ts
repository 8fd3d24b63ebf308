import { closestWord } from '../../words/closest-word.ts';
import {
  COMMANDS,
  type CommandRequest,
  commandOf,
  recogniseCommand,
  type SubscriptionRequest,
} from '../commands/table.ts';
import { QUESTION_WORDS } from '../grammar/asking-words.ts';
import { type Courtesy, readCourtesy, withoutCourtesies } from '../grammar/courtesies.ts';
import type { Meant } from '../grammar/read.ts';

/** A person's request: a sub-command, or anything else that was typed. */
export type Request =
  | CommandRequest
  /** "hello", "thanks!": nothing is asked. */
  | { readonly kind: 'greeting'; readonly said: Courtesy }
  /** "more", "next": the next candidate for the thread's last question. */
  | { readonly kind: 'more' }
  /** A question or some words; `resembles` is the sub-command that its first word nearly spells, or empty. */
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly resembles: string;
      /** What it was read as; absent until `readRequest` has read it. */
      readonly meant?: Meant;
    };

/** A request that is answered from the library. */
export type LibraryRequest = Exclude<Request, SubscriptionRequest>;

/** True for a request about what a channel follows. */
export function isAboutSubscriptions(request: Request): request is SubscriptionRequest {
  return commandOf(request.kind)?.about === 'channel';
}

const MORE =
  /^(?:(?:(?:tell|show|give) (?:me|us) )?(?:more|another(?: one)?|the next(?: one)?)|next(?: one)?|any(?:thing)? (?:more|else)|what else)(?:,? please)?\s*[?.!]*$/i;

/** Nothing but `field:value`, as channels follow it: those cases are meant, however it is spelled. */
const FILTER =
  /^-?[\p{L}_-]+:(?!\/)[^\s:]+(?:\s+(?:(?:and|or|not|except|without)\s+)*-?[\p{L}_-]+:[^\s:]+)*[.?!]*$/iu;

/**
 * Reads a command's or mention's text. Never fails: anything else is a question.
 * @param text already normalised (`normaliseText`)
 */
export function parseRequest(text: string): Request {
  const said = readCourtesy(text);
  if (said) return { kind: 'greeting', said };
  const plain = withoutCourtesies(text);
  const [first = '', ...others] = plain.split(' ');
  const word = first.toLowerCase();
  const rest = others.join(' ');
  const command = commandOf(word.replace(/(?<=.)[?!.:]+$/, ''))?.parse(rest);
  if (command) return command;
  if (MORE.test(plain)) return { kind: 'more' };
  if (FILTER.test(plain)) return { kind: 'list', words: plain };
  const meant = recogniseCommand(plain);
  if (meant) return meant;
  return { kind: 'ask', text: plain, resembles: resembledCommand(word, rest) };
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
