import type { ReadConversation } from '../conversation.ts';
import type { Asked, SharedReply } from '../reply.ts';
import type { Command, LibraryCommand } from './command.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { sources } from './sources.ts';
import { unfollow } from './unfollow.ts';

/**
 * Every sub-command, in the order of help and of the manifest's hint.
 * `tests/contract/commands.test.ts` compares these, the README and the docs with it.
 */
export const COMMANDS = [list, sources, follow, unfollow, following, help] as const;

type Row = (typeof COMMANDS)[number];
type LibraryRow = Extract<Row, { readonly about: 'library' }>;

/** A request for a sub-command that is answered from the library. */
export type LibraryCommandRequest = NonNullable<ReturnType<LibraryRow['parse']>>;
/** A request for a sub-command about what a channel follows. */
export type SubscriptionRequest = NonNullable<ReturnType<Exclude<Row, LibraryRow>['parse']>>;
export type CommandRequest = LibraryCommandRequest | SubscriptionRequest;
/** A reply that one sub-command has to itself, and its name. */
export type CommandReply = Parameters<LibraryRow['hasAnswer']>[0];
/** A reply to each part of a compound question. */
export interface PartsReply {
  readonly kind: 'parts';
  readonly asked: Asked;
  /** 2 or 3; no part has parts. */
  readonly parts: readonly Reply[];
  /** The words of each part. */
  readonly questions: readonly string[];
  /** Number of parts that are left out. */
  readonly left: number;
}
/** Everything that Casebook may say back. */
export type Reply = SharedReply | CommandReply | PartsReply;

type AnyCommand = Command<CommandRequest>;
type AnyLibraryCommand = LibraryCommand<LibraryCommandRequest, CommandReply>;

const BY_WORD: ReadonlyMap<string, AnyCommand> = new Map(
  COMMANDS.flatMap((command) =>
    [command.name, ...command.aliases].map((word): [string, AnyCommand] => [word, command]),
  ),
);

/** The command of a first word, its name or an alias; undefined if that is none. */
export function commandOf(word: string): AnyCommand | undefined {
  return BY_WORD.get(word);
}

/** Reads a sentence that means the same as a command; null for any other. */
export function recogniseCommand(sentence: string): CommandRequest | null {
  for (const { recognise } of COMMANDS as readonly AnyCommand[]) {
    const request = recognise?.(sentence);
    if (request) return request;
  }
  return null;
}

/** Decides what to say to a sub-command. */
export function decideCommand(
  request: LibraryCommandRequest,
  conversation: ReadConversation,
): Reply {
  return libraryCommand(request.kind).decide(request, conversation);
}

/** True if a sub-command's own reply has what was asked for. */
export function hasCommandAnswer(reply: CommandReply): boolean {
  return libraryCommand(reply.kind).hasAnswer(reply);
}

function libraryCommand(kind: LibraryRow['name']): AnyLibraryCommand {
  return commandOf(kind) as AnyLibraryCommand;
}
