import { describe, expect, test } from 'vitest';
import { createRandom, generateCaseFile } from '../../../../../bench/generate-library.ts';
import type { Case } from '../../../../../src/core/case/case.ts';
import { withoutPlaces } from '../../../../../src/core/case/without-places.ts';
import { parseCaseFile } from '../../../../../src/core/case-file/parse-case-file.ts';

/** Case files in each of the shapes that the generator knows. */
const random = createRandom(7);
const files = Array.from({ length: 10 }, (_, i) => generateCaseFile(i, random));

/** Ways in which one hand writes what another wrote: they change no word. */
const SPELLINGS: readonly (readonly [string, (body: string) => string])[] = [
  ['Windows line ends', (body) => body.replaceAll('\n', '\r\n')],
  ['stars for bullets', (body) => body.replace(/^(\s*)- /gm, '$1* ')],
  ['pluses for bullets', (body) => body.replace(/^(\s*)- /gm, '$1+ ')],
  ['indented bullets', (body) => body.replace(/^- /gm, '   - ')],
  ['blank lines between bullets', (body) => body.replace(/\n(- \*\*)/g, '\n\n$1')],
  ['dashes for bullets', (body) => body.replace(/^(\s*)- (?=\*\*)/gm, '$1– ')],
  ['tick boxes', (body) => body.replace(/^- (?=\*\*)/gm, '- [x] ')],
  ['no bullets', (body) => body.replace(/^- (?=\*\*)/gm, '')],
  ['hard breaks everywhere', (body) => body.replace(/(\S)$/gm, '$1  ')],
  ['colons within bold', (body) => body.replace(/\*\*([A-Za-z ]+)\*\*:/g, '**$1:**')],
  ['colons behind bold', (body) => body.replace(/\*\*([A-Za-z ]+):\*\*/g, '**$1**:')],
  ['HTML for bold', (body) => body.replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>')],
  ['headings without a blank', (body) => body.replace(/^(#{2,4}) /gm, '$1')],
  ['sources under a bold line', (body) => body.replace(/^## Sources$/m, '**Sources**')],
  [
    'findings under another name',
    (body) => body.replace(/^## .*(Findings|Claims).*$/m, '## Notes'),
  ],
  ['underscores for bold', (body) => body.replace(/(^|\s)\*\*([^*\n]+)\*\*/g, '$1__$2__')],
  ['plain labels', (body) => body.replace(/^(\s*[-*] )\*\*([A-Za-z ]+)\*\*:/gm, '$1$2:')],
  ['bold headings', (body) => body.replace(/^(#{3,4}) ([^*\n]+)$/gm, '$1 **$2**')],
  ['deeper headings', (body) => body.replace(/^#(#{2,4}) /gm, '##$1 ')],
  ['closed headings', (body) => body.replace(/^(#{2,4} .*)$/gm, '$1 ##')],
  ['the word claim', (body) => body.replace(/^(#{3,4} |\*\*)(C\d+)( -|:)/gm, '$1Claim $2$3')],
  ['long dashes', (body) => body.replace(/\*\*(C\d+) - /g, '**$1 — ')],
  ['ids alone in bold', (body) => body.replace(/\*\*(C\d+) - (.*)\*\*$/gm, '**$1** - $2')],
  [
    'statuses behind bold',
    (body) => body.replace(/ \((APPROVED|NEEDS_REVIEW|REJECTED)\)\*\*/g, '** *($1)*'),
  ],
  ['small ids of sources', (body) => body.replace(/(\*\*Sources?\*\*): S/g, '$1: s')],
  [
    'square brackets',
    (body) => body.replace(/\((APPROVED|NEEDS_REVIEW|REJECTED)\)\*\*/g, '[$1]**'),
  ],
  ['curly marks', (body) => body.replace(/: "(.*)"$/gm, ': “$1”')],
  [
    'lower case statuses',
    (body) =>
      body
        .replace(/\bAPPROVED\b/g, 'approved')
        .replace(/NEEDS[_ ]REVIEW/g, 'needs review')
        .replace(/\bREJECTED\b/g, 'rejected'),
  ],
];

function read(text: string): Case {
  const { case: found } = parseCaseFile(text, 'x.md');
  if (found === null) throw new Error('no case');
  // Lines are the one thing that a spelling may move.
  const claims = found.claims.map((claim) => ({ ...claim, line: 0 }));
  return { ...found, claims, sources: found.sources.map((source) => ({ ...source, line: 0 })) };
}

test('every shape holds claims with quotes, and sources with addresses', () => {
  for (const { text } of files) {
    const { claims, sources } = read(text);
    expect(claims.length).toBeGreaterThanOrEqual(4);
    for (const { text, quotes } of claims) expect([text === '', quotes.length]).toEqual([false, 1]);
    for (const { title, url, type } of sources) expect([title, url, type]).not.toContain('');
  }
});

describe('a case says the same in', () => {
  test.each(SPELLINGS)('%s', (_name, spell) => {
    let changed = 0;
    for (const { text } of files) {
      const end = text.indexOf('\n---\n') + 5;
      const spelt = text.slice(0, end) + spell(text.slice(end));
      if (spelt !== text) changed += 1;
      expect(withoutPlaces(read(spelt))).toEqual(withoutPlaces(read(text)));
    }
    expect(changed).toBeGreaterThan(0);
  });
});
