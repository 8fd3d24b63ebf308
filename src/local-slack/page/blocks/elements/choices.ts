import type { Channel, User } from '../../../protocol/browser-protocol.ts';
import {
  asArray,
  asObject,
  asObjects,
  asString,
  asStrings,
  type JsonObject,
} from '../../text/json.ts';
import { plainText } from '../../text/text-object.ts';
import type { Payload } from '../surface/surface-state.ts';

/** Something that can be picked in a select menu. */
export interface Choice {
  /** Unique in its menu: an option's value, or an id. */
  readonly value: string;
  /** A text object, or plain text. */
  readonly text: unknown;
  /** A text object, plain text or undefined. */
  readonly description: unknown;
  /** Label of the group that it stands in; empty where it stands in none. */
  readonly group: string;
  /** The option object, where there is one. */
  readonly option: JsonObject | null;
}

/** What each kind of select keeps, and under which name of its payload. */
const KEPT: Readonly<Record<string, { one: string; many: string; options: boolean }>> = {
  static_select: { one: 'selected_option', many: 'selected_options', options: true },
  external_select: { one: 'selected_option', many: 'selected_options', options: true },
  users_select: { one: 'selected_user', many: 'selected_users', options: false },
  conversations_select: {
    one: 'selected_conversation',
    many: 'selected_conversations',
    options: false,
  },
  channels_select: { one: 'selected_channel', many: 'selected_channels', options: false },
};

export interface SelectKind {
  /** Without `multi_`. */
  readonly base: string;
  readonly multi: boolean;
}

/** Null where the type is no select menu. */
export function selectKind(type: string): SelectKind | null {
  const base = type.replace(/^multi_/, '');
  return KEPT[base] ? { base, multi: base !== type } : null;
}

/** Reads `options`, `option_groups`, or the app's answer, which may be either. */
export function optionChoices(options: unknown, groups: unknown): Choice[] {
  const mixed = [...asObjects(options), ...asObjects(groups)];
  return mixed.flatMap((entry) =>
    entry.label === undefined || entry.options === undefined
      ? [toChoice(entry, '')]
      : asObjects(entry.options).map((option) => toChoice(option, plainText(entry.label))),
  );
}

/** Everything that a select can offer by itself; null where only the app knows. */
export function localChoices(
  kind: SelectKind,
  element: JsonObject,
  users: Iterable<User>,
  channels: Iterable<Channel>,
): Choice[] | null {
  switch (kind.base) {
    case 'external_select':
      return null;
    case 'static_select':
      return optionChoices(element.options, element.option_groups);
    case 'users_select':
      return userChoices(users);
    default:
      return conversationChoices(channels, element);
  }
}

function userChoices(users: Iterable<User>): Choice[] {
  return [...users].map(({ id, name, realName }) => ({
    value: id,
    text: realName || name,
    description: realName && realName !== name ? name : undefined,
    group: '',
    option: null,
  }));
}

/** The conversations that a select offers: `channels_select` public ones, the other as it filters. */
function conversationChoices(channels: Iterable<Channel>, element: JsonObject): Choice[] {
  const wanted = new Set(
    element.type === 'channels_select' || element.type === 'multi_channels_select'
      ? ['public']
      : asStrings(asObject(element.filter).include ?? ['public', 'private', 'im']),
  );
  const kinds = { channel: 'public', private: 'private', dm: 'im' } as const;
  return [...channels]
    .filter(({ kind, isArchived }) => wanted.has(kinds[kind]) && !isArchived)
    .map(({ id, name, kind }) => ({
      value: id,
      text: kind === 'dm' ? name : `#${name}`,
      description: kind === 'private' ? 'Private' : undefined,
      group: '',
      option: null,
    }));
}

/** The values that a payload holds, in order. */
export function pickedValues(kind: SelectKind, payload: Payload): string[] {
  const { one, many } = KEPT[kind.base] ?? { one: '', many: '' };
  const held = kind.multi ? asArray(payload[many]) : [payload[one]];
  return held
    .map((item) => (typeof item === 'string' ? item : asString(asObject(item).value)))
    .filter((value) => value !== '');
}

/** The options that a payload holds: known even where a menu does not list them (any more). */
export function pickedChoices(kind: SelectKind, payload: Payload): Choice[] {
  const { one, many } = KEPT[kind.base] ?? { one: '', many: '' };
  const held = kind.multi ? asArray(payload[many]) : [payload[one]];
  return held.flatMap((item) =>
    asObject(item).value === undefined ? [] : [toChoice(asObject(item), '')],
  );
}

/** The payload that holds these choices; an option is sent as the app gave it. */
export function toPayload(kind: SelectKind, choices: readonly Choice[]): Payload {
  const { one, many, options } = KEPT[kind.base] ?? { one: '', many: '', options: true };
  const held = choices.map((choice) => (options ? choice.option : choice.value));
  return kind.multi ? { [many]: held } : { [one]: held[0] ?? null };
}

/** The choices whose text holds what was typed, wherever it stands. */
export function matchChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return choices.filter(
    ({ text, group }) =>
      plainText(text).toLowerCase().includes(wanted) || group.toLowerCase().includes(wanted),
  );
}

function toChoice(option: JsonObject, group: string): Choice {
  return {
    value: asString(option.value),
    text: option.text,
    description: option.description,
    group,
    option,
  };
}
