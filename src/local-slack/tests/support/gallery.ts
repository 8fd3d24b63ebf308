import type { Block } from '../../protocol/browser-protocol.ts';

/** Messages that together contain every block, element and text that the page must draw. */

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true }) as const;
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text }) as const;
const option = (text: string, value: string, description?: string) => ({
  text: plain(text),
  value,
  ...(description === undefined ? {} : { description: plain(description) }),
});
const button = (text: string, action_id: string, more: object = {}) => ({
  type: 'button',
  text: plain(text),
  action_id,
  value: action_id,
  ...more,
});
const run = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

export interface GalleryMessage {
  readonly name: string;
  readonly text: string;
  readonly blocks: Block[];
}

/** Texts that careless markup handling or a narrow screen would break. */
export const HOSTILE =
  '<script>alert(1)</script> *not bold* _not italic_ `not code` <!channel> & "quoted" :tada: ' +
  '<javascript:alert(1)|no>';

export const RIGHT_TO_LEFT = 'הבוט ענה על שני שלישים מכל השיחות, לפי החברה.';

export const LONG_WORD = `https://example.com/${'a-very-long-path-without-a-break/'.repeat(8)}`;

const confirm = {
  title: plain('Delete it?'),
  text: mrkdwn('There is *no way back*.'),
  confirm: plain('Delete'),
  deny: plain('Keep'),
  style: 'danger',
};

export const GALLERY: readonly GalleryMessage[] = [
  {
    name: 'an answer',
    text: 'Verified: the assistant does the work of 700 agents.',
    blocks: [
      {
        type: 'rich_text',
        elements: [
          section(
            { type: 'emoji', name: 'white_check_mark' },
            run(' Verified', { bold: true }),
            run(' · The assistant does the work of 700 full-time agents.'),
          ),
          {
            type: 'rich_text_quote',
            elements: [run(`The assistant has had 2.3 million conversations. ${HOSTILE}`)],
          },
          section(
            run('Source: '),
            { type: 'link', url: 'https://example.com/press?a=1&b=2', text: 'Company, 2024' },
            run(' (press release)'),
          ),
        ],
      },
      { type: 'context', elements: [plain('Company  ·  claim C1  ·  updated 2025-06-14')] },
      {
        type: 'actions',
        elements: [
          button('Share', 'share', { style: 'primary' }),
          button('Next :arrow_right:', 'next'),
          button('Delete', 'delete', { style: 'danger', confirm }),
          {
            type: 'overflow',
            action_id: 'more',
            options: [
              option('Open the case', 'open', 'All claims and sources'),
              { ...option('Read the source', 'source'), url: 'https://example.com/' },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'markup',
    text: 'markup',
    blocks: [
      { type: 'header', text: plain('A heading with an emoji :books:') },
      {
        type: 'section',
        text: mrkdwn(
          '*bold* _italic_ ~struck~ `code` *_both_* a*b*c 2 * 3 * 4\n' +
            '<https://example.com/a?b=1&amp;c=2|a link>, https://example.com/bare, ' +
            '<javascript:alert(1)|refused>, &lt;escaped&gt; &amp;amp;\n\n' +
            '&gt; quoted *line*\n&gt; and another\nafter :wave::skin-tone-4: :no_such_emoji:\n' +
            '```\nif (a &lt; b) { return *c*; }\n```',
        ),
      },
      {
        type: 'section',
        text: mrkdwn('Two columns, and a menu at the side:'),
        fields: [mrkdwn('*Tier*\nA'), mrkdwn('*Impact*\nCost'), plain('plain *text*')],
        accessory: {
          type: 'static_select',
          action_id: 'tier',
          placeholder: plain('Choose a tier'),
          option_groups: [
            { label: plain('High'), options: [option('A', 'a'), option('B', 'b')] },
            { label: plain('Low'), options: [option('C', 'c')] },
          ],
        },
      },
      { type: 'divider' },
      {
        type: 'rich_text',
        elements: [
          section(
            run('Everything', { bold: true, italic: true }),
            run(' struck', { strike: true }),
            run(' code', { code: true }),
            run(' '),
            { type: 'broadcast', range: 'here' },
            run(' '),
            { type: 'color', value: '#2eb67d' },
            run(' '),
            { type: 'date', timestamp: 1_700_000_000, format: '{date_long} at {time}' },
            run(' '),
            { type: 'tag', text: 'approved', color: 'green' },
          ),
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [section(run('first')), section(run('second'))],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [section(run('below it')), section(run(RIGHT_TO_LEFT))],
          },
          { type: 'rich_text_preformatted', elements: [run('const a = 1;\n\n  return a;')] },
        ],
      },
    ],
  },
  {
    name: 'tables',
    text: 'tables',
    blocks: [
      {
        type: 'table',
        column_settings: [{ is_wrapped: true }, { align: 'right' }],
        rows: [
          [
            { type: 'raw_text', text: 'Claim' },
            { type: 'raw_text', text: 'Chats' },
          ],
          [
            { type: 'rich_text', elements: [section(run('Handled', { bold: true }))] },
            { type: 'raw_text', text: '2,300,000' },
          ],
          [
            { type: 'raw_text', text: 'Resolution time' },
            { type: 'raw_text', text: '2 min' },
          ],
        ],
      },
      {
        type: 'markdown',
        text: '## Markdown\n\n- **bold** and [a link](https://example.com)\n- `code`\n\n| a | b |\n|---|---|\n| 1 | <b>2</b> |\n\n> quoted',
      },
      {
        type: 'image',
        image_url: 'https://example.com/never-fetched.png',
        alt_text: 'A chart of chats by month',
        title: plain('Chats'),
      },
    ],
  },
  {
    name: 'extremes',
    text: LONG_WORD,
    blocks: [
      { type: 'section', text: plain(HOSTILE) },
      { type: 'section', text: plain(RIGHT_TO_LEFT) },
      { type: 'section', text: plain(LONG_WORD) },
      { type: 'section', text: mrkdwn(`${'word '.repeat(500)}end`) },
      { type: 'context', elements: [mrkdwn('x'.repeat(300))] },
      {
        type: 'actions',
        elements: [
          button('A button whose words go on and on until nobody reads them any more', 'long'),
        ],
      },
    ],
  },
  {
    name: 'elements',
    text: 'elements',
    blocks: [
      {
        type: 'actions',
        elements: [
          {
            type: 'multi_static_select',
            action_id: 'many',
            placeholder: plain('Pick some'),
            max_selected_items: 2,
            options: ['Cost', 'Time', 'Quality', 'Risk'].map((text) => option(text, text)),
          },
          { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
          { type: 'datepicker', action_id: 'when', initial_date: '2025-06-14' },
          { type: 'timepicker', action_id: 'at', initial_time: '09:30' },
          {
            type: 'radio_buttons',
            action_id: 'one',
            options: [option('Yes', 'yes', 'Certainly'), option('No', 'no')],
          },
          {
            type: 'checkboxes',
            action_id: 'several',
            options: [option('Red', 'red'), option('Blue', 'blue')],
            initial_options: [option('Blue', 'blue')],
          },
        ],
      },
    ],
  },
  { name: 'no blocks', text: `*Plain* text with <https://example.com> & more`, blocks: [] },
];

/** A modal with every kind of input. */
export const GALLERY_MODAL = {
  type: 'modal' as const,
  callback_id: 'gallery',
  title: plain('Everything'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    { type: 'section', text: mrkdwn('A form with *every* kind of field.') },
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      hint: plain('As it should be shown'),
      element: { type: 'plain_text_input', action_id: 'name', placeholder: plain('Name') },
    },
    {
      type: 'input',
      block_id: 'notes',
      optional: true,
      label: plain('Notes'),
      element: { type: 'plain_text_input', action_id: 'notes', multiline: true },
    },
    {
      type: 'input',
      block_id: 'channel',
      label: plain('Channel'),
      element: { type: 'conversations_select', action_id: 'channel' },
    },
    {
      type: 'input',
      block_id: 'case',
      label: plain('Case'),
      element: { type: 'external_select', action_id: 'case', min_query_length: 1 },
    },
    {
      type: 'input',
      block_id: 'how',
      label: plain('How often'),
      element: {
        type: 'radio_buttons',
        action_id: 'how',
        options: [option('At once', 'now'), option('Daily', 'daily')],
        initial_option: option('Daily', 'daily'),
      },
    },
    { type: 'actions', elements: [button('Another view', 'push')] },
  ],
};
