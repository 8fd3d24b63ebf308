import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createAnnouncer } from '../src/announcer/announcer.ts';
import type { Poster } from '../src/announcer/parts/poster.ts';
import { DEFAULT_SETTINGS } from '../src/announcer/parts/settings.ts';
import { openStore } from '../src/store/drivers/open-store.ts';
import { subscription } from '../tests/support/announcing.ts';
import { libraryOf, oneCase } from '../tests/support/cases.ts';
import { createPostLimits } from '../tests/support/post-limits.ts';

/**
 * Drains 10,000 deliveries at Slack's rate limits: 100 cases in 100 channels of one workspace.
 *
 * Time is virtual and jumps to the next thing waited for. A separate limiter plays Slack: one post
 * a second in each channel, 240 a minute in the workspace, 80 ms a post. It counts the posts that
 * Slack would answer with 429. The store, leases and pace are the real ones. Prints the time beside
 * the least that the limits allow, and the time of the work itself.
 *
 *     npx tsx bench/announce-drain.ts [--cases 100] [--channels 100]
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100' },
    channels: { type: 'string', default: '100' },
  },
});
const cases = Number(values.cases);
const channels = Number(values.channels);

let now = Date.UTC(2026, 0, 15);
const clock = {
  now: () => now,
  async wait(ms: number, signal: AbortSignal) {
    if (!signal.aborted) now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
};
const limits = createPostLimits({ channelMs: 1000, teamPerMinute: 240 });
let ids = 0;
const poster: Poster = {
  async post({ channel }) {
    const wait = limits.take(channel, now);
    now += 80;
    if (wait > 0) return { kind: 'rate-limited', retryAfterMs: wait };
    return { kind: 'posted', ts: String(++ids) };
  },
  async update() {
    throw new Error('Nothing is corrected here');
  },
  canLook: () => false,
  async look() {
    return { kind: 'absent' };
  },
};

const store = await openStore('memory:', { team: 'T1' });
const announcer = createAnnouncer({
  store,
  poster,
  render: () => ({ text: 'x', blocks: [] }),
  clock,
  log: { info() {}, warn() {}, error: console.error },
  // One case a post: with three cards a post there would be a third of the posts.
  settings: {
    ...DEFAULT_SETTINGS,
    settleMs: 0,
    limits: { single: cases, listed: cases, ageMs: Infinity },
  },
  instance: 'bench',
  newId: () => `d${++ids}`,
  onPaused: async () => {},
  onUnconfirmed: async () => {},
});
announcer.libraryChanged(libraryOf());
await announcer.drain();
for (let n = 0; n < channels; n++) {
  await store.subscriptions.save(subscription({ id: `s${n}`, channel: `C${n}` }));
}
announcer.libraryChanged(libraryOf(...Array.from({ length: cases }, (_, n) => oneCase(`c${n}`))));
const [began, virtuallyBegan] = [performance.now(), now];
await announcer.drain();

const virtual = (now - virtuallyBegan) / 1000;
const least = Math.max((cases * channels) / 4, cases - 1);
const counts = await store.deliveries.count();
console.log(
  `deliveries: ${cases * channels}; posted: ${counts.posted}; too fast: ${limits.refused}`,
);
console.log(
  `virtual time: ${virtual.toFixed(0)} s, ${(virtual / least).toFixed(2)} x the least that 240 a minute allow (${least.toFixed(0)} s)`,
);
const perPost = (performance.now() - began) / (cases * channels);
console.log(
  `work: ${perPost.toFixed(2)} ms a delivery, ${(perPost / 250).toFixed(4)} of the 250 ms that it may take`,
);
await store.close();
if (counts.posted !== cases * channels || limits.refused > 0) process.exitCode = 1;
