import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

const HEAD = '**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell\n- **Source**: S1\n';
const END = '\n## Sources\n\n**S1**: [Log](https://log.example/1)\n';
const read = (callout: string) => {
  const { claims, codes } = parseBody(`## Findings\n\n${HEAD}\n${callout}\n${END}`);
  return { ids: claims.map(({ id }) => id), ...claims[0], codes };
};

describe('a callout', () => {
  test.each([
    ['of GitHub', '> [!NOTE]\n> The figure is gross.'],
    ['of GitHub, escaped', '> \\[!WARNING\\]\n> The figure is gross.'],
    ['of GitHub’s first kind', '> **Warning**\n> The figure is gross.'],
    ['in words', '> Note: The figure is gross.'],
    ['with a symbol', '> ⚠️ The figure is gross.'],
    ['of Obsidian', '> [!info]- The figure is gross.'],
    ['of Obsidian, with marks', '> [!tip] Ada\n> "The figure is gross." she says'],
    ['of two paragraphs', '> [!NOTE]\n> Ada wrote this.\n>\n> "The figure is gross."'],
    ['with a list', '> [!CAUTION]\n> - The figure is gross.\n> - It is old.'],
    ['of Docusaurus', ':::caution\nThe figure is gross.\n:::'],
    ['of Docusaurus, with a title', ':::note[Ada says]\n\n"The figure is gross."\n\n:::'],
    ['of VitePress', '::: warning Ada says\nThe figure is gross.\n:::'],
    ['of Quarto', '::: {.callout-note}\nThe figure is gross.\n:::'],
    ['that is not closed', ':::tip\nThe figure is gross.'],
    ['of MkDocs', '!!! note "Ada"\n    "The figure is gross."'],
    ['of Sphinx', '.. note::\n   "The figure is gross."'],
    ['of HTML', '<blockquote class="note">The figure is gross.</blockquote>'],
    [
      'of HTML, with marks',
      '<div class="callout callout-warning">"The figure is gross." she says</div>',
    ],
    ['of HTML, aside', '<aside>\n💡 "The figure is gross."\n</aside>'],
    [
      'of HTML, with a paragraph',
      "<blockquote class='md-alert md-alert-tip'><p>The figure is gross.</p></blockquote>",
    ],
    ['by a reviewer', "> **Reviewer's note**: The figure is gross."],
  ])('is a note and never a quote: %s', (_what, callout) => {
    const { quotes, notes, codes } = read(callout);
    expect(quotes).toEqual([]);
    expect(notes?.note).toMatch(/The figure is gross\./);
    expect(notes?.note).not.toMatch(/[[\]!:]{2}/);
    expect(codes).toContain('claim-approved-without-quote');
  });

  test('names no claim', () => {
    expect(read('> [!NOTE]\n> **C2** is told nowhere (REJECTED)').ids).toEqual(['C1']);
  });

  test.each([
    ['> [!quote] Ada Berg\n> Trips fell by a tenth.', 'Trips fell by a tenth.'],
    ['> [!cite]\n> "Trips fell by a tenth."', 'Trips fell by a tenth.'],
    ['> Note how the trips fell by a tenth.', 'Note how the trips fell by a tenth.'],
    ['> Trips fell by a tenth.', 'Trips fell by a tenth.'],
    ['<blockquote>Trips fell by a tenth.</blockquote>', 'Trips fell by a tenth.'],
    ['<blockquote class="pull">Trips fell by a tenth.</blockquote>', 'Trips fell by a tenth.'],
  ])('for quotes, and a block quote, are quotes: %s', (callout, quote) => {
    expect(read(callout).quotes).toEqual([quote]);
  });

  test('may hold a whole claim', () => {
    const { claims } = parseBody(
      '## Findings\n\n> [!success] Reviewed\n> **C1 - Trips (APPROVED)**\n> - **Claim**: Trips fell\n> - **Evidence**: "Trips fell by a tenth"\n',
    );
    expect(claims).toMatchObject([
      { id: 'C1', text: 'Trips fell', quotes: ['Trips fell by a tenth'] },
    ]);
  });

  test('of another kind is read as what it holds', () => {
    expect(read(':::details More\n- **Evidence**: "Trips fell by a tenth"\n:::').quotes).toEqual([
      'Trips fell by a tenth',
    ]);
  });
});

describe('a merge conflict', () => {
  const conflict = (ours: string, theirs: string) =>
    `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> review`;

  test('is an error, and its markers are neither quote nor claim', () => {
    const { ids, status, quotes, notes, codes } = read(
      conflict(
        '- **Evidence**: "Trips fell by a tenth"',
        '- **Evidence**: "Trips fell by a third"',
      ),
    );
    expect(ids).toEqual(['C1']);
    expect(status).toBe('NEEDS_REVIEW');
    expect(quotes).toEqual(['Trips fell by a tenth', 'Trips fell by a third']);
    expect(notes).toEqual({});
    expect(codes).toContain('file-merge-conflict');
  });

  test('leaves other claims as they are', () => {
    const body = `## Findings\n\n${HEAD}\n**C2 - Boats**\n${conflict('- Status: APPROVED', '- Status: REJECTED')}\n- **Claim**: Boats fell\n\n**C3 - Crews (APPROVED)**\n- **Claim**: Crews grew\n${END}`;
    expect(parseBody(body).claims.map(({ id, status }) => [id, status])).toEqual([
      ['C1', 'APPROVED'],
      ['C2', 'REJECTED'],
      ['C3', 'APPROVED'],
    ]);
  });

  test('is one if a single marker is left', () => {
    const { quotes, codes } = read('>>>>>>> review');
    expect(quotes).toEqual([]);
    expect(codes).toContain('file-merge-conflict');
  });

  test('is none where a heading is underlined', () => {
    expect(parseBody(`Trips\n=======\n\n## Findings\n\n${HEAD}${END}`).codes).not.toContain(
      'file-merge-conflict',
    );
  });
});
