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

/** An item in a select menu. */
export interface Choice {
  /** Unique in its menu: an option's value, or an ID. */
  readonly value: string;
  /** A text object, or plain text. */
  readonly text: unknown;
  /** A text object, plain text or undefined. */
  readonly description: unknown;
  /** Label of the option group; empty if the item has no group. */
  readonly group: string;
  /** The original option object; null for people and conversations. */
  readonly option: JsonObject | null;
}

/** The payload property of each kind of select, for one value and for many. */
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
  /** The type without `multi_`. */
  readonly base: string;
  readonly multi: boolean;
}

/** Parses a select type. Returns null if the type isn't a select menu. */
export function selectKind(type: string): SelectKind | null {
  const base = type.replace(/^multi_/, '');
  return KEPT[base] ? { base, multi: base !== type } : null;
}

/** Reads `options`, `option_groups`, or the app's answer, which can be either. */
export function optionChoices(options: unknown, groups: unknown): Choice[] {
  const mixed = [...asObjects(options), ...asObjects(groups)];
  return mixed.flatMap((entry) =>
    entry.label === undefined || entry.options === undefined
      ? [toChoice(entry, '')]
      : asObjects(entry.options).map((option) => toChoice(option, plainText(entry.label))),
  );
}

/** Lists every choice of a select that needs no request. Returns null if only the app has them. */
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

/**
 * Lists the conversations of a select. A `channels_select` has public channels only; a
 * `conversations_select` applies its filter.
 */
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

/** Returns the values in a payload, in order. */
export function pickedValues(kind: SelectKind, payload: Payload): string[] {
  const { one, many } = KEPT[kind.base] ?? { one: '', many: '' };
  const held = kind.multi ? asArray(payload[many]) : [payload[one]];
  return held
    .map((item) => (typeof item === 'string' ? item : asString(asObject(item).value)))
    .filter((value) => value !== '');
}

/** Returns the options in a payload, including any that the menu no longer lists. */
export function pickedChoices(kind: SelectKind, payload: Payload): Choice[] {
  const { one, many } = KEPT[kind.base] ?? { one: '', many: '' };
  const held = kind.multi ? asArray(payload[many]) : [payload[one]];
  return held.flatMap((item) =>
    asObject(item).value === undefined ? [] : [toChoice(asObject(item), '')],
  );
}

/** Builds the payload for these choices. Options are sent exactly as the app defined them. */
export function toPayload(kind: SelectKind, choices: readonly Choice[]): Payload {
  const { one, many, options } = KEPT[kind.base] ?? { one: '', many: '', options: true };
  const held = choices.map((choice) => (options ? choice.option : choice.value));
  return kind.multi ? { [many]: held } : { [one]: held[0] ?? null };
}

/** Finds the choices whose text or group label contains the search text. */
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
