import { describe, expect, test } from 'vitest';
import {
  actions,
  button,
  chars,
  fails,
  image,
  input,
  type Json,
  mrkdwn,
  option,
  passes,
  plain,
  richText,
  type Surface,
  section,
  times,
  url,
} from './check.ts';

/** A limit: `build(max)` passes and `build(max + 1)` fails. */
interface Limit {
  readonly what: string;
  readonly max: number;
  readonly build: (count: number) => unknown[];
  readonly at: string;
  readonly says: string;
  readonly surface?: Surface;
}

const short = (max: number) => `must be less than ${max + 1} characters`;
const few = (max: number) => `no more than ${max} items allowed`;

const texts: [what: string, max: number, at: string, build: (text: string) => Json, Surface?][] = [
  ['section text', 3000, '/text/text', (text) => section({ text: mrkdwn(text) })],
  ['section field', 2000, '/fields/0/text', (text) => section({ fields: [plain(text)] })],
  ['header', 150, '/text/text', (text) => ({ type: 'header', text: plain(text) })],
  [
    'context text',
    3000,
    '/elements/0/text',
    (text) => ({ type: 'context', elements: [mrkdwn(text)] }),
  ],
  ['markdown', 12_000, '/text', (text) => ({ type: 'markdown', text })],
  ['block id', 255, '/block_id', (text) => section({ block_id: text })],
  ['image alt text', 2000, '/alt_text', (text) => image({ alt_text: text })],
  ['image title', 2000, '/title/text', (text) => image({ title: plain(text) })],
  [
    'input label',
    2000,
    '/label/text',
    (text) => input({ type: 'plain_text_input' }, { label: plain(text) }),
  ],
  [
    'input hint',
    2000,
    '/hint/text',
    (text) => input({ type: 'plain_text_input' }, { hint: plain(text) }),
  ],
  ['card title', 150, '/title/text', (text) => ({ type: 'card', title: mrkdwn(text) })],
  [
    'card subtitle',
    150,
    '/subtitle/text',
    (text) => ({ type: 'card', title: mrkdwn('x'), subtitle: mrkdwn(text) }),
  ],
  ['card body', 200, '/body/text', (text) => ({ type: 'card', body: mrkdwn(text) })],
  ['alert', 200, '/text/text', (text) => ({ type: 'alert', text: plain(text) }), 'modal'],
  [
    'container title',
    150,
    '/title/text',
    (text) => ({ type: 'container', title: plain(text), child_blocks: [section()] }),
  ],
  [
    'container subtitle',
    150,
    '/subtitle/text',
    (text) => ({
      type: 'container',
      title: plain('x'),
      subtitle: mrkdwn(text),
      child_blocks: [section()],
    }),
  ],
  ['video title', 200, '/title/text', (text) => video({ title: plain(text) })],
  ['video description', 200, '/description/text', (text) => video({ description: plain(text) })],
  ['video author', 50, '/author_name', (text) => video({ author_name: text })],
  ['chart title', 50, '/title', (text) => ({ ...chart(1, 1), title: text })],
  ['button text', 75, '/elements/0/text/text', (text) => actions(button({ text: plain(text) }))],
  ['button value', 2000, '/elements/0/value', (text) => actions(button({ value: text }))],
  [
    'button label',
    75,
    '/elements/0/accessibility_label',
    (text) => actions(button({ accessibility_label: text })),
  ],
  ['action id', 255, '/elements/0/action_id', (text) => actions(button({ action_id: text }))],
  [
    'confirm title',
    100,
    '/elements/0/confirm/title/text',
    (text) => actions(button({ confirm: { title: plain(text), text: plain('x') } })),
  ],
  [
    'confirm text',
    300,
    '/elements/0/confirm/text/text',
    (text) => actions(button({ confirm: { text: mrkdwn(text) } })),
  ],
  [
    'confirm button',
    30,
    '/elements/0/confirm/confirm/text',
    (text) => actions(button({ confirm: { text: plain('x'), confirm: plain(text) } })),
  ],
  [
    'deny button',
    30,
    '/elements/0/confirm/deny/text',
    (text) => actions(button({ confirm: { text: plain('x'), deny: plain(text) } })),
  ],
  [
    'option text',
    75,
    '/elements/0/options/0/text/text',
    (text) => actions(menu([option({ text: plain(text) })])),
  ],
  [
    'option value',
    150,
    '/elements/0/options/0/value',
    (text) => actions(menu([option({ value: text })])),
  ],
  [
    'option description',
    75,
    '/elements/0/options/0/description/text',
    (text) => actions(menu([option({ description: plain(text) })])),
  ],
  [
    'option group label',
    75,
    '/elements/0/option_groups/0/label/text',
    (text) =>
      actions({
        type: 'static_select',
        option_groups: [{ label: plain(text), options: [option()] }],
      }),
  ],
  [
    'placeholder',
    150,
    '/element/placeholder/text',
    (text) => input({ type: 'plain_text_input', placeholder: plain(text) }),
  ],
  [
    'initial text',
    3000,
    '/element/initial_value',
    (text) => input({ type: 'plain_text_input', initial_value: text }),
  ],
];

const counts: [what: string, max: number, at: string, build: (count: number) => Json, Surface?][] =
  [
    [
      'section fields',
      10,
      '/fields',
      (count) => section({ fields: times(count, () => plain('x')) }),
    ],
    [
      'context elements',
      10,
      '/elements',
      (count) => ({ type: 'context', elements: times(count, () => plain('x')) }),
    ],
    ['action elements', 25, '/elements', (count) => actions(...times(count, () => button()))],
    [
      'context actions',
      5,
      '/elements',
      (count) => ({ type: 'context_actions', elements: times(count, trash) }),
    ],
    ['options', 100, '/elements/0/options', (count) => actions(menu(times(count, () => option())))],
    [
      'option groups',
      100,
      '/elements/0/option_groups',
      (count) =>
        actions({
          type: 'static_select',
          option_groups: times(count, () => ({ label: plain('x'), options: [option()] })),
        }),
    ],
    [
      'options in a group',
      100,
      '/elements/0/option_groups/0/options',
      (count) =>
        actions({
          type: 'static_select',
          option_groups: [{ label: plain('x'), options: times(count, () => option()) }],
        }),
    ],
    [
      'overflow options',
      5,
      '/elements/0/options',
      (count) => actions({ type: 'overflow', options: times(count, () => option()) }),
    ],
    [
      'checkboxes',
      10,
      '/elements/0/options',
      (count) => actions({ type: 'checkboxes', options: times(count, () => option()) }),
    ],
    [
      'radio buttons',
      10,
      '/elements/0/options',
      (count) => actions({ type: 'radio_buttons', options: times(count, () => option()) }),
    ],
    [
      'table rows',
      100,
      '/rows',
      (count) => ({ type: 'table', rows: times(count, () => [cell()]) }),
    ],
    [
      'table columns',
      20,
      '/rows/0',
      (count) => ({ type: 'table', rows: [times(count, () => cell())] }),
    ],
    [
      'table column settings',
      20,
      '/column_settings',
      (count) => ({ type: 'table', rows: [[cell()]], column_settings: times(count, () => null) }),
    ],
    ['data table rows', 201, '/rows', (count) => dataTable(times(count, () => [cell()]))],
    [
      'data table columns',
      20,
      '/rows/0',
      (count) => dataTable(times(2, () => times(count, () => cell()))),
    ],
    ['chart series', 12, '/chart/series', (count) => chart(count, 1)],
    ['chart points', 20, '/chart/series/0/data', (count) => chart(1, count)],
    [
      'pie segments',
      12,
      '/chart/segments',
      (count) => ({
        type: 'data_visualization',
        title: 'x',
        chart: { type: 'pie', segments: times(count, point) },
      }),
    ],
    [
      'cards',
      10,
      '/elements',
      (count) => ({
        type: 'carousel',
        elements: times(count, () => ({ type: 'card', title: mrkdwn('x') })),
      }),
    ],
    [
      'card actions',
      3,
      '/actions',
      (count) => ({ type: 'card', actions: times(count, () => button()) }),
    ],
    [
      'blocks in a container',
      10,
      '/child_blocks',
      (count) => ({
        type: 'container',
        title: plain('x'),
        child_blocks: times(count, () => section()),
      }),
    ],
  ];

const limits: Limit[] = [
  ...texts.map(
    ([what, max, at, build, surface]): Limit => ({
      what,
      max,
      at: `/blocks/0${at}`,
      says: short(max),
      build: (count) => [build(chars(count))],
      ...(surface === undefined ? {} : { surface }),
    }),
  ),
  ...counts.map(
    ([what, max, at, build, surface]): Limit => ({
      what,
      max,
      at: `/blocks/0${at}`,
      says: few(max),
      build: (count) => [build(count)],
      ...(surface === undefined ? {} : { surface }),
    }),
  ),
  { what: 'blocks in a message', max: 50, at: '/blocks', says: few(50), build: sections },
  {
    what: 'blocks in a modal',
    max: 100,
    at: '/blocks',
    says: few(100),
    build: sections,
    surface: 'modal',
  },
  {
    what: 'blocks in a home tab',
    max: 100,
    at: '/blocks',
    says: few(100),
    build: sections,
    surface: 'home',
  },
  {
    what: 'button url',
    max: 3000,
    at: '/blocks/0/elements/0/url',
    says: short(3000),
    build: (count) => [actions(button({ url: url(count) }))],
  },
  {
    what: 'image url',
    max: 3000,
    at: '/blocks/0/image_url',
    says: short(3000),
    build: (count) => [image({ image_url: url(count) })],
  },
  {
    what: 'link url',
    max: 3000,
    at: '/blocks/0/elements/0/elements/0/url',
    says: short(3000),
    build: (count) => [richText({ type: 'link', url: url(count) })],
  },
  {
    what: 'overflow option url',
    max: 3000,
    at: '/blocks/0/elements/0/options/0/url',
    says: short(3000),
    build: (count) => [actions({ type: 'overflow', options: [option({ url: url(count) })] })],
  },
  {
    what: 'header level',
    max: 4,
    at: '/blocks/0/level',
    says: 'must be less than or equal to 4',
    build: (level) => [{ type: 'header', text: plain('x'), level }],
  },
  {
    what: 'data table page',
    max: 100,
    at: '/blocks/0/page_size',
    says: 'must be less than or equal to 100',
    build: (page_size) => [{ ...dataTable([[cell()], [cell()]]), page_size }],
  },
  {
    what: 'list indent',
    max: 8,
    at: '/blocks/0/elements/0/indent',
    says: 'must be less than or equal to 8',
    build: (indent) => [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent,
            elements: [{ type: 'rich_text_section', elements: [] }],
          },
        ],
      },
    ],
  },
  {
    what: 'table characters',
    max: 10_000,
    at: '/blocks/0/rows',
    says: `${short(10_000)} in all cells`,
    build: (count) => [{ type: 'table', rows: [[cell(chars(5000)), cell(chars(count - 5000))]] }],
  },
  {
    what: 'data table characters',
    max: 20_000,
    at: '/blocks/0/rows',
    says: `${short(20_000)} in all cells`,
    build: (count) => [dataTable([[cell(chars(9000))], [cell(chars(count - 9000))]])],
  },
  {
    what: 'characters in all markdown blocks',
    max: 12_000,
    at: '/blocks/0',
    says: `${short(12_000)} in all markdown blocks`,
    build: (count) => [
      { type: 'markdown', text: chars(6000) },
      { type: 'markdown', text: chars(count - 6000) },
    ],
  },
  {
    what: 'charts in a message',
    max: 2,
    at: '/blocks',
    says: 'too many data_visualization blocks',
    build: (count) => times(count, () => chart(1, 1)),
  },
  {
    what: 'files',
    max: 10,
    at: '/blocks/0/element/max_files',
    says: 'must be less than or equal to 10',
    build: (max_files) => [input({ type: 'file_input', max_files })],
    surface: 'modal',
  },
];

describe('every limit passes at the limit and fails one beyond', () => {
  test.each(limits)('$what: $max', ({ max, build, at, says, surface }) => {
    passes(build(max), surface);
    fails(build(max + 1), `${says} [json-pointer:${at}]`, surface);
  });

  test('names are told apart', () => {
    expect(new Set(limits.map((limit) => limit.what)).size).toBe(limits.length);
  });
});

function sections(count: number): unknown[] {
  return times(count, () => section());
}
function menu(options: unknown[]): Json {
  return { type: 'static_select', options };
}
function trash(): Json {
  return { type: 'icon_button', icon: 'trash', text: plain('Delete') };
}
function cell(text = 'x'): Json {
  return { type: 'raw_text', text };
}
function dataTable(rows: unknown): Json {
  return { type: 'data_table', caption: 'Figures', rows };
}
function point(index = 0): Json {
  return { label: `p${index}`, value: index };
}
function chart(series: number, points: number): Json {
  return {
    type: 'data_visualization',
    title: 'Growth',
    chart: {
      type: 'line',
      series: times(series, (index) => ({ name: `s${index}`, data: times(points, point) })),
      axis_config: { categories: times(Math.min(points, 20), (index) => `p${index}`) },
    },
  };
}
function video(more: Json): Json {
  return {
    type: 'video',
    alt_text: 'A film',
    title: plain('Film'),
    thumbnail_url: 'https://example.com/a.png',
    video_url: 'https://example.com/embed/1',
    ...more,
  };
}
