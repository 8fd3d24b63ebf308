import type { Conversation } from '../conversation.ts';
import { exampleQuestions } from '../examples.ts';
import type { LibraryCommand } from './command.ts';

export interface HelpRequest {
  readonly kind: 'help';
}

/** Explains Casebook; also the reply to words that it doesn't understand. */
export interface HelpReply {
  readonly kind: 'help';
  /** Words that were not understood; empty if help was asked for. */
  readonly unknown: string;
  /** The command that was probably meant ("list klarna"); empty if none is close. */
  readonly didYouMean: string;
  /** Up to three questions that this library can answer, as examples. */
  readonly examples: readonly string[];
  /** An organisation of this library, for commands shown as examples; absent if it holds none. */
  readonly exampleOrg?: string;
}

const ASKS_FOR_HELP =
  /^(?:help(?: me)?|what can (?:you do|i ask)|who are you|what are you|are you (?:a |an )?(?:human|person|robot|bot|ai|real)(?: person)?|how do(?:es)? (?:you|this|it) work)(?:,? (?:please|again|casebook))*[\s.,!?]*$/i;

export const help: LibraryCommand<HelpRequest, HelpReply> = {
  name: 'help',
  aliases: ['?', 'commands'],
  usage: 'help',
  does: 'shows all of this',
  about: 'library',
  // "Help wanted ads at klarna?" is a question.
  parse: (rest) => (rest === '' ? { kind: 'help' } : null),
  recognise: (text) => (text === '' || ASKS_FOR_HELP.test(text) ? { kind: 'help' } : null),
  decide: (_, conversation) => helpReply(conversation),
  hasAnswer: ({ unknown }) => unknown === '',
};

/**
 * Explains Casebook with examples from this very library.
 * @param said words that were not understood, and the command that was probably meant, or empty
 */
export function helpReply(
  { library }: Conversation,
  said: Pick<HelpReply, 'unknown' | 'didYouMean'> = { unknown: '', didYouMean: '' },
): HelpReply {
  const org = library.cases.find(({ claims }) => claims.length > 0)?.org;
  return {
    kind: 'help',
    unknown: said.unknown,
    didYouMean: said.didYouMean,
    examples: exampleQuestions(library),
    ...(org ? { exampleOrg: org } : {}),
  };
}
