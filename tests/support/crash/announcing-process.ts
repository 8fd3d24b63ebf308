import { createAnnouncer } from '../../../src/announcer/announcer.ts';
import { systemClock } from '../../../src/announcer/parts/clock.ts';
import type { Poster, PostOutcome } from '../../../src/announcer/parts/poster.ts';
import { DEFAULT_SETTINGS } from '../../../src/announcer/parts/settings.ts';
import { isWithdrawn } from '../../../src/core/announcements/content/withdrawn.ts';
import { watchLibrary } from '../../../src/files/watch-library.ts';
import { createSlackPoster } from '../../../src/slack/wire/slack-poster.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { createPostingClient } from '../posting-client.ts';
import { drawAnswer, drawForCounting, redrawForCounting } from './count-posts.ts';
import type { ProcessOrder } from './process-order.ts';

/**
 * A process that announces a folder until it is killed: the real store, reader, announcer and
 * poster, drawn so that posts can be counted. Told by its argument what to do; says `ready` when
 * it begins, and stops in order on SIGTERM.
 */
const order = JSON.parse(process.argv[2] ?? '') as ProcessOrder;
const store = await openStore(order.store, { team: order.team });
const client = createPostingClient(order.botToken, {
  slackApiUrl: order.apiUrl,
  timeoutMs: order.settings.timeoutMs ?? DEFAULT_SETTINGS.timeoutMs,
});
const poster = createSlackPoster({
  client: () => client,
  allows: async () => true,
  canReadHistory: () => order.canReadHistory,
});
let posts = 0;
/** Dies between posting and noting it. */
async function thenDie(post: Promise<PostOutcome>): Promise<PostOutcome> {
  const outcome = await post;
  if (++posts === order.dieAfterPost) process.kill(process.pid, 'SIGKILL');
  return outcome;
}
const quiet = () => {};
/** Says which unconfirmed deliveries were found in their channel. */
const looking: Poster['look'] = async (request) => {
  const outcome = await poster.look(request);
  if (outcome.kind === 'found') process.stdout.write(`found ${request.deliveryId}\n`);
  return outcome;
};
const announcer = createAnnouncer({
  store,
  poster: {
    ...poster,
    post: (request) => thenDie(poster.post(request)),
    update: (request) => thenDie(poster.update(request)),
    look: looking,
  },
  render: drawForCounting,
  redraw: redrawForCounting,
  clock: systemClock,
  log: {
    info: quiet,
    warn: quiet,
    error: (...what: unknown[]) => process.stderr.write(`${what}\n`),
  },
  settings: { ...DEFAULT_SETTINGS, ...order.settings },
  instance: order.instance,
  newId: () => crypto.randomUUID(),
  onPaused: async () => {},
  onUnconfirmed: async () => {},
});
const watched = await watchLibrary(order.folder, {
  onChange: (library) => announcer.libraryChanged(library),
  onError: (error) => process.stderr.write(`${error}\n`),
});
let answering = Promise.resolve();
process.once('SIGTERM', async () => {
  await watched.close();
  await announcer.stop();
  await answering;
  await store.close();
});
process.stdout.write('ready\n');
await announcer.start(watched.library());
if (order.answer) answering = answer(order.answer);
await answering;
if (order.saysWhenQuiet) {
  // Twice in a row: what was recorded just now may be marked for correction a moment later.
  for (let looks = 0; looks < 2; looks = (await isQuiet()) ? looks + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  process.stdout.write('quiet\n');
}

/** As the bot does: the post first, then its note. One that Slack refuses is not tried again. */
async function answer({ channel, nth }: NonNullable<ProcessOrder['answer']>): Promise<void> {
  const answerable = watched.library().cases.filter(({ claims }) => claims.length > 0);
  const theCase = answerable[nth % answerable.length];
  if (!theCase) return;
  const { team } = order;
  const posted = await thenDie(poster.post({ team, channel, message: drawAnswer(theCase) }));
  if (posted.kind !== 'posted') return;
  const shown = [
    { caseId: theCase.id, revision: theCase.revision, claims: theCase.claims.map(({ id }) => id) },
  ];
  const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: 'U1', claims: [] };
  const post = { team, channel, ts: posted.ts, threadTs: null, view, shown };
  await store.posts.remember(post, [theCase], Date.now());
}

async function isQuiet(): Promise<boolean> {
  const known = await store.knownCases.revisions();
  const { cases, byId } = watched.library();
  const { pending, sending, unconfirmed } = await store.deliveries.count();
  return (
    cases.every(({ id, revision }) => known.get(id)?.revision === revision) &&
    [...known].every(([id, of]) => byId.has(id) || isWithdrawn(of)) &&
    pending + sending + (order.canReadHistory ? unconfirmed : 0) === 0 &&
    (await store.posts.count()).due === 0
  );
}
