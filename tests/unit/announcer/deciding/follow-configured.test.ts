import { afterEach, beforeEach, expect, test } from 'vitest';
import { followConfigured } from '../../../../src/announcer/deciding/follow-configured.ts';
import { parseConfiguredChannels } from '../../../../src/core/announcements/subscribing/configured-channels.ts';
import { openStore } from '../../../../src/store/drivers/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { counting, NOW, subscription } from '../../../support/announcing.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('memory:', { team: 'T1' });
});
afterEach(() => store.close());

test('the settings make, change and end their own subscriptions, and leave those of people alone', async () => {
  const { subscriptions } = store;
  const newId = counting('made-');
  const follow = (...entries: string[]) =>
    followConfigured('T1', parseConfiguredChannels(entries, 'UTC').channels, {
      subscriptions,
      now: NOW,
      newId,
    });
  const listed = async () =>
    (await subscriptions.list()).map((each) => [
      each.channel,
      each.filter,
      each.origin,
      each.kinds,
    ]);

  await subscriptions.save(subscription({ channel: 'C009', kinds: 'new' }));
  await follow('C001', 'C002=org:acme', 'C009');
  expect(await listed()).toEqual([
    ['C001', '', 'settings', 'both'],
    ['C002', 'org:acme', 'settings', 'both'],
    ['C009', '', 'person', 'new'],
  ]);

  const [first] = await subscriptions.list({ channel: 'C001' });
  await subscriptions.pause([first!.id], { at: NOW, reason: 'is_archived', by: '' });
  await follow('C001', 'C002=org:acme kinds:new');
  expect((await subscriptions.list({ channel: 'C001' }))[0]?.paused?.reason).toBe('is_archived');
  expect(await listed()).toEqual([
    ['C001', '', 'settings', 'both'],
    ['C002', 'org:acme', 'settings', 'new'],
    ['C009', '', 'person', 'new'],
  ]);

  await follow();
  expect(await listed()).toEqual([['C009', '', 'person', 'new']]);
});
