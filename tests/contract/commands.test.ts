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
    expect(readFileSync('README.md', 'utf8')).toContain(rows.join('\n'));
  });

  test('stands in docs/command-line.md, with its other words', () => {
    const rows = COMMANDS.map(({ usage, aliases, does, about }) => {
      const others = aliases.map((alias) => `\`${alias}\``).join(', ');
      return `| \`${usage}\` | ${others} | ${does} | ${about === 'library' ? 'yes' : 'no'} |`;
    });
    expect(readFileSync('docs/command-line.md', 'utf8')).toContain(rows.join('\n'));
  });
});

test('docs/command-line.md describes every kind of reply', () => {
  const rows = readFileSync('docs/command-line.md', 'utf8').match(
    /(?<=^\| `kind`)[\s\S]*?\n\n/m,
  )?.[0];
  const kinds = rows
    ?.split('\n')
    .flatMap((row) => row.split('|')[1]?.match(/(?<=`)[a-z-]+(?=`)/g) ?? []);
  expect(kinds?.toSorted()).toEqual(Object.keys(VIEWS).toSorted());
});
