import { setImmediate } from 'node:timers/promises';
import type { CallFault } from '@casebook/local-slack';
import { describe, expect, test } from 'vitest';
import type { DeliveryStore } from '../../../src/store/delivery-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW } from '../../support/announcing.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House, show } from './house.ts';

/** Races: each test lets something happen between two steps of somebody else. */

const of = (id: string, given: Parameters<typeof oneCase>[1] = {}) =>
  oneCase(id, { revision: JSON.stringify([id, given]), ...given });
const REJECTED = { claims: [claim('C1', { status: 'REJECTED' })] };
const acme = libraryOf(of('acme'));
const rejected = libraryOf(of('acme', REJECTED));
const TEAM = 'T1';

const announce = (at: House, library = acme) => show(at, library);

/** Lets time pass until unconfirmed messages have been looked for, and what follows has happened. */
async function look(at: House): Promise<void> {
  for (let looked = 0; looked < 2; looked++) {
    at.clock.advance(at.parts.settings.certainAfterMs);
    await at.announcer.drain();
  }
}

const posting = (fault: CallFault) => ({ method: 'chat.postMessage', fault });
const LOST: CallFault = { kind: 'drop_response' };
const states = async (at: House) => (await at.store.deliveries.list()).map((each) => each.state);

/** A store that lets something happen, once, right before one of the ledger's steps. */
function justBefore<Step extends keyof DeliveryStore>(step: Step) {
  let happens: (() => Promise<unknown>) | null = null;
  const dress = (store: Store): Store => ({
    ...store,
    deliveries: {
      ...store.deliveries,
      async [step](...args: never[]) {
        const now = happens;
        happens = null;
        await now?.();
        return (store.deliveries[step] as (...all: never[]) => unknown)(...args);
      },
    },
  });
  const once = (what: () => Promise<unknown>) => {
    happens = what;
  };
  return { dress, once };
}

describe('a message whose place becomes known', () => {
  test('while a change of its case is being decided is corrected by that change', async () => {
    const record = justBefore('record');
    const at = await following({ history: true, store: record.dress });
    at.slack.faults.add(posting(LOST));
    await announce(at);
    const [unconfirmed] = await at.store.deliveries.list();
    const found = { state: 'posted', ts: at.messages()[0]!.ts, what: '' } as const;
    record.once(() => at.store.deliveries.settleLook(unconfirmed!, found, at.clock.now()));
    await announce(at, rejected);
    expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
  });

  test('late, while another whose clock runs ahead held the lease for over, is corrected', async () => {
    const settle = justBefore('settle');
    const at = await following({ store: settle.dress });
    const ahead = at.another({ clock: { ...at.clock, now: () => at.clock.now() + 90_000 } });
    settle.once(async () => {
      ahead.libraryChanged(rejected);
      await ahead.drain();
    });
    await announce(at);
    await at.announcer.drain();
    expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
    expect(await states(at)).toEqual(['posted', 'posted', 'posted']);
  });

  test('after a curator has said "post again" is not posted again', async () => {
    const settle = justBefore('settle');
    const at = await following({ store: settle.dress });
    settle.once(async () => {
      await at.store.deliveries.expireLeases(at.clock.now(), null, true);
      await at.announcer.decide({ deliveryId: 'delivery-1', decision: 'again', by: 'U2' });
    });
    await announce(at);
    expect(at.said()).toEqual(['card acme ']);
    expect(await states(at)).toEqual(['posted']);
  });
});

describe('a reply that stands in the channel, because the place of its card was not known', () => {
  test('is looked for there when the card has been found', async () => {
    const settle = justBefore('settle');
    const shared = (store: Store) => settle.dress({ ...store, exclusive: false });
    const at = await following({ history: true, store: shared });
    at.slack.faults.add({ ...posting(LOST), times: 2 });
    // The change is decided while the card is on its way; what follows waits for the channel.
    const other = at.another({ clock: { ...at.clock, wait: () => setImmediate() } });
    settle.once(async () => {
      await other.start(rejected);
      await other.stop();
    });
    await announce(at);
    at.announcer.libraryChanged(rejected);
    await at.announcer.drain();
    expect(await states(at)).toEqual(['unconfirmed', 'unconfirmed']);
    await look(at);
    expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
    expect(at.replies(at.messages()[0]!)).toEqual([]);
  });

  test('is looked for there where the card had been deleted', async () => {
    const at = await following({ history: true });
    await announce(at);
    at.slack.workspace.messages.remove(at.messages()[0]!);
    at.slack.faults.add(posting(LOST));
    await announce(at, rejected);
    await look(at);
    expect(at.said()).toEqual(['changed acme APPROVED>REJECTED']);
    expect(await states(at)).toEqual(['posted', 'posted']);
  });
});

test('a clock that runs ahead of that of Slack does not hide what was posted', async () => {
  const at = await following({ history: true });
  const ahead = at.another({ clock: { ...at.clock, now: () => at.clock.now() + 20 * 60_000 } });
  at.slack.faults.add(posting(LOST));
  ahead.libraryChanged(acme);
  await ahead.drain();
  at.clock.advance(at.parts.settings.certainAfterMs);
  await ahead.drain();
  expect(at.said()).toEqual(['card acme ']);
  expect(await states(at)).toEqual(['posted']);
});

test('a store that is gone for a moment after the post costs no certainty', async () => {
  const hold = justBefore('holdChannel');
  const at = await following({ store: hold.dress });
  hold.once(async () => {
    throw new Error('the store is gone');
  });
  await announce(at);
  expect(await states(at)).toEqual(['posted']);
});

describe('minds that change while a post waits', () => {
  const hold = (at: House, change: () => Promise<unknown>) => {
    at.clock.onWait = change;
    return at.store.deliveries.holdChannel({ team: TEAM, channel: at.channel }, NOW + 60_000);
  };
  const mute = (at: House, org = 'Acme') =>
    at.store.mutes.mute({ team: TEAM, channel: at.channel, org, by: 'U1', at: NOW });

  test('whoever wanted it at once stops following: others who wait for a digest are told', async () => {
    const at = await following();
    await at.follow({
      id: 'weekly',
      filter: 'tier:capability',
      cadence: { every: 'week', day: 'mon', at: '09:00', zone: 'UTC' },
    });
    await hold(at, () => at.store.subscriptions.remove(['sub-']));
    await announce(at);
    expect(at.said()).toEqual(['card acme ']);
  });

  test('a muted organisation is left out; what it brings later is told again when unmuted', async () => {
    const at = await following();
    const others = ['b', 'c', 'd'].map((id) => of(id, { org: 'Other' }));
    await hold(at, () => mute(at));
    await announce(at, libraryOf(of('acme'), ...others));
    expect(at.said()).toEqual(['batch b,c,d']);
    await at.store.mutes.unmute({ team: TEAM, channel: at.channel }, 'Acme');
    await announce(at, libraryOf(of('acme', { highlightedValue: '$5M' }), ...others));
    expect(at.said()).toEqual(['batch b,c,d', 'changed acme ']);
  });

  test('a muted organisation, or a channel that nobody follows, is corrected without a word', async () => {
    const at = await following();
    await announce(at);
    await hold(at, () => mute(at));
    await announce(at, rejected);
    expect(at.said()).toEqual(['card acme  (corrected)']);
    await hold(at, () => at.store.subscriptions.remove(['sub-']));
    await announce(at);
    expect(at.messages()).toHaveLength(1);
  });

  test('a case that lost its approval is not new any more, until it has it again', async () => {
    const at = await following();
    await hold(at, async () => at.announcer.libraryChanged(rejected));
    await announce(at);
    expect(at.said()).toEqual([]);
    await announce(at, acme);
    expect(at.said()).toEqual(['card acme ']);
  });

  test('resumed while the pause is being noted, nothing stays behind', async () => {
    const settle = justBefore('settle');
    const at = await following({ store: settle.dress });
    const place = { team: TEAM, channel: at.channel };
    await hold(at, () =>
      at.store.subscriptions.pause(['sub-'], { at: NOW, reason: 'asked', by: 'U1' }),
    );
    settle.once(() => at.announcer.resumeChannel(place));
    await announce(at);
    await at.announcer.drain();
    expect(at.said()).toEqual(['card acme ']);
  });
});
