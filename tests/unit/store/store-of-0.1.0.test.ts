import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { DRIVERS } from '../../../src/store/drivers/table.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW, subscription } from '../../support/announcing.ts';
import { oneCase } from '../../support/cases.ts';
import { createStoreLocations, remembers } from '../../support/store-locations.ts';

/** A store as Casebook 0.1.0 left it when it was killed while sending. Never edit the file. */
const DUMP = readFileSync(path.join(import.meta.dirname, 'store-0.1.0.sql'), 'utf8');

const locations = createStoreLocations();
afterAll(() => locations.stop());

const HOUR = 3_600_000;

describe.each(DRIVERS.filter(remembers))('a store of 0.1.0 in $name', (driver) => {
  let store: Store;
  beforeEach(async () => {
    const location = await locations.fresh(driver.name);
    const { db, close } = await driver.open(location, () => {});
    for (const statement of DUMP.trim().split(/;$/m)) {
      if (statement.trim() !== '') await sql.raw(statement).execute(db);
    }
    await close();
    store = await openStore(location, { team: 'T1' });
  });
  afterEach(() => store.close());

  test('keeps everything that people made', async () => {
    expect(await store.subscriptions.list()).toEqual([
      subscription({ lastPosted: { at: NOW + 1, ts: '1768467600.000100', what: 'Acme' } }),
      subscription({
        id: 'sub-2',
        channel: 'C2',
        filter: 'org:"Ünï & Co"',
        kinds: 'new',
        cadence: { every: 'week', day: 'mon', at: '09:00', zone: 'Europe/Stockholm' },
        nextDueAt: NOW + 1000,
        origin: 'settings',
        owner: '',
        paused: { at: NOW, reason: 'is_archived', by: '', told: false },
      }),
    ]);
    const mute = { team: 'T1', channel: 'C1', org: 'Acme  Corp', by: 'U1', at: NOW };
    expect(await store.mutes.list()).toEqual([mute]);
    const thread = { team: 'T1', channel: 'C1', threadTs: '1.2' };
    const turns = [{ q: 'how many?', case: 'posted' }];
    expect(await store.threads.recall(thread, NOW)).toEqual(turns);
    expect(await store.deliveries.decisions('d-decided')).toEqual([
      { deliveryId: 'd-decided', decision: 'there', by: 'U1', at: NOW + 5 },
    ]);
  });

  test('keeps everything that is known, so that nothing is announced again', async () => {
    expect(await store.knownCases.status()).toEqual({ baselineAt: NOW, syncedAt: NOW });
    expect((await store.knownCases.revisions()).size).toBe(6);
    const known = (await store.knownCases.latest(['posted'])).get('posted');
    expect(known?.case).toEqual(oneCase('posted'));
    expect(await store.events.markSeen('Ev1', NOW)).toBe(false);
    expect(await store.deliveries.queued('sub-2')).toEqual([
      { subscription: 'sub-2', caseId: 'posted', from: 0, edition: 1, queuedAt: NOW },
    ]);
  });

  test('goes on with the leases that its last process had', async () => {
    const now = NOW + HOUR;
    const lost = await store.deliveries.expireLeases(now, now, false);
    expect(lost.map(({ id }) => id)).toEqual(['d-begun']);
    const pace = { channelIntervalMs: 0, teamIntervalMs: 0, updateIntervalMs: 0 };
    const request = { now, instance: 'new', leaseMs: HOUR, pace };
    const leased = [
      ...(await store.deliveries.lease(request)),
      ...(await store.deliveries.lease(request)),
    ];
    expect(leased.map(({ id, attempt }) => [id, attempt])).toEqual([
      ['d-pending', 1],
      ['d-leased', 2],
    ]);
    for (const delivery of leased) {
      const { content } = delivery;
      expect(await store.deliveries.beginSending(delivery, content, now, now)).toBe(true);
      const posted = { state: 'posted', ts: '9.9', what: '' } as const;
      expect(await store.deliveries.settle(delivery, posted, now)).toBe(true);
    }
    const { posted, unconfirmed, pending, sending } = await store.deliveries.count();
    expect({ posted, unconfirmed, pending, sending }).toEqual({
      posted: 4,
      unconfirmed: 2,
      pending: 0,
      sending: 0,
    });
    expect(await store.deliveries.lease(request)).toEqual([]);
  });
});
