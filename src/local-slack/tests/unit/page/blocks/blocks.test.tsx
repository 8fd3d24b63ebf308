import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../../../page/blocks/blocks.tsx';
import { SurfaceProvider } from '../../../../page/blocks/surface/surface.tsx';
import { NO_SURROUNDINGS, SurroundingsProvider } from '../../../../page/text/surroundings.tsx';
import type { Block } from '../../../../protocol/browser-protocol.ts';
import { GALLERY, GALLERY_MODAL, HOSTILE, LONG_WORD } from '../../../support/gallery.ts';
import { SNAPSHOT } from '../../../support/snapshot.ts';

const surroundings = {
  ...NO_SURROUNDINGS,
  users: new Map(SNAPSHOT.users.map((user) => [user.id, user])),
  channels: new Map(SNAPSHOT.channels.map((channel) => [channel.id, channel])),
  clock: { now: Date.parse('2025-06-14T12:00:00Z'), timeZone: 'UTC' },
};

function draw(...blocks: Block[]): string {
  return renderToStaticMarkup(
    <SurroundingsProvider value={surroundings}>
      <SurfaceProvider surface={{ in: 'view', viewId: 'V1' }} blocks={blocks}>
        <Blocks blocks={blocks} />
      </SurfaceProvider>
    </SurroundingsProvider>,
  );
}

/** Returns the text that a reader sees: no markup, entities decoded. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

const richText = (...elements: object[]): Block => ({ type: 'rich_text', elements });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

describe('the gallery', () => {
  test.each(GALLERY)('draws $name, and nothing of it can run', ({ blocks }) => {
    const html = draw(...blocks);
    expect(html).not.toMatch(/<script|(?:href|src)="javascript|<[a-z][^>]*\son\w+=/i);
    expect(html).not.toContain('this page does not draw it');
    expect(html).not.toContain('not drawn here');
  });

  test('draws a modal', () => {
    const html = draw(...(GALLERY_MODAL.blocks as Block[]));
    expect(html).toContain('As it should be shown');
    expect(html).toContain('(optional)');
    expect(html).not.toContain('not drawn here');
  });
});

describe('text', () => {
  test('evidence stays as it is, character for character', () => {
    const quote = { type: 'rich_text_quote', elements: [{ type: 'text', text: HOSTILE }] };
    const html = draw(richText(quote));
    expect(html).toContain('<blockquote');
    expect(words(html)).toBe(HOSTILE);
  });

  test('any text at all arrives in a quotation', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const printable = text.replace(/[\r\n]/g, ' ');
        const quote = { type: 'rich_text_quote', elements: [{ type: 'text', text: printable }] };
        expect(words(draw(richText(quote)))).toBe(printable);
      }),
      { numRuns: 50 },
    );
  });

  test('ten thousand characters, empty texts, right to left', () => {
    const long = 'x'.repeat(10_000);
    expect(words(draw({ type: 'section', text: { type: 'plain_text', text: long } }))).toBe(long);
    expect(words(draw({ type: 'section', text: { type: 'mrkdwn', text: '' } }))).toBe('');
    expect(words(draw(richText(section())))).toBe('');
    const html = draw({ type: 'section', text: { type: 'mrkdwn', text: 'שלום' } });
    expect(html).toContain('dir="auto"');
  });

  test('an empty line is half a line, a single break a break', () => {
    const html = draw(richText(section({ type: 'text', text: 'a\nb\n\nc' })));
    expect(html).toContain('a<br/>b<br/><span class="blank-line"></span>c');
  });

  test('preformatted text keeps its lines', () => {
    const text = 'a\n\n  b';
    const html = draw(
      richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }),
    );
    expect(html).toContain(`>${text}</pre>`);
  });

  test('mentions have names, unknown ones their ids', () => {
    const text = '<@U2> <@U9> <@U9|old> <#C1> <#C9|gone> <!channel>';
    const html = draw({ type: 'section', text: { type: 'mrkdwn', text } });
    expect(words(html)).toBe('@Sam Rivera @U9 @old #general #gone @channel');
  });

  test('plain text knows emoji, unless it says otherwise, and no markup', () => {
    const plain = (more: object) =>
      words(draw({ type: 'section', text: { type: 'plain_text', text: ':wave: *a*', ...more } }));
    expect(plain({})).toBe('👋 *a*');
    expect(plain({ emoji: false })).toBe(':wave: *a*');
  });
});

describe('links', () => {
  test('open elsewhere and give nothing away', () => {
    const html = draw(richText(section({ type: 'link', url: 'https://a.example/', text: 'a' })));
    expect(html).toContain(
      '<a href="https://a.example/" target="_blank" rel="noreferrer noopener"',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'to %s are words',
    (url) => {
      const html = draw(
        richText(section({ type: 'link', url, text: 'label' })),
        { type: 'section', text: { type: 'mrkdwn', text: `<${url}|label>` } },
        { type: 'markdown', text: `[label](${url})` },
      );
      expect(html).not.toContain('<a ');
      expect(words(html)).toContain('label');
    },
  );

  test('long addresses are drawn whole', () => {
    expect(words(draw({ type: 'section', text: { type: 'mrkdwn', text: LONG_WORD } }))).toBe(
      LONG_WORD,
    );
  });
});

describe('elements', () => {
  const actions = (...elements: object[]): Block => ({
    type: 'actions',
    block_id: 'b1',
    elements,
  });
  const text = { type: 'plain_text', text: 'Press' };

  test('carry their action and block for whoever drives the page', () => {
    const html = draw(actions({ type: 'button', action_id: 'go', text, style: 'primary' }));
    expect(html).toContain('data-testid="action:go"');
    expect(html).toContain('data-block-id="b1"');
    expect(html).toContain('button-primary');
  });

  test('a button says its accessibility label', () => {
    const html = draw(
      actions({ type: 'button', action_id: 'go', text, accessibility_label: 'Go to the case' }),
    );
    expect(html).toContain('aria-label="Go to the case"');
  });

  test('selects show what is selected, or else their placeholder', () => {
    const options = [{ text, value: '1' }];
    const select = { type: 'static_select', action_id: 's', options };
    const placeholder = { type: 'plain_text', text: 'Choose' };
    expect(words(draw(actions({ ...select, placeholder })))).toBe('Choose');
    expect(words(draw(actions({ ...select, placeholder, initial_option: options[0] })))).toBe(
      'Press',
    );
  });

  test('a field is named by its label and described by its hint', () => {
    const html = draw({
      type: 'input',
      block_id: 'b1',
      label: { type: 'plain_text', text: 'Name' },
      hint: { type: 'plain_text', text: 'In full' },
      element: { type: 'plain_text_input', action_id: 'n', initial_value: 'Sam' },
    });
    const id = /id="([^"]+)-label"/.exec(html)?.[1];
    expect(html).toContain(`aria-labelledby="${id}-label"`);
    expect(html).toContain(`aria-describedby="${id}-hint"`);
    expect(html).toContain('value="Sam"');
  });
});

describe('what the page does not know', () => {
  test('a block from the future is named and shown as JSON', () => {
    const html = draw({ type: 'hologram', words: 'still here' });
    expect(html).toContain('hologram');
    expect(html).toContain('still here');
  });

  test('an element from the future is named', () => {
    expect(draw({ type: 'actions', elements: [{ type: 'lever', action_id: 'x' }] })).toContain(
      'A lever element',
    );
  });

  const parts = fc.dictionary(
    fc.constantFrom('text', 'fields', 'accessory', 'elements', 'element', 'label', 'rows', 'body'),
    fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 3, true, '', 'text', 'button', 'mrkdwn', 'rich_text_section'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('type', 'text', 'elements', 'element', 'label', 'options', 'url', 'rows'),
          tie('value'),
        ),
      ),
    })).value,
  );
  const types =
    'section header divider context context_actions actions input rich_text image markdown table ' +
    'data_table alert card carousel container';

  test.each(types.split(' '))('nonsense in a %s does not break the page', (type) => {
    const drawn = fc.property(parts, (block) => {
      expect(() => draw({ ...block, type })).not.toThrow();
    });
    fc.assert(drawn, { numRuns: 20 });
  });
});
