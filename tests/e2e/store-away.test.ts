import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/drivers/open-store.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { createFreezingProxy, type FreezingProxy } from '../support/freezing-proxy.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

/** A PostgreSQL that takes connections and says nothing any more. */

const SECRET = '$40 million';
let postgres: TestPostgres;
let proxy: FreezingProxy;
let location: string;
let running: Running;

beforeAll(async () => {
  postgres = await startPostgres();
  const database = new URL(await postgres.createDatabase());
  proxy = await createFreezingProxy(Number(database.port));
  database.port = String(proxy.port);
  location = database.href;
  running = await runCasebook({ transport: 'socket', location });
});
afterAll(async () => {
  proxy.thaw();
  await running.stop();
  await proxy.close();
  await postgres.stop();
});

async function ask(text: string, threadTs?: string) {
  const { slack } = running;
  const { ts } = slack.mention('general', text, threadTs === undefined ? {} : { threadTs }).message;
  const root = threadTs ?? ts;
  const answer = await slack.waitFor(
    () => slack.thread('general', root).find((said) => said.byApp && said.ts > ts),
    10_000,
  );
  return { root, text: shownText(answer) };
}

test('while the store is away every question is answered, without the memory of its thread', async () => {
  const { slack } = running;
  const before = await ask('klarna C6');
  // What follows an answer, such as remembering it, is done.
  await expect.poll(() => running.log.some(({ msg }) => msg === 'handled')).toBe(true);
  proxy.freeze();
  const began = performance.now();
  const answers = await Promise.all([
    ask('klarna C6'),
    ask('klarna C6'),
    ask('klarna C6', before.root),
  ]);
  const { error } = await slack.command('general', '/case', 'klarna C6');
  expect(error).toBeUndefined();
  await slack.waitFor(() => slack.ephemerals()[0], 10_000);
  expect(performance.now() - began).toBeLessThan(6000);
  for (const { text } of answers) expect(text).toContain(SECRET);
  proxy.thaw();
  await expect
    .poll(async () => (await ask('why?', before.root)).text, { timeout: 15_000 })
    .toMatch(/Klarna/);
});

test('nothing that was answered meanwhile is left to be answered again', async () => {
  await running.stop();
  const store = await openStore(location, { team: 'T1' });
  const left = await store.questions.takeOver(Number.MAX_SAFE_INTEGER, { instance: 'x', until: 1 });
  await store.close();
  expect(left).toEqual([]);
});

test('a connection whose query got no answer is not used again', async () => {
  const store = await openStore(`${location}?query_timeout=300`, { team: 'T1' });
  proxy.freeze();
  await expect(store.events.markSeen('Ev1', 1)).rejects.toThrow(/timeout/);
  proxy.thaw();
  expect(await store.events.markSeen('Ev2', 1)).toBe(true);
  await store.close();
});
