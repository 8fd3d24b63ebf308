import { expect, test } from 'vitest';
import { setBaseline } from '../../../src/announcer/deciding/baseline.ts';
import type { Redraw } from '../../../src/announcer/parts/redraw.ts';
import type { Case } from '../../../src/core/case/case.ts';
import type { Store } from '../../../src/store/store.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { createPostingClient } from '../../support/posting-client.ts';
import { type House, house, show } from './house.ts';

/** Draws what became of each claim: `acme C1 REJECTED`. */
const redraw: Redraw = async (_, { changes }) => {
  const text = changes
    .flatMap(({ after, claims }) =>
      claims.map((each) => `${after.id} ${each.before?.id} ${each.after?.status ?? 'gone'}`),
    )
    .join(', ');
  const blocks = [{ type: 'section', text: { type: 'plain_text', text } }];
  return { edit: { text: `now ${text}`, blocks }, reply: { text: `told ${text}`, blocks } };
};

let version = 0;
const acme = (
  status: 'APPROVED' | 'NEEDS_REVIEW' | 'REJECTED' = 'APPROVED',
  over: Partial<Case> = {},
) => oneCase('acme', { revision: `r${++version}`, claims: [claim('C1', { status })], ...over });

/** A house that knows a case, without channels that follow it. */
async function knowing(first: Case, over: Parameters<typeof house>[0] = {}): Promise<House> {
  const at = await house({ ...over, parts: { redraw, ...over.parts } });
  await show(at, libraryOf(first));
  return at;
}

/** Posts an answer that shows the first claim of a case, and remembers it. */
async function answer(at: House, theCase: Case, channel = at.channel): Promise<string> {
  const client = createPostingClient(at.slack.botToken, {
    slackApiUrl: at.slack.apiUrl,
    timeoutMs: 1000,
  });
  at.clock.advance(1_100);
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'answer' });
  at.clock.advance(1_100);
  const shown = [{ caseId: theCase.id, revision: theCase.revision, claims: ['C1'] }];
  const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: 'U1', claims: [] };
  const post = { team: 'T1', channel, ts, threadTs: null, view, shown };
  await at.store.posts.remember(post, [theCase], at.clock.now());
  return ts;
}

/** The text of a post, and of the replies in its thread. */
const texts = (at: House, ts: string) => [
  ...at.messages().flatMap((each) => (each.ts === ts ? each.text : [])),
  ...at.slack.thread(at.channel, ts).flatMap((each) => (each.ts === ts ? [] : each.text)),
];

test('a post is edited to what is true, and its thread is told once', async () => {
  const first = acme();
  const at = await knowing(first);
  const ts = await answer(at, first);
  await show(at, libraryOf(acme('REJECTED')));
  expect(texts(at, ts)).toEqual(['now acme C1 REJECTED', 'told acme C1 REJECTED']);
  await show(at, libraryOf(acme('REJECTED', { summary: 'Other words' })));
  expect(texts(at, ts)).toHaveLength(2);
  await show(at, libraryOf(acme('NEEDS_REVIEW')));
  expect(texts(at, ts).slice(2)).toEqual(['told acme C1 NEEDS_REVIEW']);
});

test('several changes before a correction are one, and what was undone is none', async () => {
  const first = acme();
  const at = await knowing(first);
  const ts = await answer(at, first);
  for (const status of ['NEEDS_REVIEW', 'REJECTED'] as const) {
    await setBaseline(libraryOf(acme(status)), at.parts);
  }
  await show(at, libraryOf(acme('NEEDS_REVIEW')));
  expect(texts(at, ts)).toEqual(['now acme C1 NEEDS_REVIEW', 'told acme C1 NEEDS_REVIEW']);
  const second = acme();
  await show(at, libraryOf(second));
  const other = await answer(at, second);
  await setBaseline(libraryOf(acme('REJECTED')), at.parts);
  await show(at, libraryOf(second));
  expect(texts(at, other)).toEqual(['answer']);
});

test('a case that left the library is gone from the post', async () => {
  const first = acme();
  const at = await knowing(first, { settings: { withdrawHoldMs: 0 } });
  const ts = await answer(at, first);
  await show(at, libraryOf(oneCase('other')));
  expect(texts(at, ts)).toEqual(['now acme C1 gone', 'told acme C1 gone']);
  await show(at, libraryOf(oneCase('other'), first));
  expect(texts(at, ts)).toHaveLength(3);
});

test('killed between the reply and its note: edited again, and told once', async () => {
  const first = acme();
  let kills = 1;
  const dying = (store: Store): Store => ({
    ...store,
    posts: {
      ...store.posts,
      settle: async (...given) => {
        if (kills-- > 0) throw new Error('killed');
        return store.posts.settle(...given);
      },
    },
  });
  const at = await knowing(first, { store: dying });
  const ts = await answer(at, first);
  await show(at, libraryOf(acme('REJECTED')));
  expect(await at.store.posts.count()).toEqual({ posts: 1, due: 1 });
  at.clock.advance(at.parts.settings.leaseMs);
  await at.announcer.drain();
  expect(await at.store.posts.count()).toEqual({ posts: 1, due: 0 });
  expect(texts(at, ts)).toEqual(['now acme C1 REJECTED', 'told acme C1 REJECTED']);
});

test.each([
  ['chat.update', { kind: 'rate_limited', retryAfter: 7 }],
  ['chat.update', { kind: 'status', status: 500, when: 'before' }],
  ['chat.postMessage', { kind: 'rate_limited', retryAfter: 7 }],
] as const)('%s meets %o: corrected later, and told once', async (method, fault) => {
  const first = acme();
  const at = await knowing(first);
  const ts = await answer(at, first);
  at.slack.faults.add({ method, fault });
  await show(at, libraryOf(acme('REJECTED')));
  expect(texts(at, ts)).toEqual(['now acme C1 REJECTED', 'told acme C1 REJECTED']);
});

test('a reply whose answer is lost is not sent again', async () => {
  const first = acme();
  const at = await knowing(first);
  const ts = await answer(at, first);
  at.slack.faults.add({ method: 'chat.postMessage', fault: { kind: 'drop_response' } });
  await show(at, libraryOf(acme('REJECTED')));
  expect(texts(at, ts)).toEqual(['now acme C1 REJECTED', 'told acme C1 REJECTED']);
  expect(await at.store.posts.count()).toEqual({ posts: 1, due: 0 });
});

test('a hundred posts are corrected at Slack’s pace, rejections first, announcements before all', async () => {
  const first = acme();
  const other = oneCase('bolt');
  const at = await house({ parts: { redraw } });
  await show(at, libraryOf(first, other));
  for (let n = 0; n < 50; n++) {
    await answer(at, other, at.slack.channel('general'));
    await answer(at, first, at.slack.channel('research'));
  }
  await at.follow();
  const changed = oneCase('bolt', { revision: 'b2', claims: [claim('C1', { text: 'Other' })] });
  const began = at.clock.now();
  await show(at, libraryOf(acme('REJECTED'), changed, oneCase('new')));
  const edits = at.slack.calls.filter(({ method }) => method === 'chat.update');
  expect(edits).toHaveLength(100);
  expect(at.slack.refusals).toEqual([]);
  const firstHalf = edits.slice(0, 50).map(({ args }) => JSON.stringify(args));
  expect(firstHalf.every((args) => args.includes('REJECTED'))).toBe(true);
  const { updateIntervalMs } = at.parts.settings.pace;
  expect(at.clock.now() - began).toBeGreaterThanOrEqual(99 * updateIntervalMs);
  const announced = at.slack.calls.findIndex(
    ({ method, args }) =>
      method === 'chat.postMessage' && JSON.stringify(args).includes('changed bolt'),
  );
  const firstEdit = at.slack.calls.findIndex(({ method }) => method === 'chat.update');
  expect(announced - firstEdit).toBeLessThan(10);
});
