import { optionsOf } from '../block-kit/options.ts';
import { isObject, type JsonObject } from '../block-kit/problem.ts';
import type { ViewState } from '../state/views.ts';
import { type FoundElement, findElement } from './find-element.ts';
import { valueProperty } from './input-state.ts';

/**
 * A value to enter into an element: text, a date, an ID, or an option's value or label. Elements
 * with several values take a list. Null clears the element.
 */
export type Entry = string | number | null | readonly (string | number)[] | JsonObject;

/** Returns an element's entry in `state.values`: its type and its value. */
export function enteredValue(element: JsonObject, entry: Entry): JsonObject {
  const held = valueProperty(element.type);
  if (held === undefined) throw new Error(`Nothing can be entered into a ${String(element.type)}`);
  const one = (item: unknown) =>
    held.startsWith('selected_option') && !isObject(item) ? option(element, item) : item;
  const value = Array.isArray(entry) ? entry.map(one) : entry === null ? null : one(entry);
  return { type: element.type, [held]: value };
}

function option(element: JsonObject, wanted: unknown): unknown {
  const offered = optionsOf(element).filter(isObject);
  const found = offered.find(
    (one) => one.value === wanted || (isObject(one.text) && one.text.text === wanted),
  );
  if (found !== undefined) return found;
  // An external menu's options come from the app, and the caller has already seen them.
  if (String(element.type).includes('external')) {
    return { text: { type: 'plain_text', text: String(wanted) }, value: String(wanted) };
  }
  const values = offered.map((one) => String(one.value)).join(', ');
  throw new Error(`There is no option ${String(wanted)}; there are: ${values}`);
}

/** Returns the payload Slack sends for a used element, without the timestamp. */
export function actionOf({ blockId, element }: FoundElement, entry?: Entry): JsonObject {
  const { type, action_id, text, value } = element;
  const base = { type, action_id, block_id: blockId };
  switch (type) {
    case 'button':
      return { ...base, text, ...(value === undefined ? {} : { value }) };
    case 'overflow':
      return { ...base, selected_option: option(element, entry) };
    case 'feedback_buttons': {
      const side = entry === 'negative' ? element.negative_button : element.positive_button;
      return { ...base, ...(isObject(side) ? { text: side.text, value: side.value } : {}) };
    }
    case 'icon_button':
    case 'workflow_button':
      return { ...base, ...(value === undefined ? {} : { value }) };
    default:
      return { ...base, ...enteredValue(element, entry ?? null) };
  }
}

/** True if using the element changes the surrounding state. A button doesn't. */
export function changesState(element: JsonObject): boolean {
  return valueProperty(element.type) !== undefined;
}

/** Returns `before` with `entries` (by action ID) filled in. Throws if an input doesn't exist. */
export function enterAll(
  blocks: readonly unknown[],
  before: ViewState,
  entries: Readonly<Record<string, Entry>>,
): ViewState {
  let state = before;
  for (const [actionId, entry] of Object.entries(entries)) {
    const { blockId, element } = findElement(blocks, actionId);
    const entered = {
      ...state[blockId],
      [String(element.action_id)]: enteredValue(element, entry),
    };
    state = { ...state, [blockId]: entered };
  }
  return state;
}
