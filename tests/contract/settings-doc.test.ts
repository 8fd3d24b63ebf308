import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSettings } from '../../src/app/settings.ts';

/** The table in docs/operations.md must match the schema. */
function table(): string {
  return describeSettings()
    .map(
      ({ name, byDefault, what, where }) =>
        `| \`${name}\` | ${byDefault === '' ? '' : `\`${byDefault}\``} | ${what} | ${where} |`,
    )
    .join('\n');
}

test('docs/operations.md lists every setting as the program has it', () => {
  expect(readFileSync('docs/operations.md', 'utf8')).toContain(table());
});
