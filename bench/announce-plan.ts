import { performance } from 'node:perf_hooks';
import { DEFAULT_LIMITS } from '../src/core/announcements/planning/plan.ts';
import { planAnnouncements } from '../src/core/announcements/planning/plan-announcements.ts';
import type { Subscription } from '../src/core/announcements/subscribing/subscription.ts';
import type { Case } from '../src/core/case/case.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Times the planning of 1,000 new cases for 1,000 subscriptions.
 *
 * Cases and filters are made up. Each case has eight claims of 25 words out of 3,000, and every
 * subscription its own filter with two fields and two words. There are three layouts: a channel for
 * each subscription, ten subscriptions a channel, and plain "everything" in each channel (1,000,000
 * pairs). The yardstick in the same run is JSON.stringify of the cases.
 *
 *     npx tsx bench/announce-plan.ts
 */

const CASES = 1000;
const SUBSCRIPTIONS = 1000;
const ROUNDS = 7;
const NOW = Date.UTC(2026, 0, 15);

const random = mulberry32(7);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const words = Array.from({ length: 3000 }, (_, n) => `${pick(['re', 'in', 'auto', 'co'])}word${n}`);
const sentence = (n: number) => Array.from({ length: n }, () => pick(words)).join(' ');

const cases: Case[] = Array.from({ length: CASES }, (_, n) => ({
  id: `case-${n}`,
  org: `Organisation ${n % 400}`,
  useCase: sentence(4),
  title: sentence(6),
  summary: sentence(120),
  dateAdded: '2026-01-14',
  lastUpdated: '2026-01-14',
  highlightedValue: `$${n}M`,
  tier: pick(['capability', 'transformation', 'foundation']),
  tierConfidence: 'high',
  tierRationale: sentence(30),
  primaryImpact: pick(['efficiency', 'business_model', 'growth']),
  industryCluster: pick(['operations', 'marketing', 'finance', 'people']),
  extra: {},
  claims: Array.from({ length: 8 }, (_, c) => ({
    id: `C${c + 1}`,
    title: sentence(3),
    status: pick(['APPROVED', 'APPROVED', 'NEEDS_REVIEW', 'REJECTED'] as const),
    text: sentence(25),
    quotes: [sentence(25)],
    sources: ['S1'],
    notes: {},
    line: 1,
  })),
  sources: [{ id: 'S1', title: sentence(6), url: 'https://example.com', type: 'News', line: 1 }],
  revision: `r${n}`,
  file: `case-${n}.md`,
}));

const filterOf = () =>
  `cluster:${pick(['operations', 'marketing', 'finance', 'people'])} and ${pick(words)} or ${pick(words)} except tier:${pick(['capability', 'transformation'])}`;
const subscriptionsOf = (channels: number, filter: () => string): Subscription[] =>
  Array.from({ length: SUBSCRIPTIONS }, (_, n) => ({
    id: `s${n}`,
    team: 'T1',
    channel: `C${n % channels}`,
    filter: filter(),
    kinds: 'both',
    cadence: { every: 'at-once' },
    owner: 'U1',
    origin: 'person',
    createdAt: NOW,
    nextDueAt: null,
    paused: null,
    lastPosted: null,
  }));

const layouts: readonly (readonly [string, Subscription[]])[] = [
  ['1,000 channels, a filter each', subscriptionsOf(1000, filterOf)],
  ['100 channels, ten filters each', subscriptionsOf(100, filterOf)],
  ['1,000 channels, everything', subscriptionsOf(1000, () => '')],
];

const yardstick = median(() => JSON.stringify(cases));
console.log(`${CASES} new cases x ${SUBSCRIPTIONS} subscriptions; median of ${ROUNDS} rounds`);
console.log(`yardstick, JSON.stringify of the cases: ${yardstick.cpu.toFixed(1)} ms of processor`);
for (const [name, subscriptions] of layouts) {
  let posts = 0;
  let told = 0;
  const { ms, cpu } = median(() => {
    let ids = 0;
    const plan = planAnnouncements({
      differing: cases.map((after) => ({ before: null, after })),
      subscriptions,
      mutes: [],
      shown: [],
      now: NOW,
      awayMs: 0,
      limits: DEFAULT_LIMITS,
      newId: () => `d${ids++}`,
    });
    posts = plan.deliveries.length;
    told = plan.deliveries.reduce((sum, { items }) => sum + items.length, 0);
  });
  console.log(
    `${name}: ${ms.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor), ${(cpu / yardstick.cpu).toFixed(1)} x the yardstick; ${posts} posts about ${told} cases${ms < 1000 ? '' : ' - MORE THAN A SECOND'}`,
  );
}

function median(work: () => unknown): { readonly ms: number; readonly cpu: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - began, cpu: (user + system) / 1000 };
  }).sort((a, b) => a.ms - b.ms);
  return times[Math.floor(ROUNDS / 2)]!;
}
