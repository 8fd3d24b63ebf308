import { readFileSync } from 'node:fs';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../../../src/core/case/case.ts';
import { problemAt } from '../../../../src/core/case/problems.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import {
  createWorklistNotices,
  type NoticeParts,
} from '../../../../src/slack/announcing/worklist-notices.ts';
import { openStore } from '../../../../src/store/drivers/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { NOW, subscription } from '../../../support/announcing.ts';
import { libraryOf } from '../../../support/cases.ts';
import { createPostingClient } from '../../../support/posting-client.ts';

const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));

let slack: LocalSlack;
let store: Store;
afterEach(async () => {
  await store.close();
  await slack.close();
});

/** A worklist of files with errors, and the curators to show it to. */
async function setUp(curators: (slack: LocalSlack) => readonly string[]) {
  slack = await createLocalSlack({ manifest, rateLimits: { posts: false } });
  store = await openStore('memory:', { team: 'T1' });
  let now = NOW;
  let library: Library = libraryOf();
  const warnings: unknown[] = [];
  const log = {
    warn: (...what: unknown[]) => warnings.push(what),
  } as unknown as NoticeParts['log'];
  const client = createPostingClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    timeoutMs: 1000,
  });
  const show = createWorklistNotices(
    {
      store,
      log,
      curators: curators(slack),
      now: () => now,
      withDrafts: () => ({ library }) as ReturnType<NoticeParts['withDrafts']>,
    },
    client,
  );
  return {
    warnings,
    /** Lets some files have errors, and shows that after a time. */
    async shown(files: readonly string[], afterMs = 10_000, old: readonly Problem[] = []) {
      const problem = {
        code: 'x',
        severity: 'error',
        line: 3,
        message: 'Wrong.',
        hint: '',
      } as const;
      library = {
        ...libraryOf(),
        problems: [...files.map((file) => ({ ...problem, file })), ...old],
      };
      now += afterMs;
      await show();
    },
    texts: () => slack.messages(slack.me).map(({ text }) => text),
  };
}

test('one message is kept up to date, and the next list is another', async () => {
  const { shown, texts } = await setUp(({ me }) => [me]);
  await shown([]);
  expect(texts()).toEqual([]);
  await shown(['a.md']);
  await shown(['a.md']);
  await shown(['a.md', 'b.md']);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain('2 case files have errors');
  expect(texts()[0]).toContain('b.md, line 3: Wrong.');
  await shown([]);
  expect(texts()).toEqual(['Nothing is left to settle: all is posted and readable.']);
  await shown(['c.md']);
  expect(texts()).toHaveLength(2);
});

test('what grows old wakes nobody', async () => {
  const { shown, texts } = await setUp(({ me }) => [me]);
  const place = { file: 'a.md', line: 1 };
  await shown([], 10_000, [problemAt('source-dead', place, 'Source S1 is gone.')]);
  expect(texts()).toEqual([]);
  await shown(['b.md'], 10_000, [problemAt('case-review-due', place, 'It is due.')]);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).not.toContain('due');
});

test('Slack is away for a while: told once it is back', async () => {
  const { shown, texts } = await setUp(({ me }) => [me]);
  const fault = { kind: 'status', status: 500, when: 'before' } as const;
  const strike = slack.faults.add({ method: 'chat.postMessage', fault, times: 3 });
  for (let round = 0; round < 20; round++) await shown(['a.md'], 5_000);
  expect(strike.struck).toBe(3);
  expect(texts()).toHaveLength(1);
});

test('a curator who is gone holds up nobody, and nobody is told twice', async () => {
  const { shown, texts, warnings } = await setUp(({ me }) => ['U0GONE', me]);
  for (let round = 0; round < 20; round++) await shown(['a.md'], 60_000);
  expect(texts()).toHaveLength(1);
  expect(warnings.length).toBeGreaterThan(2);
  expect(warnings.length).toBeLessThan(12);
});

test('without curators the log says so, once for each list', async () => {
  const { shown, warnings } = await setUp(() => []);
  await shown([]);
  await shown(['a.md']);
  await shown(['a.md']);
  await shown(['b.md']);
  expect(warnings).toHaveLength(2);
  expect(JSON.stringify(warnings)).toContain('CASEBOOK_CURATORS');
});

test('a message that somebody deleted is posted again', async () => {
  const { shown, texts } = await setUp(({ me }) => [me]);
  await shown(['a.md']);
  const [notice] = await store.notices.list();
  await store.notices.save({ ...notice!, ts: '1.000001' });
  await shown(['b.md']);
  expect(texts()).toHaveLength(2);
});

test('a paused channel is on the list, unless a person paused it', async () => {
  const { shown, texts } = await setUp(({ me }) => [me]);
  const paused = { at: NOW, reason: 'is_archived', by: '', told: true };
  await store.subscriptions.save(subscription({ id: 's1', channel: 'C1', paused }));
  await store.subscriptions.save(
    subscription({ id: 's2', channel: 'C2', paused: { ...paused, by: 'U1' } }),
  );
  await shown([]);
  expect(texts()[0]).toContain('1 channel is paused');
});
