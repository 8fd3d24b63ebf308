import type { PageMessage } from '../../protocol/browser-protocol.ts';
import { encodeTyped } from '../../text/typed-text.ts';
import { type CompletionSource, findCommand } from './completion.ts';

export interface Place {
  readonly channel: string;
  /** Root timestamp of the thread; null in the channel itself. */
  readonly thread: string | null;
}

/** Result of sending: a message for the server, or a refusal in Slack's words. */
export type Sending =
  | { readonly kind: 'send'; readonly message: PageMessage }
  | { readonly kind: 'refuse'; readonly why: string }
  | { readonly kind: 'nothing' };

/**
 * Follows Slack's rule: text that starts with `/` is a command, and commands don't work in threads.
 */
export function planSending(typed: string, place: Place, source: CompletionSource): Sending {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  const { channel, thread } = place;
  if (!typed.startsWith('/')) {
    const encoded = encodeTyped(text, source, 'message');
    const inThread = thread === null ? {} : { threadTs: thread };
    return { kind: 'send', message: { type: 'post', channel, text: encoded, ...inThread } };
  }
  const name = /^\S+/.exec(text)?.[0] ?? text;
  const found = findCommand(text, source.commands);
  if (!found) return { kind: 'refuse', why: notACommand(name) };
  if (thread !== null) {
    return { kind: 'refuse', why: `${name} is not supported in threads. Sorry!` };
  }
  const markup = found.command.shouldEscape ? 'escaped-command' : 'plain-command';
  const words = encodeTyped(found.words, source, markup);
  return { kind: 'send', message: { type: 'command', channel, command: name, text: words } };
}

function notACommand(name: string): string {
  return (
    `${name} is not a valid command. In Slack, all messages that start with the “/” character are ` +
    'interpreted as commands. If you are trying to send a message and not run a command, try ' +
    'preceding the “/” with an empty space.'
  );
}
