import type { ReadConversation } from '../conversation.ts';
import type { SharedReply } from '../reply.ts';

/** The name and purpose of a sub-command, for help, the manifest and the docs. */
export interface CommandUsage {
  /** The first word that a person types. */
  readonly name: string;
  /** Other first words that mean the same. */
  readonly aliases: readonly string[];
  /** The whole of what to type, as in the manifest's hint: `sources NAME`, NAME being a case's name. */
  readonly usage: string;
  /** The effect, after `usage` in a list. */
  readonly does: string;
  /** The library is asked anywhere; what a channel follows is told in the channel alone. */
  readonly about: 'library' | 'channel';
}

/** A sub-command of `/case`: everything about it but its view. `table.ts` lists them all. */
export interface Command<Request extends { readonly kind: string }> extends CommandUsage {
  readonly name: Request['kind'];
  /** Reads what follows the name; null if the whole is a question after all. */
  parse(rest: string): Request | null;
  /** Reads a sentence that means the same, such as "what can you do?"; null for any other. */
  recognise?(sentence: string): Request | null;
}

/** A sub-command that is answered from the library, with a reply of its own or a shared one. */
export interface LibraryCommand<
  Request extends { readonly kind: string },
  Own extends { readonly kind: Request['kind'] },
> extends Command<Request> {
  readonly about: 'library';
  /** Decides what to say. Pure. */
  decide(request: Request, conversation: ReadConversation): Own | SharedReply;
  /** True if its own reply has what was asked for: then `casebook ask` exits with 0. */
  hasAnswer(reply: Own): boolean;
}

/** A sub-command about what a channel follows; `slack/listeners/follow-command.ts` carries it out. */
export interface ChannelCommand<Request extends { readonly kind: string }>
  extends Command<Request> {
  readonly about: 'channel';
}

/** True for words after a command that read as a question: "source of the 700 agents figure?" */
export function isQuestion(rest: string): boolean {
  return rest.endsWith('?') && rest.split(' ').length > 4;
}
