import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../block-kit/problem.ts';
import { isViewTooLarge, viewProblems } from '../../../block-kit/view.ts';
import { chars, input, type Json, modal, mrkdwn, plain, section } from './check.ts';

const about = (view: unknown) => viewProblems(view).map(problemLine);
const home = (more: Json = {}) => ({ type: 'home', blocks: [section()], ...more });

describe('views', () => {
  test('a modal and a home tab pass', () => {
    expect(about(modal([section()], { close: plain('Cancel'), callback_id: 'x' }))).toEqual([]);
    expect(about(home({ callback_id: 'x', private_metadata: 'y' }))).toEqual([]);
  });

  test.each<[what: string, max: number, at: string, build: (text: string) => Json]>([
    ['title', 24, '/view/title/text', (text) => modal([], { title: plain(text) })],
    ['submit', 24, '/view/submit/text', (text) => modal([], { submit: plain(text) })],
    ['close', 24, '/view/close/text', (text) => modal([], { close: plain(text) })],
    [
      'private metadata',
      3000,
      '/view/private_metadata',
      (text) => modal([], { private_metadata: text }),
    ],
    ['callback id', 255, '/view/callback_id', (text) => modal([], { callback_id: text })],
    ['external id', 255, '/view/external_id', (text) => home({ external_id: text })],
  ])('%s: %i characters', (_what, max, at, build) => {
    expect(about(build(chars(max)))).toEqual([]);
    expect(about(build(chars(max + 1)))).toEqual([
      `must be less than ${max + 1} characters [json-pointer:${at}]`,
    ]);
  });

  test.each<[what: string, view: unknown, line: string]>([
    [
      'a message',
      { type: 'message', blocks: [] },
      'unsupported type: message [json-pointer:/view/type]',
    ],
    [
      'a modal without title',
      { type: 'modal', blocks: [] },
      'missing required field: title [json-pointer:/view]',
    ],
    [
      'a title in mrkdwn',
      modal([], { title: mrkdwn('x') }),
      'unsupported type: mrkdwn [json-pointer:/view/title/type]',
    ],
    [
      'a home tab with a title',
      home({ title: plain('x') }),
      'invalid additional property: title [json-pointer:/view]',
    ],
    [
      'submit_disabled',
      modal([], { submit_disabled: true }),
      'invalid additional property: submit_disabled [json-pointer:/view]',
    ],
    ['a string', 'modal', 'must provide an object [json-pointer:/view]'],
  ])('%s is refused', (_what, view, line) => {
    expect(about(view)).toContain(line);
  });

  test('inputs in a modal need a submit button, in a home tab they do not', () => {
    const blocks = [section(), input({ type: 'plain_text_input' })];
    const { submit: _, ...without } = modal(blocks);
    expect(about(without)).toEqual([
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]',
    ]);
    expect(about(home({ blocks }))).toEqual([]);
  });

  test('250 kB is the most', () => {
    const filler = (bytes: number) => ({ x: chars(bytes - '{"x":""}'.length) });
    expect(isViewTooLarge(filler(250_000))).toBe(false);
    expect(isViewTooLarge(filler(250_001))).toBe(true);
  });
});
