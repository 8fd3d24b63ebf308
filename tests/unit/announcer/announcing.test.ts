import { describe, expect, test } from 'vitest';
import { setBaseline } from '../../../src/announcer/deciding/baseline.ts';
import { dryRun } from '../../../src/announcer/deciding/dry-run.ts';
import type { Case } from '../../../src/core/case/case.ts';
import { METADATA_TYPE } from '../../../src/slack/wire/slack-poster.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW } from '../../support/announcing.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, house, show } from './house.ts';

const DAY = 24 * 60 * 60 * 1000;
const of = (id: string, given: Partial<Case> = {}) =>
  oneCase(id, { revision: JSON.stringify([id, given]), ...given });
const rejected = { claims: [claim('C1', { status: 'REJECTED' })] };
const known = libraryOf(of('known'));

/** A house that has seen the library before. */
const settledHouse = (over?: Parameters<typeof house>[0]) => following(over, known);

describe('new and changed cases', () => {
  test('the first start posts nothing; what comes after is posted once', async () => {
    const at = await house();
    await at.follow();
    await show(at, known);
    expect(at.said()).toEqual([]);
    await show(at, libraryOf(of('known'), of('acme')));
    expect(at.said()).toEqual(['card acme ']);
    await show(at, libraryOf(of('known'), of('acme')));
    await show(at, known);
    await show(at, libraryOf(of('known'), of('acme')));
    expect(at.said()).toEqual(['card acme ']);
  });

  test('a post names its delivery, and the subscription shows it', async () => {
    const at = await settledHouse();
    await show(at, libraryOf(of('known'), of('acme')));
    const [message] = at.messages();
    const [delivery] = await at.store.deliveries.list();
    expect(delivery).toMatchObject({ state: 'posted', ts: message?.ts });
    expect(message?.metadata).toEqual({
      event_type: METADATA_TYPE,
      event_payload: { delivery_id: delivery?.id },
    });
    const [subscription] = await at.store.subscriptions.list();
    expect(subscription?.lastPosted).toMatchObject({ ts: message?.ts, what: 'Acme' });
  });

  test('a changed case edits its card and tells the thread; a rejection is shown in the channel', async () => {
    const at = await settledHouse();
    await show(at, libraryOf(of('known'), of('acme')));
    await show(at, libraryOf(of('known'), of('acme', { highlightedValue: '$5M' })));
    const [card] = at.messages();
    expect(at.said()).toEqual(['card acme $5M (corrected)']);
    expect(at.replies(card!)).toEqual(['changed acme ']);
    await show(at, libraryOf(of('known'), of('acme', rejected)));
    expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
    expect(at.replies(card!)).toHaveLength(2);
  });

  test('turned back to what it was, it is corrected again', async () => {
    const at = await settledHouse();
    await show(at, libraryOf(of('known'), of('acme')));
    await show(at, libraryOf(of('known'), of('acme', rejected)));
    await show(at, libraryOf(of('known'), of('acme')));
    await show(at, libraryOf(of('known'), of('acme', rejected)));
    expect(at.replies(at.messages()[0]!)).toEqual([
      'changed acme APPROVED>REJECTED',
      'changed acme REJECTED>APPROVED',
      'changed acme APPROVED>REJECTED',
    ]);
  });

  test('several at once share a post, which is corrected too', async () => {
    const at = await settledHouse();
    const cases = ['a', 'b', 'c', 'd'].map((id) => of(id));
    await show(at, libraryOf(of('known'), ...cases));
    expect(at.said()).toEqual(['batch a,b,c,d']);
    await show(at, libraryOf(of('known'), ...cases.slice(1), of('a', { highlightedValue: '!' })));
    expect(at.said()).toEqual(['batch a!,b,c,d']);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed a ']);
  });

  test('too many are offered; the offer brings them once', async () => {
    const at = await settledHouse();
    await show(at, libraryOf(...Array.from({ length: 21 }, (_, n) => of(`c${n}`))));
    expect(at.said()).toEqual(['backlog 21']);
    const [offer] = await at.store.deliveries.list();
    expect(await at.announcer.showBacklog(offer!.id)).toBe(true);
    expect(await at.announcer.showBacklog(offer!.id)).toBe(false);
    expect(await at.announcer.showBacklog('nonsense')).toBe(false);
    await at.announcer.drain();
    expect(at.said()).toHaveLength(2);
    expect(at.said()[1]).toMatch(/^backlog digest c0,c1,/);
  });

  test('a case that changes before its card is posted is shown as it is then, without a correction', async () => {
    const at = await settledHouse();
    await at.store.deliveries.holdChannel({ team: 'T1', channel: at.channel }, NOW + 60_000);
    at.announcer.libraryChanged(libraryOf(of('acme')));
    at.clock.onWait = async () =>
      at.announcer.libraryChanged(libraryOf(of('acme', { highlightedValue: 'now' })));
    await at.announcer.drain();
    expect(at.said()).toEqual(['card acme now']);
    expect(at.replies(at.messages()[0]!)).toEqual([]);
  });

  test('a change is told on its own where the message was deleted', async () => {
    const at = await settledHouse();
    await show(at, libraryOf(of('acme')));
    at.slack.workspace.messages.remove(at.messages()[0]!);
    await show(at, libraryOf(of('acme', rejected)));
    expect(at.said()).toEqual(['changed acme APPROVED>REJECTED']);
  });

  test('nothing is posted for those who stopped following meanwhile', async () => {
    const at = await settledHouse();
    await at.store.deliveries.holdChannel({ team: 'T1', channel: at.channel }, NOW + 60_000);
    at.clock.onWait = () => at.store.subscriptions.remove(['sub-']);
    await show(at, libraryOf(of('acme')));
    expect(at.said()).toEqual([]);
    expect((await at.store.deliveries.count()).dropped).toBe(1);
  });

  test('a message that cannot be drawn is set aside, and the next goes on', async () => {
    const at = await settledHouse({
      parts: {
        render: (announcement) => {
          if (announcement.kind === 'card' && announcement.case.id === 'bad') throw new Error('no');
          return { text: 'fine', blocks: [] };
        },
      },
    });
    await show(at, libraryOf(of('bad'), of('good')));
    expect(at.said()).toEqual(['fine']);
    const [failed] = await at.store.deliveries.list({ states: ['failed'] });
    expect(failed?.error).toBe('not_drawn: no');
  });
});

describe('digests', () => {
  const daily = {
    cadence: { every: 'day', at: '09:00', zone: 'UTC' } as const,
    nextDueAt: NOW + DAY,
  };

  test('gather, are posted when due, and only when there is something', async () => {
    const at = await house();
    await show(at, known);
    await at.follow(daily);
    await show(at, libraryOf(of('known'), of('acme')));
    await show(at, libraryOf(of('known', rejected), of('acme')));
    expect(at.said()).toEqual([]);
    at.clock.advance(DAY);
    await at.announcer.drain();
    expect(at.said()).toEqual(['day digest acme changed known']);
    at.clock.advance(3 * DAY);
    await at.announcer.drain();
    expect(at.said()).toHaveLength(1);
    const [subscription] = await at.store.subscriptions.list();
    expect(subscription?.nextDueAt).toBe(NOW + 5 * DAY);
  });

  test('what is in a digest is corrected there', async () => {
    const at = await house();
    await show(at, known);
    await at.follow(daily);
    await show(at, libraryOf(of('acme')));
    at.clock.advance(DAY);
    await show(at, libraryOf(of('acme')));
    await show(at, libraryOf(of('acme', rejected)));
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
  });

  test('of two instances one posts it', async () => {
    const at = await house();
    await show(at, known);
    await at.follow(daily);
    await show(at, libraryOf(of('acme')));
    at.clock.advance(DAY);
    await Promise.all([at.announcer.drain(), at.another().drain()]);
    expect(at.said()).toEqual(['day digest acme changed ']);
  });
});

describe('channels that take no posts', () => {
  test('the subscription is paused, its owner told once, and nothing is lost when it resumes', async () => {
    const at = await settledHouse();
    await at.slack.archive(at.channel);
    await show(at, libraryOf(of('a'), of('b')));
    await show(at, libraryOf(of('a'), of('b'), of('c')));
    expect(at.paused).toMatchObject([
      { channel: at.channel, owner: 'U1', reason: 'is_archived', subscriptions: [{ id: 'sub-' }] },
    ]);
    expect((await at.store.subscriptions.list())[0]?.paused).toMatchObject({
      reason: 'is_archived',
      told: true,
    });
    await at.slack.unarchive(at.channel);
    const resumed = await at.announcer.resumeChannel({ team: 'T1', channel: at.channel });
    expect(resumed.map(({ paused }) => paused)).toEqual([null]);
    await at.announcer.drain();
    expect(at.said()).toEqual(['card a ', 'card b ', 'resumed digest c changed ']);
  });

  test('an owner who could not be told is told later', async () => {
    let tries = 0;
    const at = await settledHouse({
      parts: {
        onPaused: async () => {
          tries++;
          if (tries === 1) throw new Error('Slack is away');
        },
      },
    });
    await at.slack.kick(at.channel);
    await show(at, libraryOf(of('a')));
    await at.announcer.drain();
    expect(tries).toBe(1);
    at.clock.advance(at.parts.settings.workspaceHoldMs);
    await at.announcer.drain();
    await at.announcer.drain();
    expect(tries).toBe(2);
  });

  test('an invitation resumes what trouble paused, not what a person did', async () => {
    const at = await settledHouse();
    await at.follow({ id: 'asked', filter: 'org:acme' });
    await at.store.subscriptions.pause(['asked'], { at: NOW, reason: 'asked', by: 'U1' });
    await at.slack.kick(at.channel);
    await show(at, libraryOf(of('a')));
    expect(at.paused).toMatchObject([{ reason: 'not_in_channel' }]);
    await at.slack.invite(at.channel);
    const place = { team: 'T1', channel: at.channel };
    const resumed = await at.announcer.resumeChannel(place, { onlyTrouble: true });
    expect(resumed.map(({ id }) => id)).toEqual(['sub-']);
    await at.announcer.drain();
    expect(at.said()).toEqual(['card a ']);
  });

  test('one channel in trouble never holds up the others', async () => {
    const at = await settledHouse();
    const [good, limited] = [at.slack.channel('general'), at.slack.channel('research')];
    await at.follow({ channel: good });
    await at.follow({ channel: limited });
    await at.slack.archive(at.channel);
    at.slack.faults.add({
      method: 'chat.postMessage',
      channel: limited,
      fault: { kind: 'rate_limited', retryAfter: 600 },
    });
    const began = at.clock.now();
    await show(at, libraryOf(of('a'), of('b')));
    expect(at.said(good)).toEqual(['card a ', 'card b ']);
    expect(at.said(limited)).toEqual(['card a ', 'card b ']);
    const posted = (await at.store.deliveries.list()).filter(({ channel }) => channel === good);
    expect(Math.max(...posted.map(({ postedAt }) => postedAt ?? 0)) - began).toBeLessThan(10_000);
  });

  test('a rule of the house refuses a channel as Slack would', async () => {
    const at = await settledHouse({ parts: { refuseChannel: async () => 'shared_channel' } });
    await show(at, libraryOf(of('a')));
    expect(at.said()).toEqual([]);
    expect(at.paused).toMatchObject([{ reason: 'shared_channel' }]);
  });
});

describe('several instances', () => {
  const shared = (store: Store): Store => ({ ...store, exclusive: false });

  test('announce a change once', async () => {
    const at = await settledHouse({ store: shared });
    const other = at.another();
    const library = libraryOf(of('known', rejected), of('acme'));
    other.libraryChanged(library);
    at.announcer.libraryChanged(library);
    await Promise.all([at.announcer.drain(), other.drain()]);
    expect([...at.said()].sort()).toEqual(['card acme ', 'changed known APPROVED>REJECTED']);
  });

  test('an instance whose library is older does not announce the old state, unless it stays', async () => {
    const at = await settledHouse({ store: shared });
    await show(at, libraryOf(of('known', { highlightedValue: '$5M' })));
    expect(at.said()).toHaveLength(1);
    const late = at.another();
    late.libraryChanged(known);
    await late.drain();
    expect(at.said()).toHaveLength(1);
    // A minute until the other counts as gone, then the wait.
    at.clock.advance(61_000);
    await late.drain();
    at.clock.advance(at.parts.settings.returnHoldMs);
    await late.drain();
    expect(at.said()).toEqual(['changed known ', 'changed known ']);
  });
});

describe('without posting', () => {
  test('a dry run says what would be posted where, and changes nothing', async () => {
    const at = await settledHouse();
    const library = libraryOf(of('known', rejected), of('acme'));
    const run = await dryRun(library, at.parts);
    expect(run).toMatchObject({
      isBaseline: false,
      cases: [
        { caseId: 'acme', edition: 1 },
        { caseId: 'known', edition: 2 },
      ],
      posts: [
        { channel: at.channel, kind: 'changes', caseIds: ['known'] },
        { channel: at.channel, kind: 'card', caseIds: ['acme'] },
      ],
      queued: [],
    });
    expect(await dryRun(library, at.parts)).toEqual(run);
    expect(at.said()).toEqual([]);
    await show(at, library);
    expect(at.said()).toHaveLength(2);
  });

  test('a baseline makes known what would have been announced', async () => {
    const at = await settledHouse();
    const library = libraryOf(of('known', rejected), of('acme'));
    expect(await setBaseline(library, at.parts)).toBe(2);
    expect(await setBaseline(library, at.parts)).toBe(0);
    await show(at, library);
    expect(at.said()).toEqual([]);
  });
});
