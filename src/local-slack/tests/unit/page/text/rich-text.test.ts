import { expect, test } from 'vitest';
import { readRichText } from '../../../../page/text/rich-text.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

test('text is literal: no markup, no mentions, no emoji names', () => {
  const literal = '*a* <!channel> :wave: &lt;b&gt; `c`';
  const block = {
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: literal }] }],
  };
  expect(readRichText(block)).toEqual([
    { kind: 'quote', children: [{ kind: 'text', text: literal }] },
  ]);
});

test('styles wrap what they style', () => {
  const block = {
    elements: [section({ type: 'link', url: 'https://a.example', style: { bold: true } })],
  };
  expect(readRichText(block)).toEqual([
    {
      kind: 'lines',
      children: [
        {
          kind: 'styled',
          style: { bold: true },
          children: [
            {
              kind: 'link',
              url: 'https://a.example',
              children: [{ kind: 'text', text: 'https://a.example' }],
            },
          ],
        },
      ],
    },
  ]);
});

test('every inline element is read', () => {
  const block = {
    elements: [
      section(
        { type: 'emoji', name: 'wave', skin_tone: 3 },
        { type: 'emoji', name: 'no_such', unicode: '1f4da' },
        { type: 'emoji', name: 'no_such' },
        { type: 'user', user_id: 'U1' },
        { type: 'channel', channel_id: 'C1' },
        { type: 'usergroup', usergroup_id: 'S1' },
        { type: 'broadcast', range: 'here' },
        { type: 'color', value: '#ff0000' },
        { type: 'tag', text: 'approved', color: 'green' },
        { type: 'date', timestamp: 5, format: '{date}', fallback: 'then' },
        { type: 'from_the_future', text: 'still readable' },
      ),
    ],
  };
  expect(readRichText(block)[0]).toEqual({
    kind: 'lines',
    children: [
      { kind: 'emoji', name: 'wave', character: '👋🏼' },
      { kind: 'emoji', name: 'no_such', character: '📚' },
      { kind: 'text', text: ':no_such:' },
      { kind: 'user', id: 'U1', label: '' },
      { kind: 'channel', id: 'C1', label: '' },
      { kind: 'usergroup', id: 'S1', label: '' },
      { kind: 'broadcast', range: 'here' },
      { kind: 'color', value: '#ff0000' },
      { kind: 'tag', text: 'approved', color: 'green' },
      { kind: 'date', at: 5, format: '{date}', url: '', fallback: 'then' },
      { kind: 'text', text: 'still readable' },
    ],
  });
});

test('a list keeps its order, level and first number', () => {
  const text = { type: 'text', text: 'a' };
  const block = {
    elements: [
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 2,
        offset: 3,
        border: 1,
        elements: [section(text), section(text)],
      },
    ],
  };
  expect(readRichText(block)).toEqual([
    {
      kind: 'list',
      ordered: true,
      indent: 2,
      offset: 3,
      border: true,
      items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'a' }]],
    },
  ]);
});

test.each([{}, { elements: null }, { elements: [null, 3, 'x'] }, { elements: [{ elements: 3 }] }])(
  'nonsense reads as little: %j',
  (block) => expect(() => readRichText(block)).not.toThrow(),
);
