import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type EvalOptions, runEval } from '../../../src/cli/eval.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

const seeds = path.resolve('seeds');

async function evaluate(file: string, options: Partial<EvalOptions> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const given = { file, library: seeds, save: false, format: 'text', ...options } as const;
  const code = await runEval(given, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

test('the starter set of the seeds is right', async () => {
  const { code, out } = await evaluate(path.join(seeds, 'questions.jsonl'));
  expect(out).toMatch(/^Right first 16 of 16, MRR 1\.000; refused 3 of 3; lists 4 of 4\n$/);
  expect(code).toBe(0);
});

test('a library that answers otherwise fails, until the run is kept', async () => {
  using folder = createFolder({ 'a.md': caseFile() });
  const file = path.join(folder.path, 'q.jsonl');
  copyFileSync(path.join(seeds, 'questions.jsonl'), file);
  const first = await evaluate(file, { library: folder.path });
  expect(first.code).toBe(1);
  expect(first.out).toContain('Wrong now (20):');
  expect(first.out).toContain('Right first 0 of 16, MRR 0.000; refused 3 of 3; lists 0 of 4');
  expect(existsSync(path.join(folder.path, 'q.results.json'))).toBe(false);

  expect((await evaluate(file, { library: folder.path, save: true })).code).toBe(0);
  const again = await evaluate(file, { library: folder.path });
  expect(again.code).toBe(0);
  expect(again.out).toContain('Wrong as before (20):');
  const mended = await evaluate(file);
  expect(mended.out).toContain('Right now (20):');
  expect(mended.code).toBe(0);
});

test('a claim that ranks second is told with its rank, and JSON has every outcome', async () => {
  using folder = createFolder({});
  const file = path.join(folder.path, 'q.jsonl');
  writeFileSync(
    file,
    '{"id":"p","q":"klarna profit","claims":["klarna-ai-customer-service-automation#C1"]}\n',
  );
  const { out, code } = await evaluate(file, { format: 'json' });
  expect(code).toBe(1);
  const run = JSON.parse(out);
  expect(run.outcomes).toMatchObject([
    {
      id: 'p',
      kind: 'claims',
      isRight: false,
      said: 'answer klarna-ai-customer-service-automation#C6',
    },
  ]);
  const { rank } = run.outcomes[0];
  expect(run.mrr).toBe(rank === 0 ? 0 : Math.round(1000 / rank) / 1000);
});

test.each([
  ['{"q":"x"}', ':1: each line is'],
  ['{"q":"x","claims":["no-claim"]}', ':1: each line is'],
  ['\n{"q":"x","refuse":true}\nx', ':3: not JSON'],
  ['{"q":"x","refuse":true}\n{"q":"x","cases":["a"]}', ':2: the id "x" is taken'],
  ['\n', 'holds no question'],
])('%j is refused', async (text, message) => {
  using folder = createFolder({ 'q.jsonl': text });
  const { code, err } = await evaluate(path.join(folder.path, 'q.jsonl'));
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('what cannot be read is named, and what to do', async () => {
  expect((await evaluate('/nowhere/q.jsonl')).err).toContain(
    '/nowhere/q.jsonl cannot be read: it does not exist.',
  );
  using folder = createFolder({ 'q.jsonl': '{"q":"x","refuse":true}', 'q.results.json': '{"bad' });
  const { code, err } = await evaluate(path.join(folder.path, 'q.jsonl'));
  expect(code).toBe(2);
  expect(err).toContain(`${path.join(folder.path, 'q.results.json')} cannot be read`);
  expect(err).toContain('Delete it');
});

test('a claim or case that the library does not have is named', async () => {
  using folder = createFolder({
    'a.md': caseFile(),
    'q.jsonl':
      '{"q":"fuel","claims":["norvik-ferries-route-planning#C66"]}\n{"q":"list","cases":["nowhere"]}\n{"q":"x","refuse":true}',
  });
  const { code, err } = await evaluate(path.join(folder.path, 'q.jsonl'), { library: folder.path });
  expect(code).toBe(1);
  expect(err).toContain('does not have: norvik-ferries-route-planning#C66, nowhere.');
});
