import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { NewDelivery } from '../src/core/announcements/planning/plan.ts';
import { EMPTY_PLAN } from '../src/core/announcements/planning/plan.ts';
import type { Case } from '../src/core/case/case.ts';
import { lookInto } from '../src/store/drivers/look-into.ts';
import { openStore } from '../src/store/drivers/open-store.ts';
import { DEFAULT_KEEPING } from '../src/store/retention-store.ts';
import type { Store } from '../src/store/store.ts';
import { subscription } from '../tests/support/announcing.ts';
import { claim, oneCase } from '../tests/support/cases.ts';
import { startPostgres } from '../tests/support/postgres.ts';

/**
 * Measures how a store (an SQLite file, or PostgreSQL) grows: so many questions a day on a simulated clock, each in a thread of its own
 * and answered by a post that is remembered, which is the most that a question can leave behind. Beside
 * them the library changes, and channels are told. Prints the size of the database as days go by,
 * and how long a batch of purging took at most.
 *
 * Nothing that a question leaves is there for longer than the 200,000 posts last, so a year begins with
 * days on which only the library changes, and ends with busy ones.
 *
 *     npx tsx bench/store-growth.ts [--quiet-days 335] [--days 35] [--questions 10000] [--keep-all] [--postgres]
 */
const { values } = parseArgs({
  options: {
    'quiet-days': { type: 'string', default: '335' },
    days: { type: 'string', default: '35' },
    questions: { type: 'string', default: '10000' },
    'keep-all': { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
  },
});
const quietDays = Number(values['quiet-days']);
const days = quietDays + Number(values.days);
const questions = Number(values.questions);

const DAY = 24 * 3_600_000;
const CASES = 500;
const CHANNELS = 10;
/** Changes of known cases a day. */
const CHANGES = 5;
const BEGIN = Date.UTC(2026, 0, 1);

/** A case of some five kilobytes, as case files are. */
function caseOf(n: number, version: number): Case {
  const claims = Array.from({ length: 8 }, (_, at) =>
    claim(`C${at + 1}`, {
      text: `Claim ${at} of case ${n}, version ${version}. ${'It says a sentence. '.repeat(8)}`,
      quotes: [`A quote of case ${n}, ${'word for word. '.repeat(18)}`],
    }),
  );
  return oneCase(`case-${n}`, { revision: `r${version}-of-${n}`, claims });
}

const folder = mkdtempSync(path.join(values.folder, 'casebook-growth-'));
const postgres = values.postgres ? await startPostgres() : null;
const file = (await postgres?.createDatabase()) ?? path.join(folder, 'casebook.db');
const store = await openStore(file, { team: 'T1' });
const versions = Array.from({ length: CASES }, () => 1);
let ids = 0;
let asked = 0;
/** The longest time of a batch, milliseconds, by table. */
const longest = new Map<string, number>();
let purgingMs = 0;

async function begin() {
  for (let n = 0; n < CHANNELS; n++) {
    await store.subscriptions.save(subscription({ id: `s${n}`, channel: `C${n}` }));
  }
  const cases = versions.map((_, n) => caseOf(n, 1));
  const deliveries = cases.flatMap((each, n) =>
    Array.from(
      { length: CHANNELS },
      (_, at): NewDelivery => ({
        id: `d${++ids}`,
        team: 'T1',
        channel: `C${at}`,
        subscriptions: [`s${at}`],
        content: { kind: 'card', cases: [{ caseId: each.id, edition: 1 }] },
        items: [{ caseId: each.id, edition: 1, revision: caseOf(n, 1).revision, kind: 'new' }],
      }),
    ),
  );
  await record(
    BEGIN,
    cases.map((each) => ({ case: each, edition: 1 })),
    deliveries,
  );
}

async function change(now: number) {
  for (let each = 0; each < CHANGES; each++) {
    const n = (each + Math.floor(now / DAY) * CHANGES) % CASES;
    const from = versions[n]!;
    versions[n] = from + 1;
    const theCase = caseOf(n, from + 1);
    const deliveries = Array.from(
      { length: CHANNELS },
      (_, at): NewDelivery => ({
        id: `d${++ids}`,
        team: 'T1',
        channel: `C${at}`,
        subscriptions: [`s${at}`],
        content: {
          kind: 'correction',
          change: { caseId: theCase.id, from, to: from + 1 },
          corrects: `d${n * CHANNELS + at + 1}`,
          reply: true,
          broadcast: false,
        },
        items: [
          { caseId: theCase.id, edition: from + 1, revision: theCase.revision, kind: 'changed' },
        ],
      }),
    );
    await record(now, [{ case: theCase, edition: from + 1 }], deliveries);
  }
}

type Editions = Parameters<Store['deliveries']['record']>[0]['editions'];

async function record(now: number, editions: Editions, deliveries: readonly NewDelivery[]) {
  await store.deliveries.record({
    ...EMPTY_PLAN,
    now,
    instance: 'bench',
    editions,
    deliveries,
    served: [],
    baseline: false,
  });
  const pace = { channelIntervalMs: 0, teamIntervalMs: 0, updateIntervalMs: 0 };
  for (;;) {
    const [leased] = await store.deliveries.lease({ now, instance: 'bench', leaseMs: 1000, pace });
    if (!leased) return;
    await store.deliveries.beginSending(leased, leased.content, now, now);
    await store.deliveries.settle(leased, { state: 'posted', ts: `${++ids}.1`, what: '' }, now);
  }
}

async function ask(now: number) {
  const n = asked++ % CASES;
  const id = `D${asked % 5000}/${now}.${asked}`;
  const channel = asked % 3 === 0 ? `C${asked % CHANNELS}` : `D${asked % 5000}`;
  const threadTs = `${Math.floor(now / 1000)}.${asked}`;
  const body = JSON.stringify({ kind: 'mention', channel, threadTs, text: QUESTION });
  await store.questions.add({ id, body, replyUrl: '', askedAt: now }, { instance: 'b', until: 0 });
  if (asked % 5 === 0) await store.events.markSeen(`press:${asked}.${now}.${id}`, now);
  const theCase = caseOf(n, versions[n]!);
  const place = { team: 'T1', channel, threadTs };
  await store.posts.remember(
    {
      ...place,
      ts: `${Math.floor(now / 1000)}.${asked + 1_000_000}`,
      view: {
        kind: 'answer',
        page: 0,
        isCandidate: false,
        sharedBy: null,
        claims: [[theCase.id, 'C1']],
      },
      shown: [{ caseId: theCase.id, revision: theCase.revision, claims: ['C1'] }],
    },
    [theCase],
    now,
  );
  await store.threads.remember(place, { q: QUESTION, case: theCase.id }, now);
  await store.questions.finish([id]);
}

const QUESTION = 'did they cut the time that it takes to resolve a request, and by how much?';

async function purge(now: number) {
  const batches = store.retention.purge(now, DEFAULT_KEEPING, 200)[Symbol.asyncIterator]();
  for (;;) {
    const began = performance.now();
    const next = await batches.next();
    const took = performance.now() - began;
    purgingMs += took;
    const table = next.done ? 'none' : next.value.table;
    longest.set(table, Math.max(longest.get(table) ?? 0, took));
    if (next.done) return;
  }
}

async function printSize(day: number, seconds: number) {
  const { size, tables } = await lookInto(file, 0);
  const rows = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
  const cells = [day, asked, (size.bytes / 1e6).toFixed(0), (size.free / 1e6).toFixed(0)];
  const kinds = [
    'post',
    'pending_question',
    'thread_turn',
    'seen_event',
    'delivery',
    'case_edition',
  ];
  console.log(`| ${[...cells, ...kinds.map(rows), seconds.toFixed(0)].join(' | ')} |`);
}

try {
  console.log(
    '| day | questions | MB | of these free | posts | questions kept | turns | events | deliveries | states of cases | seconds |',
  );
  console.log(`|${' --- |'.repeat(11)}`);
  const began = performance.now();
  await begin();
  for (let day = 0; day < days; day++) {
    await change(BEGIN + day * DAY);
    for (let n = 0; n < questions; n++) {
      const now = BEGIN + day * DAY + Math.floor((n * DAY) / questions);
      if (day >= quietDays) await ask(now);
      // As often as the bot does.
      const isHour = n % Math.ceil(questions / 24) === 0 && (day >= quietDays || n === 0);
      if (isHour && !values['keep-all']) await purge(now);
    }
    const isMark = [0, 1, 7, 14, 21, 28].includes(day + 1 - quietDays) || day + 1 === days;
    if (isMark) await printSize(day + 1, (performance.now() - began) / 1000);
  }
  console.log(
    values['keep-all']
      ? '\nNothing was purged.'
      : `\nPurging: ${[...longest].map(([table, ms]) => `${table} ${ms.toFixed(0)} ms`).join(', ')} for a batch at most, ${((purgingMs / (performance.now() - began)) * 100).toFixed(1)}% of the time`,
  );
} finally {
  await store.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
}
