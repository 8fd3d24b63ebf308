import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMrkdwn } from '../../../../page/text/mrkdwn.ts';
import type { Chunk, Inline } from '../../../../page/text/nodes.ts';
import { encodeEntities } from '../../../../text/entities.ts';

/** Writes nodes in a short notation: `*bold*` is `b(bold)`. */
function show(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'styled':
          return `${Object.keys(node.style).join('+')}(${show(node.children)})`;
        case 'link':
          return `link[${node.url}](${show(node.children)})`;
        case 'user':
        case 'channel':
        case 'usergroup':
          return `${node.kind}(${node.id}${node.label === '' ? '' : ` ${node.label}`})`;
        case 'broadcast':
          return `broadcast(${node.range})`;
        case 'emoji':
          return node.character;
        case 'date':
          return `date(${node.at} ${node.format} ${node.url} ${node.fallback})`;
        default:
          return node.kind;
      }
    })
    .join('');
}

function inline(source: string, verbatim = false): string {
  const chunks = parseMrkdwn(source, verbatim);
  return chunks.map((chunk) => (chunk.kind === 'list' ? 'list' : show(chunk.children))).join('|');
}

function shape(source: string): [Chunk['kind'], string][] {
  return parseMrkdwn(source).map((chunk) => [
    chunk.kind,
    chunk.kind === 'list' ? '' : show(chunk.children),
  ]);
}

describe('styles', () => {
  test.each([
    ['*bold* _italic_ ~struck~ `code`', 'bold(bold) italic(italic) strike(struck) code(code)'],
    ['*_both_*', 'bold(italic(both))'],
    ['*bold _and italic_ text*', 'bold(bold italic(and italic) text)'],
    ['(*bold*), *bold*.', '(bold(bold)), bold(bold).'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));

  test.each([
    'a*b*c',
    '2 * 3 * 4',
    '* not bold *',
    '*not closed',
    '*not\nover lines*',
    'snake_case_name',
    '**',
    '``',
    '*a*b',
    'größe*n*',
  ])('leaves %j as it is', (source) => expect(inline(source)).toBe(source));

  test('code keeps what is in it', () => {
    expect(inline('`*a* :wave: &lt;b&gt; <https://a.example|c>`')).toBe(
      'code(*a* :wave: <b> https://a.example)',
    );
  });

  test('a style does not close inside a link or code', () => {
    expect(inline('*see <https://a.example/*x|here*> now*')).toBe(
      'bold(see link[https://a.example/*x](here*) now)',
    );
  });
});

describe('what stands between angle brackets', () => {
  test.each([
    ['<@U1>', 'user(U1)'],
    ['<@U1|sam>', 'user(U1 sam)'],
    ['<#C1|general>', 'channel(C1 general)'],
    ['<!here> <!channel>', 'broadcast(here) broadcast(channel)'],
    ['<!subteam^S1|@team>', 'usergroup(S1 @team)'],
    ['<!unknown|label>', 'label'],
    ['<!unknown>', '<!unknown>'],
    ['<https://a.example/?a=1&amp;b=2|A &amp; B>', 'link[https://a.example/?a=1&b=2](A & B)'],
    ['<mailto:a@b.example|a@b.example>', 'link[mailto:a@b.example](a@b.example)'],
    ['<!date^1700000000^{date} at {time}|soon>', 'date(1700000000 {date} at {time}  soon)'],
    [
      '<!date^1700000000^{date}^https://a.example|soon>',
      'date(1700000000 {date} https://a.example soon)',
    ],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['<>', '<>'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));
});

describe('bare web addresses', () => {
  test.each([
    ['see https://a.example/b.', 'see link[https://a.example/b](https://a.example/b).'],
    ['(https://a.example/b)', '(link[https://a.example/b](https://a.example/b))'],
    ['https://a.example/b_(c)', 'link[https://a.example/b_(c)](https://a.example/b_(c))'],
    ['https://a.example?x=1&amp;y=2', 'link[https://a.example?x=1&y=2](https://a.example?x=1&y=2)'],
    ['&lt;https://a.example&gt;', '<link[https://a.example](https://a.example)>'],
    ['xhttps://a.example', 'xhttps://a.example'],
    ['https://', 'https://'],
    ['hello', 'hello'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));

  test('stay text where the text object is verbatim', () => {
    expect(inline('see https://a.example/b', true)).toBe('see https://a.example/b');
    expect(inline('<https://a.example/b>', true)).toBe(
      'link[https://a.example/b](https://a.example/b)',
    );
  });
});

describe('emoji', () => {
  test.each([
    [':white_check_mark: done', '✅ done'],
    [':large_green_circle::warning:', '🟢⚠️'],
    [':wave::skin-tone-4:', '👋🏽'],
    [':no_such_emoji: 10:30:45', ':no_such_emoji: 10:30:45'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));
});

describe('lines', () => {
  test('quotations, in either form', () => {
    expect(shape('a\n&gt; b\n&gt;c\nd')).toEqual([
      ['lines', 'a'],
      ['quote', 'b\nc'],
      ['lines', 'd'],
    ]);
    expect(shape('> b')).toEqual([['quote', 'b']]);
  });

  test('three marks quote all that follows', () => {
    expect(shape('a\n&gt;&gt;&gt; b\n\nc\nd')).toEqual([
      ['lines', 'a'],
      ['quote', 'b\n\nc\nd'],
    ]);
  });

  test('fences', () => {
    expect(shape('a\n```\nif (a &lt; b) {\n  *x*\n}\n```\nb')).toEqual([
      ['lines', 'a'],
      ['preformatted', 'if (a < b) {\n  *x*\n}'],
      ['lines', 'b'],
    ]);
    expect(shape('```never closed')).toEqual([['lines', '```never closed']]);
  });

  test('nothing at all', () => expect(parseMrkdwn('')).toEqual([]));
});

/** Returns all characters that a reader sees, in order. */
function seen(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      'children' in node ? seen(node.children) : node.kind === 'text' ? node.text : '',
    )
    .join('');
}

describe('whatever is written', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(...'*_~`<>&|!@#:-\n /abU1C1gt;lt;amp;https://x.y'.split(''), '```', '👋'),
    maxLength: 200,
  });

  test('parsing never fails and never adds a character', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        for (const chunk of parseMrkdwn(source)) {
          if (chunk.kind === 'list') throw new Error('markup has no lists');
          expect(seen(chunk.children).length).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });

  test('letters of escaped text all arrive, in order', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const text = parseMrkdwn(encodeEntities(typed), true)
          .flatMap((chunk) => (chunk.kind === 'list' ? [] : chunk.children))
          .filter(({ kind }) => kind !== 'emoji');
        const letters = (value: string): string => value.replace(/[^abUCgtlmpxyhs1👋]/gu, '');
        const emojiFree = typed.replace(/:[a-z0-9_+'-]+:/g, ':');
        fc.pre(emojiFree === typed);
        expect(letters(seen(text))).toBe(letters(typed));
      }),
    );
  });

  test('ten thousand marks are read in one go', () => {
    for (const mark of ['*', '_', '~', '`', '<', ':', '&gt;', '```', '*a ', '<!']) {
      const source = mark.repeat(10_000);
      expect(parseMrkdwn(source).length).toBeGreaterThan(0);
    }
  });
});
