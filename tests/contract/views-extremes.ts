import type { Case, Claim, Source } from '../../src/core/case/case.ts';

/** Texts that break careless views, by their extreme. */
export const TEXTS: Readonly<Record<string, string>> = {
  'common text': 'Acme’s assistant answers the phone',
  'nothing at all': '',
  'only blanks': ' \n\t ',
  '10,000 characters in words': 'lorem ipsum '.repeat(834).slice(0, 10_000),
  '10,000 characters without a space': 'x'.repeat(10_000),
  '10,000 line breaks': '\n'.repeat(10_000),
  'families of emoji': '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿✊🏿'.repeat(400),
  'accents without end': `e${'\u0301'.repeat(9999)}`,
  'right to left': 'قال المساعد "نعم" في ٢٠٢٤ '.repeat(300),
  'direction overrides': '\u202eabc\u2066def\u202d '.repeat(800),
  'control characters': '\u0000\u0001\u001b[31m\u007f'.repeat(1500),
  'quotation marks and backslashes': '"\\'.repeat(5000),
  'half a character': '\ud800'.repeat(900),
  'Slack markup': '<!channel> <!here> <@U123ABC> <#C123> <https://evil.example|safe> &amp; & > ',
  'Slack formatting': '*bold* _it_ ~no~ `code` ```\nblock\n``` > quote :tada: <!date^1^{date}|x>',
  'much Slack markup': '<!channel>&"`*'.repeat(800),
};

/** Addresses that break careless links. */
export const URLS: Readonly<Record<string, string>> = {
  common: 'https://www.acme.example/press?a=1&b=2#c',
  none: '',
  '5,000 characters': `https://www.acme.example/${'a'.repeat(4975)}`,
  '3,000 characters': `https://www.acme.example/${'a'.repeat(2975)}`,
  script: 'javascript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  'a file': 'file:///etc/passwd',
  'markup inside': 'https://acme.example/|<!channel>',
  'line break inside': 'https://acme.example/\nhttps://evil.example',
  'a user in front of the host': 'https://acme.example@evil.example/',
  'no host': 'https://',
  'not ASCII': 'https://аcme.example/straße',
};

const STATUSES = ['APPROVED', 'NEEDS_REVIEW', 'REJECTED'] as const;

/** Creates a case with `text` in every text field, and that many claims and sources. */
export function extremeCase(
  text: string,
  shape: { readonly claims?: number; readonly sources?: number; readonly n?: number } = {},
): Case {
  const urls = Object.values(URLS);
  const sources = Array.from({ length: shape.sources ?? 12 }, (_, i): Source => {
    return {
      id: `${text}${i}`,
      title: text,
      url: urls[i % urls.length] ?? '',
      type: text,
      line: i,
      given: { archive_url: urls[(i + 1) % urls.length] ?? '' },
    };
  });
  const claims = Array.from({ length: shape.claims ?? 3 }, (_, i): Claim => {
    return {
      id: `${text}${i}`,
      title: text,
      status: STATUSES[i % 3] ?? 'APPROVED',
      text: i % 5 === 4 ? '' : text,
      quotes: i % 4 === 3 ? [] : [text, `${text}!`, text],
      sources: i % 6 === 5 ? [] : [...sources.map((source) => source.id), `${text}?`],
      notes: i % 3 === 2 && i > 2 ? {} : { issue: text, analysis: text, [text]: text },
      line: i + 1,
      links: Object.fromEntries(sources.map(({ id, url }) => [id, `${url}#:~:text=${i}`])),
    };
  });
  return {
    id: `${text}#${shape.n ?? 0}`,
    org: text,
    useCase: text,
    title: text,
    summary: text,
    dateAdded: text,
    lastUpdated: text,
    highlightedValue: text,
    tier: text,
    tierConfidence: text,
    tierRationale: text,
    primaryImpact: text,
    industryCluster: text,
    extra: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${text}${i}`, text])),
    claims,
    sources,
    page: `https://cases.example/${'p'.repeat(200)}.html`,
    reviewBy: text,
    revision: 'f'.repeat(64),
    file: `${text}.md`,
  };
}
