import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Claim, claimOf } from '../../src/core/case/case.ts';
import { encodedText } from '../../src/core/search/rank/meaning.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { RUNTIME } from '../../src/encoder/wasm-encoder.ts';
import { readLibrary } from '../../src/files/read-library.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { serve } from '../support/serve.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

/** The bot, and the built program, with an encoder. */

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-encoder-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
writeTinyModel(at('tiny'));

function ask(encoder: string, program = path.resolve('dist/casebook.js')) {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: folder, CASEBOOK_CACHE: at('cache'), CASEBOOK_ENCODER: encoder };
  const args = [
    program,
    'ask',
    '--explain',
    'time spared at klarna',
    '--library',
    path.resolve('seeds'),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

test('claims are ranked by what they mean too, and their vectors are kept', () => {
  const first = ask(at('tiny'));
  expect(first.err).toBe('');
  expect(first.out).toContain('meaning +');
  expect(readdirSync(at('cache')).some((name) => name.endsWith('.vectors'))).toBe(true);
  expect(ask(at('tiny')).out).toBe(first.out);
});

test('an encoder that cannot be opened is told of, and words alone count', () => {
  const { err, out } = ask(at('nowhere'));
  expect(err).toContain('lacks an ONNX model');
  expect(out).toContain('candidates');
  expect(out).not.toContain('meaning +');
});

test('says what to install if the runtime is missing', () => {
  // The program as it is installed without optional packages.
  cpSync('dist', at('alone/dist'), { recursive: true });
  writeFileSync(at('alone/package.json'), '{"version":"0.1.0","type":"module"}');
  const { err, out } = ask(at('tiny'), at('alone/dist/casebook.js'));
  expect(err).toContain(`npm install ${RUNTIME}`);
  expect(out).toContain('candidates');
});

describe('in Slack', () => {
  const QUESTION = 'klarna agents work';
  let running: Running;
  let isBroken: boolean;
  /** The claims that words alone put first and second. The encoder means the second. */
  let first: Claim;
  let second: Claim;

  beforeEach(async () => {
    isBroken = false;
    const library = await readLibrary('seeds');
    [first, second] = createSearch(library)
      .rank(QUESTION)
      .hits.map(({ caseId, claimId }) => claimOf(library.byId.get(caseId), claimId)!) as [
      Claim,
      Claim,
    ];
    const address = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (isBroken) return response.writeHead(500).end();
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
      const data = input.map((text, index) => {
        const isMeant = text === QUESTION || text === encodedText(second);
        return { index, embedding: isMeant ? [1, 0] : [-1, 0] };
      });
      return response.end(JSON.stringify({ data }));
    });
    running = await runCasebook({
      transport: 'socket',
      env: { CASEBOOK_ENCODER: `${address}/v1/embeddings#fake` },
    });
  });
  afterEach(() => running.stop());

  async function asked(): Promise<StoredMessage> {
    const { slack } = running;
    const { message } = slack.mention('research', QUESTION);
    return slack.waitFor(() =>
      slack.thread('research', message.ts).find((one) => one.user === slack.bot),
    );
  }

  const learned = () =>
    running.slack.waitFor(() =>
      running.log.find(({ msg }) => msg === 'the encoder has read all claims'),
    );

  test('the claim that is meant is shown first', async () => {
    expect(await learned()).toMatchObject({ claims: 9, fresh: 9 });
    const shown = shownText(await asked());
    expect(shown).toContain(second.text);
    expect(shown.slice(0, shown.indexOf(second.text))).not.toContain(first.text);
  });

  test('an answer goes out if the encoder fails, and the log says so', async () => {
    await learned();
    isBroken = true;
    expect(shownText(await asked())).toContain(first.text);
    expect(running.rawLog()).toContain('the encoder fails');
  });
});

test('the log says that there is none', async () => {
  const running = await runCasebook({ transport: 'socket' });
  expect(running.rawLog()).toContain('without an encoder');
  await running.stop();
});
