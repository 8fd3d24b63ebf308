import type { Channel, PageMessage, SlashCommand, User } from '../../browser-protocol.ts';
import { encodeTyped } from '../text/typed.ts';
import { findCommand } from './completion.ts';

export interface Place {
  readonly channel: string;
  /** Null in the channel itself. */
  readonly thread: string | null;
}

export interface SendContext {
  readonly commands: readonly SlashCommand[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  /** User id of the app. */
  readonly bot: string;
}

/** What becomes of what was typed: a message to the server, or what Slack says instead. */
export type Sending =
  /** `uninvited`: the message mentions the app in a channel that the app is not in. */
  | { readonly kind: 'send'; readonly message: PageMessage; readonly uninvited: boolean }
  | { readonly kind: 'refuse'; readonly why: string }
  | { readonly kind: 'nothing' };

/** Decides as Slack does: a text that begins with `/` is a command, and has no place in a thread. */
export function planSending(typed: string, place: Place, context: SendContext): Sending {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  const { channel, thread } = place;
  if (!typed.startsWith('/')) {
    const encoded = encodeTyped(text, context, 'message');
    const inThread = thread === null ? {} : { threadTs: thread };
    const isIn = context.channels.find(({ id }) => id === channel)?.hasBot ?? true;
    const uninvited = !isIn && encoded.includes(`<@${context.bot}>`);
    return {
      kind: 'send',
      message: { type: 'post', channel, text: encoded, ...inThread },
      uninvited,
    };
  }
  const name = /^\S+/.exec(text)?.[0] ?? text;
  const found = findCommand(text, context.commands);
  if (!found) return { kind: 'refuse', why: notACommand(name) };
  if (thread !== null) {
    return { kind: 'refuse', why: `${name} is not supported in threads. Sorry!` };
  }
  const markup = found.command.shouldEscape ? 'escaped-command' : 'plain-command';
  const words = encodeTyped(found.words, context, markup);
  const message = { type: 'command', channel, command: name, text: words } as const;
  return { kind: 'send', message, uninvited: false };
}

function notACommand(name: string): string {
  return (
    `${name} is not a valid command. In Slack, all messages that start with the “/” character are ` +
    'interpreted as commands. If you are trying to send a message and not run a command, try ' +
    'preceding the “/” with an empty space.'
  );
}
