import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { docComments, habitsIn, sentencesOf, wordsIn } from './support/writing.ts';

/** The two figures of docs/writing.md, counted over the whole project. */

const root = path.resolve(import.meta.dirname, '..');
const walk = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist'].includes(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });

const comments = walk('src')
  .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
  .flatMap((file) => docComments(readFileSync(path.join(root, file), 'utf8')));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'src/local-slack/README.md',
  ...walk('docs').filter((file) => file.endsWith('.md')),
];

describe('how the project reads', () => {
  test('doc comments hardly use where for if, in/of which, or begin with What, Whether, How', () => {
    const { words, where, which, headless } = habitsIn(comments);
    expect(words).toBeGreaterThan(30_000);
    expect((1000 * (where + which + headless)) / words).toBeLessThan(3);
  });

  test('sentences of the docs have 18 words on average', () => {
    const lengths = pages
      .flatMap((page) => sentencesOf(readFileSync(path.join(root, page), 'utf8')))
      .map(wordsIn);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(18);
  });

  test.each(pages)('no sentence of %s has over 35 words', (page) => {
    const sentences = sentencesOf(readFileSync(path.join(root, page), 'utf8'));
    expect(sentences.filter((sentence) => wordsIn(sentence) > 35)).toEqual([]);
  });
});

describe('the counting itself', () => {
  test('finds the habits in comments, and passes code over', () => {
    const source =
      '/** What it says, where it is. */\nconst where = 1;\n/** Finds the list of which `where` is one. */';
    expect(habitsIn(docComments(source))).toEqual({ words: 14, where: 1, which: 1, headless: 1 });
  });

  test('takes list items, paragraphs and full stops for ends of sentences', () => {
    const page =
      '# A title\n\nOne sentence. And another one.\n\n- An item\n- A second item\n\n| a | table |\n';
    expect(sentencesOf(page).map(wordsIn)).toEqual([2, 3, 2, 3]);
  });
});
