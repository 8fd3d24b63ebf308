import { beforeEach, describe, expect, test } from 'vitest';
import type { NewDelivery } from '../../src/core/announcements/planning/plan.ts';
import type { LedgerEntry } from '../../src/store/delivery-store.ts';
import type { Keeping } from '../../src/store/retention-store.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, subscription } from '../support/announcing.ts';
import { oneCase } from '../support/cases.ts';

export interface StoreOfTeams {
  /** Empties the database. */
  open(): Promise<void>;
  /** Opens it for a workspace, or for whoever it serves. */
  as(team: string | null): Promise<Store>;
  /** All rows of all tables, by table. */
  rows(): Promise<Readonly<Record<string, readonly object[]>>>;
}

const HOUR = 3_600_000;
const PACE = { channelIntervalMs: 1000, teamIntervalMs: 1000, updateIntervalMs: 1000 };

/** Tests that two workspaces on one database never see or touch each other's rows. */
export function teamsContract(name: string, under: StoreOfTeams): void {
  /** Does something as a workspace; a database of one process is opened for each in turn. */
  const as = async <R>(team: string | null, work: (store: Store) => Promise<R>): Promise<R> => {
    const store = await under.as(team);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };

  describe(`two workspaces in one store: ${name}`, () => {
    beforeEach(() => under.open());

    /** The rows that name a workspace, by table. */
    const rowsOf = async (team: string) =>
      Object.entries(await under.rows()).map(([table, rows]) => ({
        table,
        rows: rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(team)),
      }));

    test('nothing that another does changes a row, in any table', async () => {
      await as('T1', fill('T1'));
      const before = await rowsOf('T1');
      for (const { table, rows } of before) {
        expect(rows, `fill() makes no row of ${table}`).not.toHaveLength(0);
      }
      await as('T2', meddle);
      await as('T2', fill('T2'));
      expect(await rowsOf('T1')).toEqual(before);
      await as('T2', forgetAll);
      expect(await rowsOf('T1')).toEqual(before);
      await as('T1', forgetAll);
      const left = (await rowsOf('T1')).filter(({ rows }) => rows.length > 0);
      // What people made, what is open, and what is needed to say nothing twice.
      expect(left.map(({ table }) => table).sort()).toEqual([
        'case_edition',
        'curator_notice',
        'delivery',
        'delivery_item',
        'digest_item',
        'mark',
        'mute',
        'pace',
        'subscription',
      ]);
    });

    test('each has all its own, and the other sees none of it', async () => {
      await as('T1', fill('T1'));
      const before = await as('T1', everything);
      const untouched = await as('T2', everything);
      expect(untouched).toEqual(nothing);
      await as('T2', meddle);
      expect(await as('T1', everything)).toEqual(before);
      await as('T2', fill('T2'));
      expect(await as('T1', everything)).toEqual(before);
    });

    test('each takes over its own questions', async () => {
      const noted = { id: 'q', body: '{}', replyUrl: '', askedAt: NOW };
      const lease = { instance: 'one', until: NOW };
      for (const team of ['T1', 'T2', 'T10']) {
        const isNew = await as(team, (store) =>
          store.questions.add({ ...noted, body: `{"of":"${team}"}` }, lease),
        );
        expect(isNew).toBe(true);
      }
      const taken = await as('T1', (store) => store.questions.takeOver(Infinity, lease));
      expect(taken).toMatchObject([{ id: 'q', body: '{"of":"T1"}' }]);
      await as('T1', (store) => store.questions.finish(['q']));
      expect(await as('T2', (store) => store.questions.takeOver(Infinity, lease))).toHaveLength(1);
    });

    test('each leases its own deliveries at its own pace', async () => {
      await as('T1', fill('T1'));
      await as('T2', fill('T2'));
      const request = { now: NOW + HOUR, instance: 'one', leaseMs: HOUR, pace: PACE };
      for (const team of ['T1', 'T2']) {
        const leased = await as(team, (store) => store.deliveries.lease(request));
        expect(leased.map((each) => each.id)).toEqual([`${team}-card`]);
        expect(await as(team, (store) => store.deliveries.lease(request))).toEqual([]);
      }
    });

    test('a dead lease is released by its own workspace alone', async () => {
      await as('T1', async (store) => {
        await fill('T1')(store);
        const request = { now: NOW, instance: 'one', leaseMs: 1, pace: PACE };
        const [leased] = await store.deliveries.lease(request);
        await store.deliveries.beginSending(leased!, leased!.content, NOW, NOW);
      });
      const expire = (store: Store) => store.deliveries.expireLeases(NOW + HOUR, NOW, true);
      expect(await as('T2', expire)).toEqual([]);
      expect((await as('T1', expire)).map(({ id }) => id)).toEqual(['T1-card']);
    });

    test('what is of another workspace is refused', async () => {
      await as('T1', async (store) => {
        const theirs = subscription({ team: 'T2' });
        await expect(store.subscriptions.save(theirs)).rejects.toThrow('T2');
        const entry = { ...entryOf('T1'), deliveries: [cardOf('T2')], editions: [] };
        await expect(store.deliveries.record(entry)).rejects.toThrow('T2');
        expect(await store.deliveries.list()).toEqual([]);
      });
    });

    test('without a name, it is that of the only workspace, and what nobody owns is the first’s', async () => {
      await as(null, (store) => store.deliveries.record({ ...entryOf(''), deliveries: [] }));
      expect((await as('T1', (store) => store.knownCases.revisions())).size).toBe(1);
      expect(await as('T1', (store) => store.knownCases.status())).toEqual({
        baselineAt: NOW,
        syncedAt: NOW,
      });
      expect((await as(null, (store) => store.knownCases.revisions())).size).toBe(1);
      expect((await as('T2', (store) => store.knownCases.revisions())).size).toBe(0);
      await as('T2', fill('T2'));
      await expect(under.as(null)).rejects.toMatchObject({
        code: 'several-teams',
        message: expect.stringContaining('T1, T2'),
      });
    });
  });
}

const place = (team: string) => ({ team, channel: 'C1' });

function cardOf(team: string): NewDelivery {
  return {
    ...place(team),
    id: `${team}-card`,
    content: { kind: 'card', cases: [{ caseId: 'acme', edition: 1 }] },
    subscriptions: [`${team}-sub`],
    items: [{ caseId: 'acme', edition: 1, revision: 'r-acme', kind: 'new' }],
  };
}

function entryOf(team: string): LedgerEntry {
  return {
    now: NOW,
    instance: 'one',
    editions: [{ case: oneCase('acme'), edition: 1 }],
    deliveries: [cardOf(team)],
    queued: [],
    served: [],
    unplaced: [],
    baseline: true,
  };
}

const fill = (team: string) => async (store: Store) => {
  await store.subscriptions.save(
    subscription({ ...place(team), id: `${team}-sub`, nextDueAt: NOW, cadence: DAILY }),
  );
  await store.mutes.mute({ ...place(team), org: 'Acme', by: 'U1', at: NOW });
  await store.threads.remember({ ...place(team), threadTs: '1.1' }, { q: 'q', case: 'acme' }, NOW);
  const shown = [{ caseId: 'acme', revision: 'r-acme', claims: ['C1'] }];
  const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: null, claims: [] };
  const post = { ...place(team), ts: '1.1', threadTs: null, view, shown };
  await store.posts.remember(post, [oneCase('acme')], NOW);
  await store.notices.take(`U-${team}`, NOW, NOW);
  await store.events.markSeen('Ev1', NOW);
  const question = { id: 'q1', body: '{}', replyUrl: 'https://slack.example/', askedAt: NOW };
  await store.questions.add(question, { instance: `${team}-one`, until: NOW });
  await store.instances.note({ instance: 'one', digest: 'x' }, NOW, false);
  const queued = [
    { subscription: `${team}-sub`, caseId: 'acme', from: 0, edition: 1, queuedAt: NOW },
  ];
  await failAndLeave(team, store);
  expect(await store.deliveries.record({ ...entryOf(team), queued })).toBe('recorded');
};

/** Makes a delivery that Slack refused, and a curator's decision about it. */
async function failAndLeave(team: string, store: Store): Promise<void> {
  const failed = { ...cardOf(team), id: `${team}-failed`, channel: 'C8' };
  const more = { ...entryOf(team), editions: [], baseline: false };
  expect(await store.deliveries.record({ ...more, deliveries: [failed] })).toBe('recorded');
  const [leased] = await store.deliveries.lease({ ...LEASE, now: NOW });
  await store.deliveries.settle(leased!, { state: 'failed', error: 'x' }, NOW);
  const never = { deliveryId: `${team}-failed`, decision: 'never', by: 'U1', at: NOW } as const;
  expect(await store.deliveries.decide(never)).not.toBeNull();
}

const NO_PACE = { channelIntervalMs: 0, teamIntervalMs: 0, updateIntervalMs: 0 };
const LEASE = { instance: 'one', leaseMs: HOUR, pace: NO_PACE };
const NOTHING_KEPT: Keeping = { threadsMs: 0, postsMs: 0, mostPosts: 0, historyMs: 0 };

/** Removes all that a time can remove. */
async function forgetAll(store: Store): Promise<void> {
  const now = NOW + 1000 * 24 * HOUR;
  for await (const _ of store.retention.purge(now, NOTHING_KEPT, 100));
  await store.questions.forget({ before: now, urlsBefore: now });
}

const DAILY = { every: 'day', at: '09:00', zone: 'UTC' } as const;

async function everything(store: Store) {
  return {
    subscriptions: await store.subscriptions.list(),
    mutes: await store.mutes.list(),
    turns: await store.threads.recall({ ...place('T1'), threadTs: '1.1' }, NOW),
    known: [...(await store.knownCases.latest(['acme'])).values()],
    status: await store.knownCases.status(),
    deliveries: await store.deliveries.list(),
    shown: await store.deliveries.shown(['acme']),
    due: await store.deliveries.dueDigests(NOW + HOUR),
    queued: await store.deliveries.queued('T1-sub'),
    next: await store.deliveries.nextLeaseAt(),
    posts: await store.posts.count(),
    revisions: await store.posts.revisions(),
    notices: await store.notices.list(),
  };
}

const nothing: Awaited<ReturnType<typeof everything>> = {
  subscriptions: [],
  mutes: [],
  turns: [],
  known: [],
  status: { baselineAt: null, syncedAt: null },
  deliveries: [],
  shown: [],
  due: [],
  queued: [],
  next: null,
  posts: { posts: 0, due: 0 },
  revisions: [],
  notices: [],
};

/** Everything that a workspace might do to another's rows by their ids. */
async function meddle(store: Store): Promise<void> {
  expect(await store.subscriptions.remove(['T1-sub'])).toEqual([]);
  const pause = { at: NOW, reason: 'is_archived', by: '' };
  expect(await store.subscriptions.pause(['T1-sub'], pause)).toEqual([]);
  expect(await store.deliveries.pauseChannel(place('T1'), 'is_archived')).toBe(0);
  await store.deliveries.holdChannel(place('T1'), NOW + 24 * HOUR);
  expect(await store.mutes.unmute(place('T1'), 'Acme')).toBe(false);
  await store.threads.forget({ ...place('T1'), threadTs: '1.1' });
  await store.knownCases.markSynced(NOW + HOUR);
  expect(await store.deliveries.find('T1-card')).toBeNull();
  const due = { at: NOW, isUrgent: true };
  expect(await store.posts.markDue({ caseId: 'acme', revision: 'r-acme' }, due)).toBe(0);
  const again = { deliveryId: 'T1-card', decision: 'again', by: 'U1', at: NOW } as const;
  expect(await store.deliveries.decide(again)).toBeNull();
  expect(await store.deliveries.decisions('T1-failed')).toEqual([]);
  await store.channels.changeId('C1', 'C9');
  await store.events.unmark('Ev1');
  for (const id of ['q1', 'T1/q1']) {
    await store.questions.finish([id]);
    await store.questions.markWaiting([id]);
    await store.questions.renew([id], { instance: 'two', until: NOW + HOUR });
  }
  await store.instances.note({ instance: 'one', digest: 'x' }, NOW + HOUR, true);
  expect(await store.deliveries.shown(['acme'])).not.toContainEqual(
    expect.objectContaining({ team: 'T1' }),
  );
}
