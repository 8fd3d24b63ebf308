import type { Block } from '../../../protocol/browser-protocol.ts';
import {
  asArray,
  asNumber,
  asObject,
  asObjects,
  asString,
  asStrings,
  type JsonObject,
} from '../../text/json.ts';

/** An element's value, under the property names that Slack uses in `state.values`. */
export type Payload = JsonObject;
/** Payloads by block ID, then action ID. */
export type Values = Readonly<Record<string, Readonly<Record<string, Payload>>>>;

/** Returns an element's initial payload, or null if it holds no value (a button, for example). */
export function initialPayload(element: JsonObject): Payload | null {
  const initial = (name: string): unknown => element[`initial_${name}`] ?? null;
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { value: initial('value') };
    case 'rich_text_input':
      return { rich_text_value: initial('value') };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: initial('option') };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { selected_options: asArray(initial('options')) };
    case 'users_select':
      return { selected_user: initial('user') };
    case 'multi_users_select':
      return { selected_users: asStrings(initial('users')) };
    case 'conversations_select':
      return { selected_conversation: initial('conversation') };
    case 'multi_conversations_select':
      return { selected_conversations: asStrings(initial('conversations')) };
    case 'channels_select':
      return { selected_channel: initial('channel') };
    case 'multi_channels_select':
      return { selected_channels: asStrings(initial('channels')) };
    case 'datepicker':
      return { selected_date: initial('date') };
    case 'timepicker':
      return { selected_time: initial('time') };
    case 'datetimepicker':
      return { selected_date_time: asNumber(initial('date_time')) ?? null };
    default:
      return null;
  }
}

/** Returns the interactive elements of a block, from whichever property holds them. */
export function elementsOf(block: JsonObject): JsonObject[] {
  switch (block.type) {
    case 'section':
      return block.accessory === undefined ? [] : [asObject(block.accessory)];
    case 'actions':
    case 'context_actions':
      return asObjects(block.elements);
    case 'input':
      return [asObject(block.element)];
    case 'card':
      return asObjects(block.actions);
    default:
      return [];
  }
}

/** Returns the blocks and everything nested in them. */
export function allBlocks(blocks: readonly JsonObject[]): JsonObject[] {
  return blocks.flatMap((block) => [
    block,
    ...(block.type === 'container' ? allBlocks(asObjects(block.child_blocks)) : []),
    ...(block.type === 'carousel' ? allBlocks(asObjects(block.elements)) : []),
  ]);
}

/**
 * Builds `state.values` as Slack sends it. Each element that holds a value has the person's input,
 * or else its initial value.
 */
export function stateValues(blocks: readonly Block[], changed: Values): Values {
  const values: Record<string, Record<string, Payload>> = {};
  for (const block of allBlocks(blocks)) {
    const blockId = asString(block.block_id);
    for (const element of elementsOf(block)) {
      const initial = initialPayload(element);
      if (initial === null) continue;
      const actionId = asString(element.action_id);
      const payload = changed[blockId]?.[actionId] ?? initial;
      const ofBlock = values[blockId] ?? {};
      ofBlock[actionId] = { type: asString(element.type), ...payload };
      values[blockId] = ofBlock;
    }
  }
  return values;
}
