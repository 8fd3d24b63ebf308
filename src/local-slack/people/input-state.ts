import { isObject, type JsonObject } from '../block-kit/problem.ts';
import { elementsOf, everyBlock } from '../block-kit/walk.ts';
import type { StoredView, ViewState } from '../state/views.ts';

/** Per stateful element: the property that holds its value, and the one with its initial value. */
const valueProperties: Readonly<Record<string, readonly [held: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  checkboxes: ['selected_options', 'initial_options'],
  radio_buttons: ['selected_option', 'initial_option'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  file_input: ['files', 'files'],
};

/** Properties that hold a list. When empty, they are an empty list, not null. */
const lists = new Set([
  'selected_options',
  'selected_users',
  'selected_conversations',
  'selected_channels',
  'files',
]);

/** Returns the property that holds an element's value, in `state` and in actions. */
export function valueProperty(type: unknown): string | undefined {
  return valueProperties[String(type)]?.[0];
}

/** Returns the initial values of the elements in `blocks`. */
export function initialState(blocks: readonly unknown[]): ViewState {
  const state: Record<string, Record<string, unknown>> = {};
  for (const placed of everyBlock(blocks, '')) {
    for (const { value: element } of elementsOf(placed)) {
      const properties = valueProperties[String(element.type)];
      if (properties === undefined) continue;
      const [held, initial] = properties;
      const blockId = String(placed.value.block_id);
      const value = element[initial] ?? (lists.has(held) ? [] : null);
      state[blockId] = {
        ...state[blockId],
        [String(element.action_id)]: { type: element.type, [held]: value },
      };
    }
  }
  return state;
}

/** Merges `state` over the initial values, so untouched elements keep theirs. */
export function completeState(blocks: readonly unknown[], state: ViewState): ViewState {
  const complete: Record<string, Readonly<Record<string, unknown>>> = { ...initialState(blocks) };
  for (const [blockId, actions] of Object.entries(state)) {
    complete[blockId] = { ...complete[blockId], ...actions };
  }
  return complete;
}

/**
 * Validates the inputs as Slack's client does before submitting. Returns error texts by block ID.
 */
export function inputProblems(view: StoredView): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { value: block } of everyBlock(view.blocks, '')) {
    if (block.type !== 'input' || !isObject(block.element)) continue;
    const { element } = block;
    const blockId = String(block.block_id);
    const entered = view.state[blockId]?.[String(element.action_id)];
    const held = valueProperty(element.type);
    const value = isObject(entered) && held !== undefined ? entered[held] : undefined;
    const empty =
      value === undefined ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    if (empty) {
      if (block.optional !== true) problems[blockId] = 'Please complete this required field.';
      continue;
    }
    const problem = valueProblem(element, value);
    if (problem !== undefined) problems[blockId] = problem;
  }
  return problems;
}

function valueProblem(element: JsonObject, value: unknown): string | undefined {
  const text = String(value);
  switch (element.type) {
    case 'plain_text_input': {
      const { min_length: min, max_length: max = 3000 } = element;
      if (typeof min === 'number' && text.length < min) return `Enter at least ${min} characters.`;
      if (text.length > Number(max)) return `Enter at most ${max} characters.`;
      return undefined;
    }
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : 'Enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(text) ? undefined : 'Enter a valid URL.';
    case 'number_input': {
      const number = Number(text);
      if (Number.isNaN(number)) return 'Enter a number.';
      if (element.is_decimal_allowed !== true && !Number.isInteger(number)) {
        return 'Enter a whole number.';
      }
      if (element.min_value !== undefined && number < Number(element.min_value)) {
        return `Enter ${element.min_value} or more.`;
      }
      if (element.max_value !== undefined && number > Number(element.max_value)) {
        return `Enter ${element.max_value} or less.`;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
