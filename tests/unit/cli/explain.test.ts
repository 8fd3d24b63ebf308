import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runExplain } from '../../../src/cli/explain.ts';
import { PROBLEM_CODES } from '../../../src/core/case/problems.ts';

const root = new URL('../../../', import.meta.url);

async function explain(...codes: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runExplain({ codes, root }, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('says what the documentation says', async () => {
  const { code, out } = await explain('source-without-url');
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'source-without-url  warning  Sources',
      '  What        No address, or one that is not http(s).',
      '  Why         The source cannot be opened.',
      '  What to do  Add `**URL**: https://…`.',
      '',
    ].join('\n'),
  );
});

test('lists every code, and knows a slip from a code that there is not', async () => {
  const listed = await explain();
  for (const code of PROBLEM_CODES) expect(listed.out).toContain(`  ${code} `);
  const wrong = await explain('source-without-ur');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('Did you mean source-without-url?');
});
