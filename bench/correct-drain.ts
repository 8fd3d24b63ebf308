import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createAnnouncer } from '../src/announcer/announcer.ts';
import type { Poster, PostOutcome } from '../src/announcer/parts/poster.ts';
import { DEFAULT_SETTINGS } from '../src/announcer/parts/settings.ts';
import type { Case } from '../src/core/case/case.ts';
import { openStore } from '../src/store/drivers/open-store.ts';
import { claim, libraryOf, oneCase } from '../tests/support/cases.ts';
import { createPostLimits } from '../tests/support/post-limits.ts';

/**
 * Drains the corrections of a large change at Slack's rate limits: 1,000 posts are remembered, in 100
 * channels and threads, and then 200 cases change, over and over while the corrections run.
 *
 * Time is virtual and jumps to the next thing waited for. A separate limiter plays Slack: one post a
 * second in each channel, 240 posts a minute in the workspace, 50 edits a minute. It counts the calls
 * that Slack would answer with 429. The store, leases and pace are the real ones.
 *
 * Meanwhile questions are answered: they ask the same limiter, and nothing else that corrections hold.
 * Prints how long it took, how many posts are as their case is, and how many answers had to wait.
 *
 *     npx tsx bench/correct-drain.ts [--posts 1000] [--changes 200] [--rounds 1]
 */
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    changes: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '1' },
  },
});
const posts = Number(values.posts);
const changes = Number(values.changes);
const rounds = Number(values.rounds);

const CHANNELS = 100;
const CALL_MS = 80;
const MINUTE = 60_000;

const start = Date.UTC(2026, 0, 15);
let now = start;
const clock = {
  now: () => now,
  async wait(ms: number, signal: AbortSignal) {
    if (!signal.aborted) now += ms;
    await answerUntil(now);
    await new Promise((resolve) => setImmediate(resolve));
  },
};
const posted = createPostLimits({ channelMs: 1000, teamPerMinute: 240 });
const edited = createPostLimits({ channelMs: 0, teamPerMinute: 50 });

/** Everything that Slack shows, by place: the version of its case. */
const shown = new Map<string, string>();
const told = new Map<string, string[]>();
let ids = 0;

function call(limits: typeof posted, channel: string, done: () => string): PostOutcome {
  const wait = limits.take(channel, now);
  now += CALL_MS;
  return wait > 0 ? { kind: 'rate-limited', retryAfterMs: wait } : { kind: 'posted', ts: done() };
}
const poster: Poster = {
  post: async ({ channel, threadTs = '', message }) =>
    call(posted, channel, () => {
      const place = `${channel}/${threadTs}`;
      told.set(place, [...(told.get(place) ?? []), message.text]);
      return String(++ids);
    }),
  update: async ({ channel, ts, message }) =>
    call(edited, channel, () => {
      shown.set(`${channel}/${ts}`, message.text);
      return ts;
    }),
  canLook: () => false,
  look: async () => ({ kind: 'absent' }),
};

/** Questions come in a channel of their own, one in two seconds; each is answered at once. */
const ASK_EVERY_MS = 2000;
let nextAsk = start;
let [answers, delayed] = [0, 0];
async function answerUntil(time: number) {
  for (; nextAsk <= time; nextAsk += ASK_EVERY_MS) {
    answers++;
    if (posted.take(`asked-${answers % 50}`, nextAsk) > 0) delayed++;
  }
}

const version = Array.from({ length: changes }, () => 1);
const caseOf = (n: number): Case =>
  oneCase(`case-${n}`, {
    revision: `v${version[n]}-of-${n}`,
    highlightedValue: `v${version[n]}`,
    claims: [claim('C1', { text: `Version ${version[n]} of case ${n}.` })],
  });
const library = () => libraryOf(...version.map((_, n) => caseOf(n)));

const store = await openStore('memory:', { team: 'T1' });
const announcer = createAnnouncer({
  store,
  poster,
  render: () => ({ text: 'x', blocks: [] }),
  redraw: async (_, { cases }) => ({
    edit: { text: cases[0]!.highlightedValue, blocks: [] },
    reply: { text: cases[0]!.highlightedValue, blocks: [] },
  }),
  clock,
  log: { info() {}, warn() {}, error: console.error },
  settings: { ...DEFAULT_SETTINGS, settleMs: 0, lossHoldMs: 0 },
  instance: 'bench',
  newId: () => `d${++ids}`,
  onPaused: async () => {},
  onUnconfirmed: async () => {},
});
announcer.libraryChanged(library());
await announcer.drain();
for (let n = 0; n < posts; n++) {
  const theCase = caseOf(n % changes);
  const channel = `C${n % CHANNELS}`;
  const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: null, claims: [] };
  const claims = [{ caseId: theCase.id, revision: theCase.revision, claims: ['C1'] }];
  const post = { team: 'T1', channel, ts: `p${n}`, threadTs: null, view, shown: claims };
  await store.posts.remember(post, [theCase], now);
  shown.set(`${channel}/p${n}`, theCase.highlightedValue);
}

const began = performance.now();
const virtuallyBegan = now;
nextAsk = now;
for (let round = 0; round < rounds; round++) {
  for (let n = 0; n < changes; n++) version[n]!++;
  announcer.libraryChanged(library());
  if (round < rounds - 1) {
    // The next change comes while the corrections of this one run.
    const until = now + 5 * MINUTE;
    let isDone = false;
    const running = announcer.drain().then(() => {
      isDone = true;
    });
    while (now < until && !isDone) await new Promise((resolve) => setImmediate(resolve));
    for (let n = 0; n < changes; n++) version[n]!++;
    announcer.libraryChanged(library());
    await running;
  }
}
await announcer.drain();

const seconds = (now - virtuallyBegan) / 1000;
const isRight = Array.from({ length: posts }, (_, n) => {
  const place = `C${n % CHANNELS}/p${n}`;
  const is = caseOf(n % changes).highlightedValue;
  return shown.get(place) === is && told.get(place)?.at(-1) === is;
});
const twice = [...told.values()].filter((all) => new Set(all).size < all.length).length;
const { due } = await store.posts.count();
console.log(
  `${posts} posts, ${changes} changed cases: ${isRight.filter(Boolean).length} posts and threads are as their case is; told twice: ${twice}; left to do: ${due}`,
);
console.log(
  `virtual time: ${(seconds / 60).toFixed(1)} min, ${(seconds / ((posts * 60) / 50)).toFixed(2)} x the least that 50 edits a minute allow; too fast: ${posted.refused + edited.refused}`,
);
console.log(`answers meanwhile: ${answers}; refused by Slack because of corrections: ${delayed}`);
console.log(`work: ${((performance.now() - began) / posts).toFixed(2)} ms a post`);
await store.close();
const isGood =
  isRight.every(Boolean) && twice + due + delayed + posted.refused + edited.refused === 0;
if (!isGood) process.exitCode = 1;
