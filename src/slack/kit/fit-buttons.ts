import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { type ActionId, numberedActionId } from './action-ids.ts';
import { encodeActionValue, parseActionValue } from './action-value.ts';
import { context } from './kit.ts';

/**
 * Makes the buttons of a message such as Slack takes them: values of at most `max` characters, and an
 * id of its own for every action (`show_claim`, `show_claim#2`, …). A button whose ids do not fit is
 * left out, and the reader is told what to do instead.
 */
export function fitButtons(blocks: readonly KnownBlock[], max: number): KnownBlock[] {
  const seen = new Map<string, number>();
  const fitted = blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'section' && block.accessory?.type === 'button') {
      const { accessory, ...line } = block;
      const fitting = fitButton(accessory, max);
      return [fitting === null ? line : { ...line, accessory: numbered(fitting, seen) as Button }];
    }
    if (block.type !== 'actions') return [block];
    const elements = block.elements.flatMap((element) => {
      const fitting = element.type === 'button' ? fitButton(element, max) : element;
      return fitting === null ? [] : [numbered(fitting, seen)];
    });
    if (elements.length === block.elements.length) return [{ ...block, elements }];
    const told = context('Some buttons do not fit here. Ask for “help” to see what to type.');
    return [...(elements.length > 0 ? [{ ...block, elements }] : []), ...(told ? [told] : [])];
  });
  return fitted;
}

function fitButton(button: Button, max: number): Button | null {
  const { value } = button;
  if (value === undefined || value.length <= max) return button;
  const carried = parseActionValue(value);
  const shorter = carried && encodeActionValue(carried, max);
  return shorter === null ? null : { ...button, value: shorter };
}

type Element = ActionsBlock['elements'][number];

function numbered(element: Element, seen: Map<string, number>): Element {
  if (!element.action_id) return element;
  const n = (seen.get(element.action_id) ?? 0) + 1;
  seen.set(element.action_id, n);
  return { ...element, action_id: numberedActionId(element.action_id as ActionId, n) };
}
