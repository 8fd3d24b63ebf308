import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/store/sql/survey.ts';

test('docs/storage.md says of every table how long it is kept', () => {
  const [, section = ''] = readFileSync('docs/storage.md', 'utf8').split('\n## How long\n');
  const [table = ''] = section.split('\n## ');
  const named = [...table.matchAll(/^\| ((?:`\w+`(?:, )?)+) \| .+ \| .+ \|$/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/\w+/g)].map(([name]) => name),
  );
  expect(named.sort()).toEqual([...TABLES].sort());
});
