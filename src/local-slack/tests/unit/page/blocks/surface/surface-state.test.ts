import { describe, expect, test } from 'vitest';
import { stateValues } from '../../../../../page/blocks/surface/surface-state.ts';
import type { Block } from '../../../../../protocol/browser-protocol.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const input = (block_id: string, element: object): Block => ({ type: 'input', block_id, element });

describe('the state of a view, as Slack sends it', () => {
  test('every element that keeps a value is in it, untouched ones with what they began with', () => {
    const blocks = [
      input('a', { type: 'plain_text_input', action_id: 'x' }),
      input('b', { type: 'plain_text_input', action_id: 'x', initial_value: 'given' }),
      input('c', { type: 'static_select', action_id: 'x', initial_option: option('1') }),
      input('d', { type: 'checkboxes', action_id: 'x' }),
      input('e', { type: 'multi_users_select', action_id: 'x', initial_users: ['U1'] }),
      input('f', { type: 'conversations_select', action_id: 'x' }),
      input('g', { type: 'datepicker', action_id: 'x', initial_date: '2025-06-14' }),
      input('h', { type: 'datetimepicker', action_id: 'x' }),
      input('i', { type: 'number_input', action_id: 'x', initial_value: '5' }),
    ];
    expect(stateValues(blocks, {})).toEqual({
      a: { x: { type: 'plain_text_input', value: null } },
      b: { x: { type: 'plain_text_input', value: 'given' } },
      c: { x: { type: 'static_select', selected_option: option('1') } },
      d: { x: { type: 'checkboxes', selected_options: [] } },
      e: { x: { type: 'multi_users_select', selected_users: ['U1'] } },
      f: { x: { type: 'conversations_select', selected_conversation: null } },
      g: { x: { type: 'datepicker', selected_date: '2025-06-14' } },
      h: { x: { type: 'datetimepicker', selected_date_time: null } },
      i: { x: { type: 'number_input', value: '5' } },
    });
  });

  test('what was changed replaces what was there; what is gone is not sent', () => {
    const blocks = [input('a', { type: 'plain_text_input', action_id: 'x', initial_value: 'old' })];
    const changed = { a: { x: { value: 'new' } }, gone: { x: { value: 'lost' } } };
    expect(stateValues(blocks, changed)).toEqual({
      a: { x: { type: 'plain_text_input', value: 'new' } },
    });
  });

  test('elements are found wherever they may stand; buttons keep nothing', () => {
    const select = (action_id: string) => ({ type: 'static_select', action_id });
    const blocks: Block[] = [
      { type: 'section', block_id: 's', accessory: select('a') },
      {
        type: 'actions',
        block_id: 'r',
        elements: [select('a'), select('b'), { type: 'button', action_id: 'c' }],
      },
      {
        type: 'container',
        child_blocks: [{ type: 'section', block_id: 'n', accessory: select('a') }],
      },
      { type: 'divider', block_id: 'd' },
    ];
    const none = { type: 'static_select', selected_option: null };
    expect(stateValues(blocks, {})).toEqual({
      s: { a: none },
      r: { a: none, b: none },
      n: { a: none },
    });
  });
});
