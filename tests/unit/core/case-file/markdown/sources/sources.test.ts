import { describe, expect, test } from 'vitest';
import { parseBody, parseClaims, parseSources } from '../../../../../support/library-fixtures.ts';

const URL = 'https://norvik.example/news/1';

describe('an archived copy of a source', () => {
  const copy = `https://web.archive.org/web/20250301/${URL}`;
  test.each([
    `**S1**: [Norvik saves fuel](${URL}) - News\n- **Archived**: ${copy}`,
    `- **S1**: [Norvik saves fuel](${URL}) - News\n  - Archived copy: [kept](${copy})`,
    `### S1: Norvik saves fuel\n- **URL**: ${URL}\n- **Archive URL**: <${copy}>\n- **Type**: News`,
    `| ID | Title | Type | URL | Archived |\n|---|---|---|---|---|\n| S1 | Norvik saves fuel | News | ${URL} | ${copy} |`,
  ])('is kept: %j', (written) => {
    expect(parseSources(written)).toMatchObject([
      {
        id: 'S1',
        title: 'Norvik saves fuel',
        url: URL,
        type: 'News',
        given: { archive_url: copy },
      },
    ]);
  });

  test('stands in for an address that is not given', () => {
    const [source] = parseSources(`**S1**: Norvik saves fuel\n- **Archived**: ${copy}`);
    expect(source).toMatchObject({ url: copy });
    expect(source).not.toHaveProperty('given');
  });

  test.each(['2025-03-01', 'yes', 'n/a', 'javascript:alert(1)', `${URL}`])(
    'is not what is no other address: %j',
    (value) => {
      const [source] = parseSources(`**S1**: [Fuel](${URL}) - News\n- **Archived**: ${value}`);
      expect(source).toMatchObject({ url: URL });
      expect(source).not.toHaveProperty('given');
    },
  );

  test('of a claim is a note, and cites nothing', () => {
    const [claim] = parseClaims(
      `**C1 - Fuel (APPROVED)**\n- **Claim**: Fuel fell\n- **Source**: S1\n- **Archived**: ${copy}`,
    );
    expect(claim).toMatchObject({ sources: ['S1'], notes: { archive: copy } });
  });
});

describe('a source', () => {
  const expected = { id: 'S1', title: 'Norvik saves fuel', url: URL, type: 'Press Release' };
  test.each([
    ['a link', `**S1**: [Norvik saves fuel](${URL}) - Press Release`],
    ['a link with a tooltip', `**S1** – [Norvik saves fuel](${URL} "News") – Press Release`],
    ['a bullet', `- **S1:** [Norvik saves fuel](${URL}) (Press Release, May 2024)`],
    ['a numbered item with its id', `1. **S1** - [Norvik saves fuel](${URL}) - Press Release`],
    ['a numbered item without', `1. **Norvik saves fuel** - Press Release\n   - URL: ${URL}`],
    [
      'an id behind the title',
      `1. **Norvik saves fuel** (S1)\n   - URL: ${URL}\n   - Type: Press Release`,
    ],
    [
      'an id in brackets',
      `1. **[S1] Norvik saves fuel**\n   - URL: <${URL}>\n   - Type: Press Release`,
    ],
    [
      'a heading and bullets',
      `### S1: Norvik saves fuel\n- **Type**: Press Release\n- **URL**: ${URL}`,
    ],
    [
      'a heading and a title',
      `### S1: The Harbour Post\n- **Title**: "Norvik saves fuel"\n- **Type**: Press Release\n- **URL**: ${URL}`,
    ],
    [
      'a heading and lines',
      `### S1: News\n**Title:** Norvik saves fuel  \n**URL:** ${URL}  \n**Type:** Press Release`,
    ],
    [
      'a number in words',
      `### Source 1: Norvik saves fuel\n**Link:** [Read more](${URL})\n**Kind:** Press Release`,
    ],
    ['three lines', `**S1:** Norvik saves fuel  \n*Press Release*  \n${URL}`],
    ['two lines', `**S1**: Norvik saves fuel  \n*Press Release* - ${URL}`],
    ['a generic link', `**S1:** Norvik saves fuel  \n*Press Release* | [Link](${URL})`],
    ['dots', `**S1** · *Norvik saves fuel* · Press Release · ${URL}`],
    ['lines of one paragraph', `**S1** – *Norvik saves fuel*\nPress Release, May 2024\n${URL}`],
    [
      'HTML',
      `<ul>\n<li><b>S1</b>: <a class="x" href="${URL}">Norvik saves fuel</a> - Press Release</li>\n</ul>`,
    ],
    [
      'a heading and a table of fields',
      `### S1\n\n| Field | Entry |\n|--|--|\n| Title | Norvik saves fuel |\n| URL | ${URL} |\n| Type | Press Release |`,
    ],
    ['plain fields', `ID: S1\nTitle: Norvik saves fuel\nURL: ${URL}\nType: Press Release`],
    ['bars', `- **S1** | Norvik saves fuel | ${URL} | Press Release`],
    ['a type before', `- **S1** (Press Release): Norvik saves fuel — ${URL}`],
    ['a type in brackets behind', `**S1**: Norvik saves fuel (Press Release) - ${URL}`],
    [
      'its publisher above, its title in italics',
      `1. **Harbour Wire Press Release** (S1)\n   - *Norvik saves fuel*\n   - URL: ${URL}\n   - Type: Press Release`,
    ],
    ['a quoted title', `**S1** - Press Release: "Norvik saves fuel" (May 2024)\n- URL: ${URL}`],
    [
      'a table',
      `| ID | Title | Type | URL |\n|--|--|--|--|\n| S1 | Norvik saves fuel | Press Release | [news](${URL}) |`,
    ],
    [
      'a numbered table',
      `| # | Source | Link | Type |\n|--|--|--|--|\n| 1 | Norvik saves fuel | ${URL} | Press Release |`,
    ],
  ])('written as %s', (_what, text) => {
    const [source, ...others] = parseSources(text);
    expect(others).toEqual([]);
    expect(source).toMatchObject(expected);
  });

  test.each([
    [
      'a scholar’s reference',
      `1. The Harbour Post (2024, May 3). *Norvik saves fuel*. Retrieved from ${URL}.`,
      'Norvik saves fuel - The Harbour Post',
    ],
    [
      'a reference of full stops',
      `1. The Harbour Post. "Norvik saves fuel." *Daily*, 3 May 2024. ${URL}`,
      'Norvik saves fuel - The Harbour Post',
    ],
    ['a visit', `S1: Norvik saves fuel — ${URL} (accessed 3 May 2024)`, 'Norvik saves fuel'],
    ['fields', `Source ID: S1\nTitle: Norvik saves fuel\nURL: ${URL}`, 'Norvik saves fuel'],
    [
      'an italic title',
      `- **S1** *Norvik saves fuel* (The Harbour Post, 2024) [link](${URL})`,
      'Norvik saves fuel - The Harbour Post',
    ],
    ['a footnote', `[^1]: "Norvik saves fuel". ${URL}`, 'Norvik saves fuel'],
    ['a ticked item', `- [x] S1: [Norvik saves fuel](${URL})`, 'Norvik saves fuel'],
    ['a numbered line', `1. Norvik saves fuel\n   ${URL}`, 'Norvik saves fuel'],
    ['a reference', `[S1]: ${URL} "Norvik saves fuel"`, 'Norvik saves fuel'],
    ['a line', `S1: Norvik saves fuel ${URL}`, 'Norvik saves fuel'],
    [
      'a quoted title and its publisher',
      `1. "Norvik saves fuel" - The Harbour Post\n   - URL: ${URL}`,
      'Norvik saves fuel - The Harbour Post',
    ],
    [
      'a publisher and a quoted title',
      `1. **The Harbour Post** - "Norvik saves fuel" (News Article)\n   - ${URL}`,
      'Norvik saves fuel - The Harbour Post',
    ],
    [
      'a citation',
      `1. "Norvik saves fuel," The Harbour Post, 3 May 2024. ${URL}`,
      'Norvik saves fuel - The Harbour Post',
    ],
    ['a bare address', `- ${URL}`, ''],
    ['an automatic link', `- <${URL}>`, ''],
  ])('written as %s', (_what, text, title) => {
    expect(parseSources(text)).toMatchObject([{ id: 'S1', title, url: URL }]);
  });

  test.each([
    [
      'brackets in the title',
      '[5 ways [Case Study] (2025)](https://a.example/x) - Blog Post',
      'https://a.example/x',
    ],
    [
      'brackets in the address',
      '[Wiki](https://a.example/x_(y)) - Article',
      'https://a.example/x_(y)',
    ],
    [
      'spaces in the address',
      '[Old site](https://a.example/a b/c d.htm) - Article',
      'https://a.example/a b/c d.htm',
    ],
    [
      'a sentence around it',
      'Norvik. See https://a.example/x?a=1&b=2#c.',
      'https://a.example/x?a=1&b=2#c',
    ],
    ['characters that are not ASCII', '[Ü](https://a.example/ü) - Article', 'https://a.example/ü'],
  ])('keeps its address with %s', (_what, text, url) => {
    expect(parseSources(`**S1**: ${text}`)[0]?.url).toBe(url);
  });

  test.each(['javascript:alert(1)', 'ftp://a.example/x', 'N/A', 'Content unavailable (403)', ''])(
    'has no address in "%s"',
    (url) => {
      const { sources, problems } = parseBody(`# T\n\n## Sources\n\n### S1: News\n- URL: ${url}`);
      expect(sources).toMatchObject([{ id: 'S1', title: 'News', url: '' }]);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'source-without-url', line: 13 }),
      );
    },
  );
});

test('a line in italics is a title, even where it names a kind of text', () => {
  const text = `**S1** – *Interview with the Head of Ships*\nBlog Post\n${URL}`;
  expect(parseSources(text)).toMatchObject([
    { title: 'Interview with the Head of Ships', url: URL, type: 'Blog Post' },
  ]);
});

describe('the list of sources', () => {
  test.each(['Source List', 'Evidence Sources', 'Sources & References', 'Source documents'])(
    'may be called %s',
    (name) => {
      const { sources } = parseBody(`# T\n\n## ${name}\n\n- [News](${URL})`);
      expect(sources).toMatchObject([{ title: 'News' }]);
    },
  );

  test('is not what findings about sources stand under', () => {
    const { claims } = parseBody('# T\n\n## Findings\n\n### Sources of income\n\n**C1: It fell**');
    expect(claims).toMatchObject([{ id: 'C1' }]);
  });

  test('may be numbered before its ids', () => {
    const text = `3.1 S1: Norvik saves fuel\n    Press Release, ${URL}\n3.2 S2: Fewer delays\n    ${URL}`;
    expect(parseSources(text)).toMatchObject([
      { id: 'S1', url: URL },
      { id: 'S2', title: 'Fewer delays', url: URL },
    ]);
  });

  test.each(['Quellen', 'Quellenverzeichnis', 'Références', 'Fuentes'])(
    'may be headed "%s"',
    (heading) => {
      const { sources } = parseBody(`# T\n\n## ${heading}\n\n**S1**: [News](${URL})`);
      expect(sources).toMatchObject([{ id: 'S1', title: 'News', url: URL }]);
    },
  );

  test.each([
    ['lines', `S1: Norvik saves fuel - ${URL}\n\nS2: Fewer delays - ${URL}`],
    ['pasted cells', `ID\tTitle\tURL\nS1\tNorvik saves fuel\t${URL}\nS2\tFewer delays\t${URL}`],
  ])('may have no heading of its own: %s', (_what, text) => {
    const { claims, sources } = parseBody(
      `# T\n\n## Findings\n\n**C1 - Fuel**\n- **Source**: S2\n\n${text}`,
    );
    expect(claims).toMatchObject([{ id: 'C1', sources: ['S2'] }]);
    expect(sources).toMatchObject([
      { id: 'S1', title: 'Norvik saves fuel', url: URL },
      { id: 'S2', title: 'Fewer delays', url: URL },
    ]);
  });

  test('goes on over its subsections, in their numbering', () => {
    const sources = parseSources(
      `### Primary Sources\n1. **First** - Blog Post\n   - ${URL}\n\n### Inaccessible Sources\n2. **Second** - Report\n   - Status: 403\n\n### Additional Sources Needed\n- Annual reports\n- Interviews`,
    );
    expect(sources.map(({ id, title }) => [id, title])).toEqual([
      ['S1', 'First'],
      ['S2', 'Second'],
    ]);
  });

  test('is not a list of what is missing', () => {
    expect(
      parseSources('No sources are known. These would help:\n- Press releases\n- Annual reports'),
    ).toEqual([]);
  });

  test('may have neither ids nor addresses', () => {
    const { sources, codes } = parseBody(
      '# T\n\n## References\n\n- Interview with the captain\n- Log book',
    );
    expect(sources.map(({ id, title, url }) => [id, title, url])).toEqual([
      ['S1', 'Interview with the captain', ''],
      ['S2', 'Log book', ''],
    ]);
    expect(codes.filter((code) => code === 'source-without-id')).toHaveLength(2);
  });

  test('keeps two sources of one id apart', () => {
    const { sources, problems } = parseBody(
      `# T\n\n## Sources\n\n**S1**: [A](${URL})\n\n**S1**: [B](${URL})\n\n**S3**: [C](${URL})`,
    );
    expect(sources.map(({ id, title }) => [id, title])).toEqual([
      ['S1', 'A'],
      ['S4', 'B'],
      ['S3', 'C'],
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'source-duplicate-id',
        message: 'The id S1 is taken by the source on line 13; this one is called S4.',
      }),
    );
  });
});

describe('a claim cites', () => {
  test.each([
    ['- **Source**: S1', ['S1']],
    ['- **Sources**: S1, S3 and S4', ['S1', 'S3', 'S4']],
    ['- **Source(s)**: [S2], [S1]', ['S2', 'S1']],
    ['- **Source**: S2-S4', ['S2', 'S3', 'S4']],
    ['- **Sources**: 1, 3', ['S1', 'S3']],
    ['- **Source**: Source 2', ['S2']],
    ['- **Source**: S3 - Harbour Post', ['S3']],
    ['- **Evidence**: "Fuel fell" (S2)', ['S2']],
    ['- **Evidence**: "Fuel fell" (S2, p. 4)', ['S2']],
    ['- **Evidence (S2)**: "Fuel fell"', ['S2']],
    ['- **Claim**: Fuel fell [S1, S2]', ['S1', 'S2']],
    ['- **Evidence**: "Fuel fell" (Annual Report, S2)', ['S2']],
    ['- **Evidence**: "Fuel fell". Source: S1, S3.', ['S1', 'S3']],
    ['- **Where**: S1, page 4', ['S1']],
    ['- **Counter-evidence**: "It rose" [S3]', ['S3']],
    ['- **Analysis**: From the annual report (S3)', ['S3']],
    ['- **Evidence**: "Fuel fell" (S2)\n- **Analysis**: Not so in another (S3)', ['S2']],
    ['- **Source**: S1\n- **Ships**: S2 and S3 class', ['S1']],
    ['- **Status**: approved | Source: S2', ['S2']],
    ['  - "Fuel fell by a great deal"\n  - from S2', ['S2']],
  ])('%s', (field, ids) => {
    expect(parseClaims(`**C1 - Fuel**\n${field}`)[0]?.sources).toEqual(ids);
  });

  test('what stands behind its id', () => {
    const line = '**C1** · APPROVED · S1, S3\nFuel use fell';
    expect(parseClaims(line)).toMatchObject([
      { status: 'APPROVED', text: 'Fuel use fell', sources: ['S1', 'S3'] },
    ]);
  });

  test('a listed source that stands behind a dash with who said it', () => {
    const { claims } = parseBody(
      `# T\n\n## Findings\n\n**C1 - Fuel**\n\n> "Fuel fell" — The captain of the S9, S4\n\n## Sources\n\n**S4**: [Norvik](${URL})`,
    );
    expect(claims).toMatchObject([{ quotes: ['Fuel fell'], sources: ['S4'] }]);
  });

  test('a source by its address', () => {
    const { claims } = parseBody(
      `# T\n\n## Findings\n\n**C1 - Fuel**\n- **Source**: [News](${URL})\n\n## Sources\n\n**S4**: [Norvik](${URL})`,
    );
    expect(claims[0]?.sources).toEqual(['S4']);
  });

  test('a footnote, wherever it stands', () => {
    const { claims, sources } = parseBody(
      `# T\n\n## Findings\n\n**C1 - Fuel**\n- **Evidence**: "Fuel fell" [^2]\n\n[^2]: [News](${URL})`,
    );
    expect(claims).toMatchObject([{ id: 'C1', quotes: ['Fuel fell'], sources: ['S2'], notes: {} }]);
    expect(sources).toMatchObject([{ id: 'S2', title: 'News', url: URL }]);
  });

  test('nothing by name: that is a note', () => {
    const [claim] = parseClaims('**C1 - Fuel**\n- **Source**: The Harbour Post of May');
    expect(claim).toMatchObject({ sources: [], notes: { source: 'The Harbour Post of May' } });
  });
});
