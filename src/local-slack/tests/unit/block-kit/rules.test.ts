import { describe, expect, test } from 'vitest';
import { blockCharacters, countTables } from '../../../block-kit/message.ts';
import {
  actions,
  button,
  chars,
  fails,
  image,
  input,
  type Json,
  lines,
  mrkdwn,
  option,
  passes,
  plain,
  richText,
  type Surface,
  section,
} from './check.ts';

describe('what every block, element and object must be', () => {
  test.each<[what: string, block: unknown, line: string]>([
    ['an unknown block', { type: 'poem' }, 'unsupported type: poem [json-pointer:/blocks/0/type]'],
    [
      'a block without type',
      { text: plain('x') },
      'missing required field: type [json-pointer:/blocks/0]',
    ],
    ['a block that is a string', 'section', 'must provide an object [json-pointer:/blocks/0]'],
    [
      'a property that Slack does not know',
      section({ colour: 'red' }),
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a section with nothing in it',
      { type: 'section' },
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    [
      'empty text',
      section({ text: plain('') }),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a text object that is a string',
      section({ text: 'x' }),
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'a header in mrkdwn',
      { type: 'header', text: mrkdwn('x') },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'no elements at all',
      actions(),
      'must provide at least 1 items [json-pointer:/blocks/0/elements]',
    ],
    [
      'an input where actions stand',
      actions({ type: 'plain_text_input' }),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a button in an input',
      input(button()),
      'unsupported type: button [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a button in a context',
      { type: 'context', elements: [button()] },
      'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a button style Slack does not have',
      actions(button({ style: 'warning' })),
      'must be one of: "primary", "danger" [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a button with mrkdwn',
      actions(button({ text: mrkdwn('x') })),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'an option without value',
      actions({ type: 'overflow', options: [{ text: plain('x') }] }),
      'missing required field: value [json-pointer:/blocks/0/elements/0/options/0]',
    ],
    [
      'an option with mrkdwn in a menu',
      actions({ type: 'static_select', options: [option({ text: mrkdwn('x') })] }),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/options/0/text/type]',
    ],
    [
      'a url in a menu option',
      actions({ type: 'static_select', options: [option({ url: 'https://example.com' })] }),
      'invalid additional property: url [json-pointer:/blocks/0/elements/0/options/0]',
    ],
    [
      'a menu without options',
      actions({ type: 'static_select' }),
      'missing required field: options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a menu with options and groups',
      actions({
        type: 'static_select',
        options: [option()],
        option_groups: [{ label: plain('x'), options: [option()] }],
      }),
      'must provide exactly one of: options, option_groups [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an initial option not offered',
      actions({
        type: 'radio_buttons',
        options: [option()],
        initial_option: option({ value: '2' }),
      }),
      'must exactly match one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'initial options not offered',
      actions({
        type: 'checkboxes',
        options: [option()],
        initial_options: [option({ value: '2' })],
      }),
      'must exactly match one of the options [json-pointer:/blocks/0/elements/0/initial_options/0]',
    ],
    [
      'an image without alt text',
      { type: 'image', image_url: 'https://example.com/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'an image without a source',
      { type: 'image', alt_text: 'x' },
      'missing required field: image_url [json-pointer:/blocks/0]',
    ],
    [
      'an image with two sources',
      image({ slack_file: { id: 'F1' } }),
      'must provide exactly one of: image_url, slack_file [json-pointer:/blocks/0]',
    ],
    [
      'a list of something else',
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [{ type: 'rich_text_quote', elements: [] }],
          },
        ],
      },
      'unsupported type: rich_text_quote [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a list without style',
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [] }] },
        ],
      },
      'missing required field: style [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an inline element Slack does not know',
      richText({ type: 'bold', text: 'x' }),
      'unsupported type: bold [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a text style Slack does not know',
      richText({ type: 'text', text: 'x', style: { big: true } }),
      'invalid additional property: big [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'empty rich text',
      richText({ type: 'text', text: '' }),
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'a user by name',
      richText({ type: 'user', user_id: 'sam' }),
      'invalid user id [json-pointer:/blocks/0/elements/0/elements/0/user_id]',
    ],
    [
      'a broadcast to nobody',
      richText({ type: 'broadcast', range: 'all' }),
      'must be one of: "here", "channel", "everyone" [json-pointer:/blocks/0/elements/0/elements/0/range]',
    ],
    [
      'a tag in pink',
      richText({ type: 'tag', text: 'x', color: 'pink' }),
      'must be one of: "gray", "brown", "purple", "indigo", "blue", "green", "yellow", "orange", "red" [json-pointer:/blocks/0/elements/0/elements/0/color]',
    ],
    [
      'an emoji in preformatted text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'wave' }] }],
      },
      'unsupported type: emoji [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a table cell in mrkdwn',
      { type: 'table', rows: [[mrkdwn('x')]] },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'a number cell without value',
      { type: 'table', rows: [[{ type: 'raw_number', text: '1' }]] },
      'missing required field: value [json-pointer:/blocks/0/rows/0/0]',
    ],
    [
      'rich text in a header row',
      { type: 'data_table', caption: 'x', rows: [[richText()], [richText()]] },
      'unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'a data table of one row',
      { type: 'data_table', caption: 'x', rows: [[{ type: 'raw_text', text: 'x' }]] },
      'must provide at least 2 items [json-pointer:/blocks/0/rows]',
    ],
    [
      'a ragged data table',
      {
        type: 'data_table',
        caption: 'x',
        rows: [
          [
            { type: 'raw_text', text: 'x' },
            { type: 'raw_text', text: 'y' },
          ],
          [{ type: 'raw_text', text: 'x' }],
        ],
      },
      'must have as many cells as the header row (2) [json-pointer:/blocks/0/rows/1]',
    ],
    [
      'a data table without caption',
      { type: 'data_table', rows: [] },
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'a chart with a missing point',
      {
        type: 'data_visualization',
        title: 'x',
        chart: {
          type: 'bar',
          series: [{ name: 'a', data: [{ label: 'x', value: 1 }] }],
          axis_config: { categories: ['x', 'y'] },
        },
      },
      'must have one data point for each category [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'an empty card',
      { type: 'card', subtitle: mrkdwn('x') },
      'must provide at least one of: hero_image, title, body, actions [json-pointer:/blocks/0]',
    ],
    [
      'a card title that is a string',
      { type: 'card', title: 'x' },
      'must provide an object [json-pointer:/blocks/0/title]',
    ],
    [
      'rich text in a container',
      { type: 'container', title: plain('x'), child_blocks: [richText()] },
      'unsupported type: rich_text [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
    [
      'a container without title',
      { type: 'container', child_blocks: [section()] },
      'missing required field: title [json-pointer:/blocks/0]',
    ],
    [
      'a task that is done',
      { type: 'task_card', task_id: '1', title: 'x', status: 'done' },
      'must be one of: "pending", "in_progress", "complete", "error" [json-pointer:/blocks/0/status]',
    ],
    [
      'a date that is none',
      actions({ type: 'datepicker', initial_date: '1 May' }),
      'must be a date: YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a day that no month has',
      actions({ type: 'datepicker', initial_date: '2026-02-30' }),
      'must be a date: YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'rich text without anything in it',
      { type: 'rich_text', elements: [] },
      'must provide at least 1 items [json-pointer:/blocks/0/elements]',
    ],
    [
      'a time that is none',
      actions({ type: 'timepicker', initial_time: '25:00' }),
      'must be a time: HH:mm [json-pointer:/blocks/0/elements/0/initial_time]',
    ],
    [
      'a filter that filters nothing',
      actions({ type: 'conversations_select', filter: {} }),
      'must provide at least one of: include, exclude_external_shared_channels, exclude_bot_users [json-pointer:/blocks/0/elements/0/filter]',
    ],
    [
      'a response url outside of modals',
      actions({ type: 'channels_select', response_url_enabled: true }),
      '`response_url_enabled` may only be used in an input block of a modal [json-pointer:/blocks/0/elements/0/response_url_enabled]',
    ],
    [
      'lengths the wrong way round',
      input({ type: 'plain_text_input', min_length: 5, max_length: 4 }),
      '`min_length` must not be greater than `max_length` [json-pointer:/blocks/0/element]',
    ],
  ])('%s is refused', (_what, block, line) => {
    fails([block], line);
  });

  test('null stands for an absent property', () => {
    passes([section({ accessory: null, fields: null })]);
  });

  test('every problem is reported, not the first alone', () => {
    expect(lines([section({ text: plain('') }), { type: 'poem' }])).toHaveLength(2);
  });

  test('blocks that are no list are refused', () => {
    expect(lines({ type: 'section' })).toEqual(['must provide an array [json-pointer:/blocks]']);
  });
});

describe('URLs', () => {
  const link = (url: string) => richText({ type: 'link', url });
  const at = '[json-pointer:/blocks/0/elements/0/elements/0/url]';
  test.each(['https://example.com/a?b=c#d', 'http://example.com', 'mailto:a@example.com'])(
    '%s is taken',
    (url) => passes([link(url)]),
  );
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.com',
    'example.com',
    '/path',
    'https://',
    'https://example.com/a b',
    'https://example.com/\u0007',
    'https://example.com/<b>',
    'https://example.com/a|b',
  ])('%j is refused', (url) => fails([link(url)], `invalid url ${at}`));

  test('an image has a web address', () => {
    fails(
      [image({ image_url: 'mailto:a@example.com' })],
      'invalid url [json-pointer:/blocks/0/image_url]',
    );
  });
});

describe('identifiers', () => {
  test('a block id stands once in a message, in containers too', () => {
    const inner = {
      type: 'container',
      title: plain('x'),
      child_blocks: [section({ block_id: 'a' })],
    };
    fails(
      [section({ block_id: 'a' }), inner],
      '`block_id` "a" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]',
    );
    passes([section({ block_id: 'a' }), section({ block_id: 'b' })]);
  });

  test('an action id stands once in a block', () => {
    const twice = [button({ action_id: 'a' }), button({ action_id: 'a' })];
    fails(
      [actions(...twice)],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    );
    passes([actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))]);
  });

  test('one element takes the focus', () => {
    const focused = () => input({ type: 'plain_text_input', focus_on_load: true });
    passes([focused()], 'modal');
    fails(
      [focused(), focused()],
      'only one element may have `focus_on_load` [json-pointer:/blocks/1/element/focus_on_load]',
      'modal',
    );
  });
});

describe('surfaces', () => {
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
  const samples: [type: string, block: Json, on: Surface[]][] = [
    ['section', section(), ['message', 'modal', 'home']],
    ['rich_text', richText({ type: 'text', text: 'x' }), ['message', 'modal', 'home']],
    ['header', { type: 'header', text: plain('x') }, ['message', 'modal', 'home']],
    ['context', { type: 'context', elements: [plain('x')] }, ['message', 'modal', 'home']],
    ['actions', actions(button()), ['message', 'modal', 'home']],
    ['divider', { type: 'divider' }, ['message', 'modal', 'home']],
    ['input', input({ type: 'plain_text_input' }), ['message', 'modal', 'home']],
    ['image', image(), ['message', 'modal', 'home']],
    ['card', { type: 'card', title: mrkdwn('x') }, ['message', 'modal', 'home']],
    [
      'container',
      { type: 'container', title: plain('x'), child_blocks: [section()] },
      ['message', 'modal', 'home'],
    ],
    [
      'context_actions',
      {
        type: 'context_actions',
        elements: [{ type: 'icon_button', icon: 'trash', text: plain('x') }],
      },
      ['message'],
    ],
    ['file', { type: 'file', external_id: 'x', source: 'remote' }, ['message']],
    ['markdown', { type: 'markdown', text: 'x' }, ['message']],
    ['table', table, ['message', 'home']],
    [
      'data_table',
      { type: 'data_table', caption: 'x', rows: [...table.rows, ...table.rows] },
      ['message', 'home'],
    ],
    [
      'data_visualization',
      {
        type: 'data_visualization',
        title: 'x',
        chart: { type: 'pie', segments: [{ label: 'x', value: 1 }] },
      },
      ['message'],
    ],
    [
      'carousel',
      { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('x') }] },
      ['message', 'home'],
    ],
    ['alert', { type: 'alert', text: plain('x') }, ['modal']],
    ['plan', { type: 'plan', title: 'x' }, ['message']],
    ['task_card', { type: 'task_card', task_id: '1', title: 'x', status: 'complete' }, ['message']],
  ];
  const surfaces: Surface[] = ['message', 'modal', 'home'];
  test.each(samples)('%s', (type, block, on) => {
    for (const surface of surfaces) {
      const refused = on.includes(surface)
        ? []
        : [`unsupported type: ${type} [json-pointer:/blocks/0/type]`];
      expect(lines([block], surface)).toEqual(refused);
    }
  });

  const elements: [type: string, more: Json, on: Surface[]][] = [
    ['email_text_input', {}, ['modal']],
    ['url_text_input', {}, ['modal']],
    ['number_input', { is_decimal_allowed: true }, ['modal']],
    ['file_input', {}, ['modal']],
    ['rich_text_input', {}, ['modal', 'home']],
    ['datetimepicker', {}, ['message', 'modal']],
    ['plain_text_input', {}, ['message', 'modal', 'home']],
    ['datepicker', {}, ['message', 'modal', 'home']],
    ['users_select', {}, ['message', 'modal', 'home']],
  ];
  test.each(elements)('input %s', (type, more, on) => {
    for (const surface of surfaces) {
      const refused = on.includes(surface)
        ? []
        : [`unsupported type: ${type} [json-pointer:/blocks/0/element/type]`];
      expect(lines([input({ type, ...more })], surface)).toEqual(refused);
    }
  });

  test('a table inside a container keeps out of modals', () => {
    const container = { type: 'container', title: plain('x'), child_blocks: [table] };
    passes([container]);
    fails(
      [container],
      'unsupported type: table [json-pointer:/blocks/0/child_blocks/0/type]',
      'modal',
    );
  });
});

describe('sums over a message', () => {
  test('counts the characters of every string but types and ids', () => {
    const blocks = [
      section({ block_id: 'not counted', text: plain(chars(10)) }),
      actions(button({ action_id: 'not counted', value: chars(5), style: 'danger' })),
    ];
    expect(blockCharacters(blocks)).toBe(10 + 'Go'.length + 5);
  });

  test('counts tables of both kinds, in containers too', () => {
    const table = { type: 'table', rows: [] };
    const container = { type: 'container', child_blocks: [table] };
    expect(countTables([table, { type: 'data_table' }, container])).toBe(3);
  });
});
