import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRequest } from '../../src/core/conversation/answering/parse-request.ts';
import { COMMANDS } from '../../src/core/conversation/commands/table.ts';
import { VIEWS } from '../../src/slack/answering/draw-reply.ts';

/** Nothing that names the sub-commands leaves one out: every place is compared with their table. */

const BESIDE_COMMANDS = ['command.ts', 'table.ts'];

describe('every sub-command', () => {
  test('is a row of the table', () => {
    const files = readdirSync('src/core/conversation/commands').filter(
      (file) => !BESIDE_COMMANDS.includes(file),
    );
    expect(files.toSorted()).toEqual(COMMANDS.map(({ name }) => `${name}.ts`).toSorted());
  });

  test('has words that no other has', () => {
    const words = COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(words).toEqual([...new Set(words)]);
  });

  test.each(COMMANDS)('$name is read by its name and its other words', ({ name, aliases }) => {
    for (const word of [name, ...aliases]) {
      expect(parseRequest(word).kind).toBe(name);
      expect(parseRequest(`${word.toUpperCase()}!`).kind).toBe(name);
    }
  });

  test.each(COMMANDS)('$name has a usage that begins with its name', ({ name, usage }) => {
    expect(usage.split(' ')[0]).toBe(name);
  });

  test('stands in the usage hint of manifest.yml, in the order of the table', () => {
    const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
      features: { slash_commands: { usage_hint: string }[] };
    };
    const usages = COMMANDS.map(({ usage }) => usage).join(' | ');
    expect(manifest.features.slash_commands[0]?.usage_hint).toBe(
      `[QUESTION | NAME | NAME C6 | ${usages}]`,
    );
  });

  test('stands in the README, as help has it', () => {
    const rows = COMMANDS.map(
      ({ usage, does }) => `| \`/case ${usage.replace('NAME', 'klarna')}\` | ${does} |`,
    );
    expect(tableIn('README.md', '| type | and it |')).toEqual(rows);
  });

  test('stands in docs/command-line.md, with its other words', () => {
    const rows = COMMANDS.map(({ usage, aliases, does, about }) => {
      const others = aliases.map((alias) => `\`${alias}\``).join(', ');
      return `| \`${usage}\` | ${others} | ${does} | ${about === 'library' ? 'yes' : 'no'} |`;
    });
    const header = '| sub-command | other words | does | here |';
    expect(tableIn('docs/command-line.md', header)).toEqual(rows);
  });
});

test('docs/command-line.md describes every kind of reply', () => {
  const kinds = tableIn('docs/command-line.md', '| `kind` | with |').flatMap(
    (row) => row.split('|')[1]?.match(/(?<=`)[a-z-]+(?=`)/g) ?? [],
  );
  expect(kinds.toSorted()).toEqual(Object.keys(VIEWS).toSorted());
});

/** The rows of the table of a page that has this header. */
function tableIn(page: string, header: string): string[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  const first = lines.indexOf(header) + 2;
  return lines.slice(first, lines.indexOf('', first));
}
