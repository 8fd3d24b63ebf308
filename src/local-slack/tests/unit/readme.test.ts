import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** Returns the code block that follows the file's name. */
function codeOf(file: string): string | undefined {
  return new RegExp(`\`${file}\`[^\`]*\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
}

test.each(readdirSync(path.join(root, 'example')))(
  'the README shows the example’s %s, which the tests run',
  (file) => {
    expect(codeOf(file)).toBe(readFileSync(path.join(root, 'example', file), 'utf8'));
  },
);
