import { expect } from 'vitest';
import { messageProblems } from '../../../block-kit/message.ts';
import { problemLine } from '../../../block-kit/problem.ts';
import { viewProblems } from '../../../block-kit/view.ts';

export type Json = Record<string, unknown>;
export type Surface = 'message' | 'modal' | 'home';

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const chars = (count: number) => 'x'.repeat(count);
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const section = (more: Json = {}) => ({ type: 'section', text: plain('x'), ...more });
export const actions = (...elements: Json[]) => ({ type: 'actions', elements });
export const input = (element: Json, more: Json = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const button = (more: Json = {}) => ({ type: 'button', text: plain('Go'), ...more });
export const option = (more: Json = {}) => ({ text: plain('One'), value: '1', ...more });
export const image = (more: Json = {}) => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'A picture',
  ...more,
});
export const richText = (...elements: Json[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
export const modal = (blocks: unknown, more: Json = {}) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Save'),
  blocks,
  ...more,
});

/** Creates a URL of exactly `length` characters. */
export const url = (length: number) => `https://example.com/${'a'.repeat(length - 20)}`;

/** Returns Slack's error lines for `blocks` on `surface`; pointers begin at `/blocks`. */
export function lines(blocks: unknown, surface: Surface = 'message'): string[] {
  const problems =
    surface === 'message'
      ? messageProblems(blocks)
      : viewProblems(surface === 'modal' ? modal(blocks) : { type: 'home', blocks }, '');
  return problems.map(problemLine);
}

export function passes(blocks: unknown, surface: Surface = 'message'): void {
  expect(lines(blocks, surface)).toEqual([]);
}

export function fails(blocks: unknown, line: string, surface: Surface = 'message'): void {
  expect(lines(blocks, surface)).toContain(line);
}
