import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockCharacters, countTables, messageProblems } from '../../../block-kit/message.ts';
import { isViewTooLarge, viewProblems } from '../../../block-kit/view.ts';
import { withIds } from '../../../state/block-ids.ts';
import { textOfBlocks } from '../../../web-api/text-of-blocks.ts';

/** Generates JSON that often looks like Block Kit: its property names and types, in any order. */
const names = fc.constantFrom(
  ...['type', 'text', 'elements', 'element', 'blocks', 'accessory', 'options', 'rows', 'label'],
  ...['child_blocks', 'block_id', 'action_id', 'value', 'style', 'confirm', 'chart', 'title'],
);
const words = fc.constantFrom(
  ...['section', 'rich_text', 'rich_text_section', 'actions', 'button', 'input', 'table', 'card'],
  ...['carousel', 'container', 'static_select', 'plain_text', 'mrkdwn', 'modal', 'home', 'link'],
  ...['data_table', 'data_visualization', 'markdown', '__proto__', 'constructor', ''],
);
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.dictionary(names, tie('anything'), { maxKeys: 5 }),
  ),
}));

describe('whatever comes in', () => {
  test('is judged without falling over', () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const problems of [messageProblems(value), viewProblems(value)]) {
          for (const { pointer, message } of problems) {
            expect(pointer).toMatch(/^\/(blocks|view)/);
            expect(message).not.toBe('');
          }
        }
        blockCharacters(value);
        countTables(value);
        isViewTooLarge(value);
      }),
      { numRuns: 500 },
    );
  });

  test('what passes can be stored and read, and passes again with its ids', () => {
    const text = fc.record({
      type: fc.constant('plain_text'),
      text: fc.string({ minLength: 1, maxLength: 75 }),
    });
    const button = fc.record({ type: fc.constant('button'), text });
    const block = fc.oneof(
      fc.record({ type: fc.constant('section'), text }),
      fc.record({
        type: fc.constant('actions'),
        elements: fc.array(button, { minLength: 1, maxLength: 25 }),
      }),
      fc.record({
        type: fc.constant('container'),
        title: text,
        child_blocks: fc.array(
          fc.record({ type: fc.constant('section'), accessory: button, text }),
          {
            minLength: 1,
            maxLength: 10,
          },
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 50 }), (blocks) => {
        expect(messageProblems(blocks)).toEqual([]);
        const stored = withIds(blocks);
        expect(messageProblems(stored)).toEqual([]);
        for (const one of stored) expect(one.block_id).toMatch(/./);
        expect(typeof textOfBlocks(stored)).toBe('string');
      }),
      { numRuns: 100 },
    );
  });
});
