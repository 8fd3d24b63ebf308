import type { Channel, SlashCommand, User } from '../../protocol/browser-protocol.ts';
import { findEmoji } from '../text/emoji.ts';

export interface CompletionItem {
  /** Unique in its list. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** Text that replaces everything from `from` to the caret. */
  readonly insert: string;
}

export interface Completion {
  readonly title: string;
  /** Start index of the replaced text. */
  readonly from: number;
  readonly items: readonly CompletionItem[];
  /** True if Enter accepts the first item without moving to it first. */
  readonly eager: boolean;
}

export interface CompletionSource {
  readonly commands: readonly SlashCommand[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  /** User ID of the app, which is listed first. */
  readonly bot: string;
}

const SHOWN = 8;

/** Finds suggestions for the text before the caret. Returns null if there are none. */
export function complete(text: string, caret: number, source: CompletionSource): Completion | null {
  const before = text.slice(0, caret);
  if (before.startsWith('/')) return completeCommand(before, source.commands);
  const word = /(?:^|[\s(])([@#:])([^\s@#:]*(?: [^\s@#:]*)?)$/u.exec(before);
  if (!word) return null;
  const typed = (word[2] ?? '').toLowerCase();
  const from = caret - typed.length - 1;
  const items =
    word[1] === '@'
      ? mentions(typed, source)
      : word[1] === '#'
        ? channels(typed, source.channels)
        : emoji(typed);
  const title = word[1] === '@' ? 'People and apps' : word[1] === '#' ? 'Channels' : 'Emoji';
  return items.length === 0 ? null : { title, from, items: items.slice(0, SHOWN), eager: true };
}

/**
 * Finds the command at the start of the text and the words after it. Returns null if there is no
 * known command.
 */
export function findCommand(
  text: string,
  commands: readonly SlashCommand[],
): { command: SlashCommand; words: string } | null {
  const [, name, words] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const command = commands.find((known) => known.command === name);
  return command ? { command, words: words ?? '' } : null;
}

/** Placeholder words in a usage hint that aren't marked as placeholders. */
const STANDS_FOR = new Set('question query name text words id url user channel'.split(' '));

/**
 * Returns the words in a usage hint that are typed literally. `[QUESTION | list | sources NAME]`
 * has two. A hint without alternatives, such as `[which rocket]`, has none.
 */
export function subcommands(usageHint: string): { word: string; usage: string }[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(usageHint)?.[1] ?? usageHint;
  const usages = inner.split(/\s*[|,]\s*/).map((usage) => usage.trim());
  if (usages.length < 2) return [];
  const found = new Map<string, string>();
  for (const usage of usages) {
    const word = /^[a-z][a-z-]*(?= |$)/.exec(usage)?.[0];
    if (word && !STANDS_FOR.has(word) && !found.has(word)) found.set(word, usage);
  }
  return [...found].map(([word, usage]) => ({ word, usage }));
}

function completeCommand(before: string, commands: readonly SlashCommand[]): Completion | null {
  const [name = '', ...words] = before.split(' ');
  if (words.length === 0) {
    const items = commands
      .filter(({ command }) => command.startsWith(name))
      .map(({ command, description, usageHint }) => ({
        key: command,
        label: `${command} ${usageHint}`.trim(),
        detail: description,
        insert: `${command} `,
      }));
    return items.length === 0 ? null : { title: 'Commands', from: 0, items, eager: true };
  }
  const command = commands.find((known) => known.command === name);
  const typed = words.join(' ').toLowerCase();
  if (!command || words.length > 1) return null;
  const items = subcommands(command.usageHint)
    .filter(({ word }) => word.startsWith(typed))
    // A complete word comes first, so Enter sends it.
    .sort((a, b) => Number(b.word === typed) - Number(a.word === typed))
    .map(({ word, usage }) => ({
      key: word,
      label: `${name} ${usage}`,
      detail: '',
      insert: usage === word ? word : `${word} `,
    }));
  const isAllThere = items.length === 1 && items[0]?.key === typed;
  if (items.length === 0 || isAllThere) return null;
  return { title: name, from: name.length + 1, items, eager: typed !== '' };
}

function mentions(typed: string, { users, bot }: CompletionSource): CompletionItem[] {
  const fits = ({ name, realName }: User): boolean =>
    name.toLowerCase().startsWith(typed) ||
    realName.toLowerCase().startsWith(typed) ||
    (typed !== '' && realName.toLowerCase().includes(` ${typed}`));
  const people = users
    .filter(fits)
    .sort((a, b) => Number(b.id === bot) - Number(a.id === bot))
    .map((user) => ({
      key: user.id,
      label: user.realName || user.name,
      detail: user.isBot ? 'App' : user.name,
      insert: `@${user.realName || user.name} `,
    }));
  const broadcasts = [
    { range: 'channel', detail: 'Notify everyone in this channel' },
    { range: 'here', detail: 'Notify every online member in this channel' },
  ]
    .filter(({ range }) => typed !== '' && range.startsWith(typed))
    .map(({ range, detail }) => ({
      key: range,
      label: `@${range}`,
      detail,
      insert: `@${range} `,
    }));
  return [...people, ...broadcasts];
}

function channels(typed: string, all: readonly Channel[]): CompletionItem[] {
  return all
    .filter(({ kind, name }) => kind !== 'dm' && name.toLowerCase().startsWith(typed))
    .map((channel) => ({
      key: channel.id,
      label: `#${channel.name}`,
      detail: channel.isArchived ? 'Archived' : channel.kind === 'private' ? 'Private' : '',
      insert: `#${channel.name} `,
    }));
}

function emoji(typed: string): CompletionItem[] {
  if (!/^[a-z0-9_+-]{2,}$/.test(typed)) return [];
  return findEmoji(typed, SHOWN).map(({ name, character }) => ({
    key: name,
    label: `${character} :${name}:`,
    detail: '',
    insert: `:${name}: `,
  }));
}
