import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Content, Delivery } from '../../src/core/announcements/content/delivery.ts';
import type { NewDelivery } from '../../src/core/announcements/planning/plan.ts';
import type { LedgerEntry, Pace } from '../../src/store/delivery-store.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, subscription } from '../support/announcing.ts';
import { oneCase } from '../support/cases.ts';
import type { StoreUnderTest } from './store.ts';

const SECOND = 1000;
const LEASE = 60 * SECOND;
const NO_PACE: Pace = { channelIntervalMs: 0, teamIntervalMs: 0, updateIntervalMs: 0 };

function entry(over: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    now: NOW,
    instance: 'one',
    editions: [],
    deliveries: [],
    queued: [],
    served: [],
    unplaced: [],
    baseline: false,
    ...over,
  };
}

function card(id: string, over: Partial<NewDelivery> = {}): NewDelivery {
  return {
    id,
    team: 'T1',
    channel: 'C1',
    content: { kind: 'card', cases: [{ caseId: id, edition: 1 }] },
    subscriptions: ['sub-1'],
    items: [{ caseId: id, edition: 1, revision: 'r1', kind: 'new' }],
    ...over,
  };
}

const correction: Content = {
  kind: 'correction',
  change: { caseId: 'acme', from: 1, to: 2 },
  corrects: 'a',
  reply: true,
  broadcast: false,
};

/** Tests a store's ledger. */
export function ledgerContract(name: string, under: StoreUnderTest): void {
  describe(`ledger contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(() => store.close());

    const enter = (...deliveries: NewDelivery[]) => store.deliveries.record(entry({ deliveries }));
    const lease = (over: { now?: number; instance?: string; pace?: Partial<Pace> } = {}) =>
      store.deliveries.lease({
        now: over.now ?? NOW,
        instance: over.instance ?? 'one',
        leaseMs: LEASE,
        pace: { ...NO_PACE, ...over.pace },
      });
    const leaseOne = async (over = {}): Promise<Delivery> => {
      const [leased] = await lease(over);
      if (!leased) throw new Error('nothing to lease');
      return leased;
    };
    const ids = (deliveries: readonly Delivery[]) => deliveries.map((each) => each.id);
    const stateOf = async (id: string) => (await store.deliveries.find(id))?.state;
    const begin = (leased: Delivery, now = NOW) =>
      store.deliveries.beginSending(leased, leased.content, now, now + 1);

    describe('absorbing', () => {
      const change = (id: string, to: number, over: Partial<NewDelivery> = {}) =>
        card(id, {
          content: { kind: 'changes', changes: [{ caseId: 'acme', from: to - 1, to }] },
          items: [{ caseId: 'acme', edition: to, revision: `r${to}`, kind: 'changed' }],
          ...over,
        });
      const longer: Content = { kind: 'changes', changes: [{ caseId: 'acme', from: 1, to: 4 }] };
      const told = async () =>
        (await store.deliveries.told({ team: 'T1', channel: 'C1' }, ['acme'])).length;

      test('makes several deliveries one, with what they tell', async () => {
        await enter(change('a', 2), change('b', 3), change('c', 4));
        const leased = await leaseOne();
        const seen: string[] = [];
        const content = await store.deliveries.absorb(leased, ['c', 'b', 'gone'], (absorbed) => {
          seen.push(...ids(absorbed));
          return longer;
        });
        expect(content).toEqual(longer);
        expect(seen).toEqual(['b', 'c']);
        expect(await store.deliveries.find('a')).toMatchObject({ state: 'sending', content });
        expect([await stateOf('b'), await stateOf('c')]).toEqual(['dropped', 'dropped']);
        expect(await told()).toBe(3);
        await store.deliveries.settle(leased, { state: 'dropped', error: '' }, NOW);
        expect(await told()).toBe(0);
      });

      test('changes nothing if the lease is lost, nothing waits, or they are none', async () => {
        await enter(change('a', 2), change('b', 3));
        const leased = await leaseOne();
        expect(await store.deliveries.absorb(leased, ['b'], () => null)).toBeNull();
        expect(await store.deliveries.absorb(leased, ['a'], () => longer)).toBeNull();
        await store.deliveries.expireLeases(NOW + LEASE, null, false);
        expect(await store.deliveries.absorb(leased, ['b'], () => longer)).toBeNull();
        expect([await stateOf('a'), await stateOf('b')]).toEqual(['pending', 'pending']);
        expect((await store.deliveries.find('a'))?.content).not.toEqual(longer);
      });
    });

    describe('known cases', () => {
      test('a baseline records editions and when', async () => {
        expect(await store.knownCases.status()).toEqual({ baselineAt: null, syncedAt: null });
        const acme = oneCase('acme');
        const done = await store.deliveries.record(
          entry({ baseline: true, editions: [{ case: acme, edition: 1 }] }),
        );
        expect(done).toBe('recorded');
        expect(await store.knownCases.status()).toEqual({ baselineAt: NOW, syncedAt: NOW });
        expect(await store.knownCases.revisions()).toEqual(
          new Map([
            [
              'acme',
              {
                caseId: 'acme',
                edition: 1,
                revision: 'r-acme',
                recordedAt: NOW,
                recordedBy: 'one',
              },
            ],
          ]),
        );
        await store.knownCases.markSynced(NOW + 1);
        expect((await store.knownCases.status()).syncedAt).toBe(NOW + 1);
      });

      test('keeps every edition of a case, whole, and knows the newest', async () => {
        const first = oneCase('acme', { revision: 'r1', org: 'Ünï <&> Co' });
        const second = oneCase('acme', { revision: 'r2' });
        await store.deliveries.record(entry({ editions: [{ case: first, edition: 1 }] }));
        await store.deliveries.record(
          entry({ now: NOW + 1, instance: 'two', editions: [{ case: second, edition: 2 }] }),
        );
        const newest = {
          caseId: 'acme',
          edition: 2,
          case: second,
          recordedAt: NOW + 1,
          recordedBy: 'two',
        };
        expect(await store.knownCases.latest(['acme', 'none'])).toEqual(
          new Map([['acme', newest]]),
        );
        const found = await store.knownCases.editions([
          { caseId: 'acme', edition: 2 },
          { caseId: 'acme', edition: 1 },
          { caseId: 'acme', edition: 3 },
        ]);
        expect(found.map((each) => each.case)).toEqual([second, first]);
        const returning = (revision: string) =>
          store.knownCases.returning([{ caseId: 'acme', revision }]);
        expect(await returning('r1')).toEqual(new Set(['acme']));
        expect(await returning('r2')).toEqual(new Set());
      });
    });

    describe('recording', () => {
      test('of two that record the same edition, the second is stale and changes nothing', async () => {
        const editions = [{ case: oneCase('acme'), edition: 1 }];
        const decide = (id: string) => entry({ editions, deliveries: [card(id)] });
        const outcomes = await Promise.all([
          store.deliveries.record(decide('a')),
          store.deliveries.record(decide('b')),
        ]);
        expect(outcomes.sort()).toEqual(['recorded', 'stale']);
        expect(await store.deliveries.list()).toHaveLength(1);
      });

      test('takes each edition once a channel and kind', async () => {
        const items = card('acme').items;
        expect(await enter(card('a', { items }))).toBe('recorded');
        expect(await enter(card('b', { items }))).toBe('stale');
        expect(await enter(card('c', { items, channel: 'C2' }))).toBe('recorded');
        expect(ids(await store.deliveries.list())).toEqual(['a', 'c']);
      });

      test('shows a case once a channel, in whatever edition', async () => {
        const edition = (n: number) =>
          card('x', { items: [{ ...card('acme').items[0]!, edition: n, revision: `r${n}` }] });
        const decide = (id: string, n: number) => enter({ ...edition(n), id });
        const outcomes = await Promise.all([decide('a', 1), decide('b', 2)]);
        expect(outcomes.sort()).toEqual(['recorded', 'stale']);
        expect(await enter({ ...edition(3), id: 'c', channel: 'C2' })).toBe('recorded');
      });

      test('is stale where it relied on a place that is known by now', async () => {
        await enter(card('acme'));
        const leased = await leaseOne();
        await begin(leased);
        await store.deliveries.expireLeases(NOW + LEASE, null, false);
        const decide = (n: number) =>
          store.deliveries.record(
            entry({
              editions: [{ case: oneCase('acme', { revision: `r${n}` }), edition: n }],
              unplaced: ['acme'],
            }),
          );
        expect(await decide(1)).toBe('recorded');
        const outcomes = await Promise.all([
          store.deliveries.settleLook(
            leased,
            { state: 'posted', ts: '1.1', what: '' },
            NOW,
            (newest) =>
              newest.get('acme') === 1
                ? undefined
                : card('correction', { content: correction, items: [] }),
          ),
          decide(2),
        ]);
        // If the change came first, a correction follows; if the posting did, the change is stale.
        const isCorrected = (await store.deliveries.find('correction')) !== null;
        expect(outcomes).toEqual([true, isCorrected ? 'recorded' : 'stale']);
        expect(await decide(3)).toBe('stale');
      });

      test('takes thousands at once, in order', async () => {
        const many = Array.from({ length: 2500 }, (_, n) => card(`d${n}`));
        await enter(...many);
        const listed = await store.deliveries.list({ limit: 3, offset: 2497 });
        expect(ids(listed)).toEqual(['d2497', 'd2498', 'd2499']);
        expect((await store.deliveries.count()).pending).toBe(2500);
      });
    });

    describe('leasing', () => {
      test('gives the first of each channel, one of a channel at a time, in order', async () => {
        await enter(card('a'), card('b'), card('c', { channel: 'C2' }));
        const [a] = await lease();
        expect(a).toMatchObject({ id: 'a', state: 'sending', attempt: 1 });
        expect(ids(await lease())).toEqual(['c']);
        expect(await lease()).toEqual([]);
        await begin(a!);
        await store.deliveries.settle(a!, { state: 'posted', ts: '1.1', what: 'A' }, NOW);
        expect(ids(await lease())).toEqual(['b']);
      });

      test('a long queue in one channel keeps no other waiting', async () => {
        await enter(card('a1'), card('a2'), card('a3'), card('b', { channel: 'C2' }));
        const order: string[] = [];
        for (let n = 0; n < 4; n++) {
          const pace = { channelIntervalMs: 10 };
          const leased = await leaseOne({ pace, now: NOW + n * 100 });
          order.push(leased.id);
          await store.deliveries.settle(leased, { state: 'posted', ts: `${n}`, what: '' }, NOW);
        }
        expect(order).toEqual(['a1', 'b', 'a2', 'a3']);
      });

      test('several claimers at once never get the same delivery or channel', async () => {
        await enter(
          ...Array.from({ length: 12 }, (_, n) => card(`d${n}`, { channel: `C${n % 6}` })),
        );
        const rounds = await Promise.all(
          Array.from({ length: 24 }, (_, n) => lease({ instance: `i${n % 4}` })),
        );
        const leased = rounds.flat();
        expect(new Set(leased.map((each) => each.channel)).size).toBe(leased.length);
        expect(ids(leased).sort()).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5']);
      });

      test('keeps the pace of the channel, the workspace and its edits', async () => {
        await enter(card('a'), card('b'), card('c', { channel: 'C2' }));
        const pace = { channelIntervalMs: 1000, teamIntervalMs: 100 };
        const a = await leaseOne({ pace });
        await store.deliveries.settle(a, { state: 'posted', ts: '1.1', what: '' }, NOW);
        expect(await lease({ pace, now: NOW + 99 })).toEqual([]);
        expect(ids(await lease({ pace, now: NOW + 100 }))).toEqual(['c']);
        expect(await store.deliveries.nextLeaseAt()).toBe(NOW + 1000);
        expect(await lease({ pace, now: NOW + 999 })).toEqual([]);
        expect(ids(await lease({ pace, now: NOW + 1000 }))).toEqual(['b']);
        expect(await store.deliveries.nextLeaseAt()).toBeNull();

        await enter(
          card('x', { channel: 'C8', content: correction }),
          card('y', { channel: 'C9', content: correction, items: [] }),
          card('z', { channel: 'C7' }),
        );
        const edits = { updateIntervalMs: 1200 };
        expect(ids(await lease({ pace: edits, now: NOW + 2000 }))).toEqual(['x']);
        expect(ids(await lease({ pace: edits, now: NOW + 2000 }))).toEqual(['z']);
        expect(await store.deliveries.nextLeaseAt()).toBe(NOW + 3200);
        expect(await lease({ pace: edits, now: NOW + 3199 })).toEqual([]);
        expect(ids(await lease({ pace: edits, now: NOW + 3200 }))).toEqual(['y']);
      });

      test('a held channel waits while others go on; a held workspace waits altogether', async () => {
        await enter(card('a'), card('b', { channel: 'C2' }), card('c', { channel: 'C3' }));
        await store.deliveries.holdChannel({ team: 'T1', channel: 'C1' }, NOW + 5000);
        await store.deliveries.holdChannel({ team: 'T1', channel: 'C1' }, NOW + 1000);
        expect(ids(await lease())).toEqual(['b']);
        await store.deliveries.holdTeam('T1', NOW + 4000);
        expect(await lease({ now: NOW + 3999 })).toEqual([]);
        expect(await store.deliveries.nextLeaseAt()).toBe(NOW + 4000);
        expect(ids(await lease({ now: NOW + 4000 }))).toEqual(['c']);
        expect(await store.deliveries.nextLeaseAt()).toBe(NOW + 5000);
        expect(ids(await lease({ now: NOW + 5000 }))).toEqual(['a']);
      });
    });

    describe('settling', () => {
      test('posted: the ts is kept, and its subscriptions show it', async () => {
        await store.subscriptions.save(subscription());
        await enter(card('acme'));
        const leased = await leaseOne();
        expect(await begin(leased, NOW + 1)).toBe(true);
        const posted = { state: 'posted', ts: '17.5', what: 'Acme' } as const;
        expect(await store.deliveries.settle(leased, posted, NOW + 2)).toBe(true);
        expect(await store.deliveries.find('acme')).toMatchObject({
          state: 'posted',
          ts: '17.5',
          sentAt: NOW + 1,
          postedAt: NOW + 2,
        });
        expect((await store.subscriptions.list())[0]?.lastPosted).toEqual({
          at: NOW + 2,
          ts: '17.5',
          what: 'Acme',
        });
        expect(await store.deliveries.told({ team: 'T1', channel: 'C1' }, ['acme'])).toEqual([
          { caseId: 'acme', edition: 1, revision: 'r1', kind: 'new' },
        ]);
        expect(await store.deliveries.told({ team: 'T1', channel: 'C2' }, ['acme'])).toEqual([]);
        expect(await store.deliveries.shown(['acme', 'other'])).toEqual([
          {
            team: 'T1',
            channel: 'C1',
            caseId: 'acme',
            edition: 1,
            deliveryId: 'acme',
            state: 'posted',
            ts: '17.5',
          },
        ]);
      });

      test('not sent: tried again from the time given, and not before', async () => {
        await enter(card('a'));
        const leased = await leaseOne();
        await begin(leased);
        const later = { state: 'pending', notBefore: NOW + 500, error: 'refused' } as const;
        await store.deliveries.settle(leased, later, NOW);
        expect(await store.deliveries.find('a')).toMatchObject({ sentAt: null, error: 'refused' });
        expect(await lease({ now: NOW + 499 })).toEqual([]);
        expect(await leaseOne({ now: NOW + 500 })).toMatchObject({ id: 'a', attempt: 2 });
      });

      test('only the attempt that holds the lease may begin and end', async () => {
        await enter(card('a'));
        const first = await leaseOne();
        await store.deliveries.expireLeases(NOW + LEASE, null, false);
        const second = await leaseOne({ now: NOW + LEASE, instance: 'two' });
        expect(await begin(first, NOW + LEASE)).toBe(false);
        const posted = { state: 'posted', ts: '1.1', what: '' } as const;
        expect(await store.deliveries.settle(first, posted, NOW + LEASE)).toBe(false);
        expect(await begin(second, NOW + LEASE + 1)).toBe(true);
        expect(await begin(second, NOW + 2 * LEASE)).toBe(false);
      });

      test('a lease that ends before sending began is free again; after that, unconfirmed', async () => {
        await enter(card('a'), card('b', { channel: 'C2' }));
        await leaseOne();
        const b = await leaseOne();
        await begin(b);
        expect(await store.deliveries.expireLeases(NOW + LEASE - 1, null, false)).toEqual([]);
        const doubtful = await store.deliveries.expireLeases(NOW + LEASE, NOW + LEASE, false);
        expect(ids(doubtful)).toEqual(['b']);
        expect(await stateOf('a')).toBe('pending');
        expect(await stateOf('b')).toBe('unconfirmed');
        expect(ids(await lease({ now: NOW + 10 * LEASE }))).toEqual(['a']);
        expect(await lease({ now: NOW + 10 * LEASE })).toEqual([]);
      });

      test('where nobody else can hold a lease, all are ended at once', async () => {
        await enter(card('a'));
        await begin(await leaseOne());
        expect(ids(await store.deliveries.expireLeases(NOW, null, true))).toEqual(['a']);
      });

      test('what was dropped, or is not in what is sent, was never told', async () => {
        const cases = ['a', 'b'].map((caseId) => ({ caseId, edition: 1 }));
        const items = cases.map((each) => ({ ...each, revision: 'r1', kind: 'new' as const }));
        await enter(card('x', { content: { kind: 'batch', cases }, items }));
        const place = { team: 'T1', channel: 'C1' };
        const told = async () =>
          (await store.deliveries.told(place, ['a', 'b'])).map(({ caseId }) => caseId);
        const leased = await leaseOne();
        const sent = { kind: 'batch', cases: cases.slice(1) } as const;
        await store.deliveries.beginSending(leased, sent, NOW, NOW);
        expect(await told()).toEqual(['b']);
        await store.deliveries.settle(leased, { state: 'dropped', error: '' }, NOW);
        expect(await told()).toEqual([]);
        expect(await store.deliveries.shown(['a', 'b'])).toEqual([]);
        expect(await enter(card('y', { items }))).toBe('recorded');
      });

      test('a late certainty that nothing was sent is taken; a late doubt is not', async () => {
        await enter(card('a'));
        const leased = await leaseOne();
        await begin(leased);
        await store.deliveries.expireLeases(NOW + LEASE, null, false);
        const doubt = { state: 'unconfirmed', notBefore: null, error: 'late' } as const;
        expect(await store.deliveries.settle(leased, doubt, NOW)).toBe(false);
        const refused = { state: 'pending', notBefore: NOW, error: 'rate_limited' } as const;
        expect(await store.deliveries.settle(leased, refused, NOW)).toBe(true);
        expect(await leaseOne({ now: NOW })).toMatchObject({ id: 'a', attempt: 2 });
      });

      test('a late certainty is taken: it was posted after all', async () => {
        await enter(card('a'));
        const leased = await leaseOne();
        await begin(leased);
        await store.deliveries.expireLeases(NOW + LEASE, null, false);
        const posted = { state: 'posted', ts: '1.1', what: '' } as const;
        expect(await store.deliveries.settle(leased, posted, NOW + LEASE)).toBe(true);
        expect(await stateOf('a')).toBe('posted');
      });
    });

    describe('unconfirmed', () => {
      const doubt = async (id: string, lookAt: number | null) => {
        await enter(card(id));
        const leased = await leaseOne();
        await begin(leased);
        await store.deliveries.settle(
          leased,
          { state: 'unconfirmed', notBefore: lookAt, error: 'timeout' },
          NOW,
        );
        return leased;
      };

      test('is looked for when its time has come, and what was found is kept', async () => {
        const leased = await doubt('a', NOW + 10);
        expect(await store.deliveries.toLookFor(NOW + 9, 5)).toEqual([]);
        expect(ids(await store.deliveries.toLookFor(NOW + 10, 5))).toEqual(['a']);
        const found = { state: 'posted', ts: '9.9', what: '' } as const;
        expect(await store.deliveries.settleLook(leased, found, NOW + 10)).toBe(true);
        expect(await store.deliveries.settleLook(leased, found, NOW + 11)).toBe(false);
        expect(await store.deliveries.find('a')).toMatchObject({ state: 'posted', ts: '9.9' });
      });

      test('what follows from finding it is entered with it, once', async () => {
        const leased = await doubt('a', NOW);
        const found = { state: 'posted', ts: '9.9', what: '' } as const;
        const correct = (id: string) => () => card(id, { content: correction, items: [] });
        const looks = await Promise.all([
          store.deliveries.settleLook(leased, found, NOW, correct('b')),
          store.deliveries.settleLook(leased, found, NOW, correct('c')),
        ]);
        expect(looks.filter(Boolean)).toHaveLength(1);
        expect(await store.deliveries.list({ states: ['pending'] })).toHaveLength(1);
      });

      test('is never leased again by itself, nor looked for where that is impossible', async () => {
        await doubt('a', null);
        expect(await store.deliveries.toLookFor(NOW + LEASE, 5)).toEqual([]);
        expect(await lease({ now: NOW + 100 * LEASE })).toEqual([]);
      });

      test('a curator says that it is there: settled, once', async () => {
        await doubt('a', null);
        const word = { deliveryId: 'a', decision: 'there', by: 'U1', at: NOW + 1 } as const;
        expect(await store.deliveries.decide(word)).toMatchObject({ state: 'posted', ts: null });
        expect(await store.deliveries.decide({ ...word, decision: 'again' })).toBeNull();
        expect(await store.deliveries.decisions('a')).toEqual([word]);
        expect(await lease()).toEqual([]);
      });

      test('a curator says where it is: settled there, and corrected if it is late', async () => {
        await doubt('a', null);
        const word = { deliveryId: 'a', decision: 'there', by: 'U1', at: NOW + 1 } as const;
        const late = card('late', { content: correction, items: [] });
        const decided = await store.deliveries.decide(word, '1.5', () => late);
        expect(decided).toMatchObject({ state: 'posted', ts: '1.5' });
        expect(await stateOf('late')).toBe('pending');
      });

      test('what Slack refused is sent again if a curator says so, or never', async () => {
        await enter(card('a'));
        const refuse = async () => {
          const leased = await leaseOne();
          await begin(leased);
          await store.deliveries.settle(leased, { state: 'failed', error: 'no' }, NOW);
        };
        await refuse();
        const word = { deliveryId: 'a', by: 'U1', at: NOW } as const;
        expect(await store.deliveries.decide({ ...word, decision: 'there' })).toBeNull();
        expect(await store.deliveries.decide({ ...word, decision: 'again' })).not.toBeNull();
        expect(await store.deliveries.decide({ ...word, decision: 'never' })).toBeNull();
        await refuse();
        expect(await store.deliveries.decide({ ...word, decision: 'never' })).not.toBeNull();
        expect(await stateOf('a')).toBe('dropped');
        expect(await store.deliveries.shown(['a'])).toEqual([]);
      });

      test('a curator says post again: claimable, once', async () => {
        await doubt('a', null);
        const word = { deliveryId: 'a', decision: 'again', by: 'U1', at: NOW + 1 } as const;
        const decided = await Promise.all([
          store.deliveries.decide(word),
          store.deliveries.decide(word),
        ]);
        expect(decided.filter((each) => each !== null)).toHaveLength(1);
        expect(await leaseOne()).toMatchObject({ id: 'a', attempt: 2 });
      });
    });

    test('a paused channel keeps what waits, and goes on where it was', async () => {
      await enter(card('a'), card('b'), card('c', { channel: 'C2' }));
      const a = await leaseOne();
      await store.deliveries.settle(a, { state: 'paused', error: 'is_archived' }, NOW);
      expect(
        await store.deliveries.pauseChannel({ team: 'T1', channel: 'C1' }, 'is_archived'),
      ).toBe(1);
      expect(ids(await lease())).toEqual(['c']);
      expect(ids(await store.deliveries.list({ states: ['paused'] }))).toEqual(['a', 'b']);
      expect(await store.deliveries.resumeChannel({ team: 'T1', channel: 'C1' }, NOW)).toBe(2);
      expect(ids(await lease())).toEqual(['a']);
    });

    describe('digests', () => {
      const weekly = subscription({
        cadence: { every: 'day', at: '09:00', zone: 'UTC' },
        nextDueAt: NOW + 10,
      });
      const item = {
        subscription: 'sub-1',
        caseId: 'acme',
        from: 0,
        edition: 1,
        queuedAt: NOW,
      };

      test('gathers what is queued, and is served once', async () => {
        await store.subscriptions.save(weekly);
        await store.subscriptions.save(subscription({ id: 'at-once', channel: 'C2' }));
        await store.deliveries.record(entry({ queued: [item] }));
        expect(await store.deliveries.nextDigestAt()).toBe(NOW + 10);
        expect(await store.deliveries.dueDigests(NOW + 9)).toEqual([]);
        expect(await store.deliveries.dueDigests(NOW + 10)).toEqual(['sub-1']);
        await store.deliveries.record(entry({ queued: [{ ...item, subscription: 'at-once' }] }));
        expect(await store.deliveries.dueDigests(NOW)).toEqual(['at-once']);
        expect(await store.deliveries.queued('sub-1')).toEqual([item]);
        const served = entry({
          served: [
            { subscription: 'sub-1', dueAt: NOW + 10, nextDueAt: NOW + 1000, items: [item] },
          ],
        });
        const outcomes = await Promise.all([
          store.deliveries.record(served),
          store.deliveries.record(served),
        ]);
        expect(outcomes.sort()).toEqual(['recorded', 'stale']);
        expect(await store.deliveries.queued('sub-1')).toEqual([]);
        expect(await store.deliveries.nextDigestAt()).toBe(NOW + 1000);
      });

      test('paused subscriptions are not due, and removed ones leave nothing behind', async () => {
        await store.subscriptions.save(weekly);
        await store.deliveries.record(entry({ queued: [item] }));
        await store.subscriptions.pause(['sub-1'], { at: NOW, reason: 'asked', by: 'U1' });
        expect(await store.deliveries.dueDigests(NOW + 10)).toEqual([]);
        expect(await store.deliveries.nextDigestAt()).toBeNull();
        await store.subscriptions.remove(['sub-1']);
        expect(await store.deliveries.queued('sub-1')).toEqual([]);
      });
    });
  });
}
