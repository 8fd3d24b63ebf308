import { type CallFault, createLocalSlack } from '@casebook/local-slack';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/announcer/parts/clock.ts';
import { createSlackPoster } from '../../../src/slack/wire/slack-poster.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { createPostingClient } from '../../support/posting-client.ts';
import { following, type House, house, MANIFEST, show } from './house.ts';

const empty = libraryOf();
const acme = libraryOf(oneCase('acme'));
const rejected = libraryOf(
  oneCase('acme', { revision: 'r2', claims: [claim('C1', { status: 'REJECTED' })] }),
);

const announce = (at: House, library = acme) => show(at, library);

const posting = (fault: CallFault) => ({ method: 'chat.postMessage', fault });
const state = async (at: House) => (await at.store.deliveries.list()).map((each) => each.state);
/** Lets time pass until unconfirmed messages have been looked for, and what follows has happened. */
async function look(at: House): Promise<void> {
  for (let looked = 0; looked < 2; looked++) {
    at.clock.advance(at.parts.settings.certainAfterMs);
    await at.announcer.drain();
  }
}

const UNKNOWN: readonly (readonly [string, CallFault, arrived: boolean])[] = [
  ['taken, but the answer is lost', { kind: 'drop_response' }, true],
  ['lost before Slack saw it', { kind: 'drop_request' }, false],
  ['an HTTP 500 after it was taken', { kind: 'status', status: 500, when: 'after' }, true],
  ['an HTTP 500 instead', { kind: 'status', status: 500, when: 'before' }, false],
  ['an answer that comes too late', { kind: 'slow', ms: 2000 }, true],
  ['an error that does not say', { kind: 'refuse', error: 'internal_error' }, false],
];

describe.each(UNKNOWN)('%s', (_, fault, arrived) => {
  const settings = fault.kind === 'slow' ? { timeoutMs: 1500 } : {};
  test('without the right to read the channel: never sent again by itself, and shown', async () => {
    const at = await following({ settings });
    at.slack.faults.add(posting(fault));
    await announce(at);
    await look(at);
    expect(at.said()).toHaveLength(arrived ? 1 : 0);
    expect(await state(at)).toEqual(['unconfirmed']);
    expect(at.unconfirmed.map(({ id }) => id)).toEqual(['delivery-1']);
  });

  test('with it: found in the channel, or sent once more', async () => {
    const at = await following({ settings, history: true });
    at.slack.faults.add(posting(fault));
    await announce(at);
    expect(await state(at)).toEqual(['unconfirmed']);
    await look(at);
    expect(at.said()).toEqual(['card acme ']);
    expect(await at.store.deliveries.list()).toMatchObject([
      { state: 'posted', ts: at.messages()[0]?.ts },
    ]);
    expect(at.unconfirmed).toEqual([]);
  });
});

test('found late, a card shows its case as it is by then; the change is told once', async () => {
  const at = await following({ history: true });
  at.slack.faults.add(posting({ kind: 'drop_response' }));
  await announce(at);
  await announce(at, rejected);
  expect(at.said()).toEqual(['card acme ', 'changed acme APPROVED>REJECTED']);
  await look(at);
  expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
  expect(at.replies(at.messages()[0]!)).toEqual([]);
});

describe('what a curator says about an unconfirmed post', () => {
  test('it is there: settled, and later changes stand on their own', async () => {
    const at = await following();
    at.slack.faults.add(posting({ kind: 'drop_response' }));
    await announce(at);
    const word = { deliveryId: 'delivery-1', decision: 'there', by: 'U2' } as const;
    expect(await at.announcer.decide(word)).toMatchObject({ state: 'posted' });
    expect(await at.announcer.decide(word)).toBeNull();
    await announce(at, rejected);
    expect(at.said()).toEqual(['card acme ', 'changed acme APPROVED>REJECTED']);
  });

  test('post again: posted once more, as the case is now', async () => {
    const at = await following();
    at.slack.faults.add(posting({ kind: 'drop_request' }));
    await announce(at);
    await announce(at, libraryOf(oneCase('acme', { revision: 'r2', highlightedValue: '$5M' })));
    expect(at.said()).toEqual(['changed acme ']);
    await at.announcer.decide({ deliveryId: 'delivery-1', decision: 'again', by: 'U2' });
    await at.announcer.drain();
    expect(at.said()).toEqual(['changed acme ', 'card acme $5M']);
  });
});

describe('faults that leave no doubt', () => {
  test('too fast: waits as long as told, and posts once', async () => {
    const at = await following();
    at.slack.faults.add(posting({ kind: 'rate_limited', retryAfter: 30 }));
    const began = at.clock.now();
    await announce(at);
    expect(at.said()).toHaveLength(1);
    expect(at.clock.now() - began).toBeGreaterThanOrEqual(30_000);
    expect(at.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  test('Slack is not reachable: tried again, ever more slowly, until it is', async () => {
    const at = await house();
    const gone = await createLocalSlack({ manifest: MANIFEST });
    await gone.close();
    const [nowhere, there] = [gone, at.slack].map(({ apiUrl }) =>
      createPostingClient(at.slack.botToken, { slackApiUrl: apiUrl, timeoutMs: 15_000 }),
    );
    const tries: number[] = [];
    const announcer = at.another({
      poster: createSlackPoster({
        allows: async () => true,
        canReadHistory: () => false,
        client: () => {
          tries.push(at.clock.now());
          return tries.length < 5 ? nowhere! : there!;
        },
      }),
    });
    announcer.libraryChanged(empty);
    await announcer.drain();
    await at.follow();
    announcer.libraryChanged(acme);
    await announcer.drain();
    expect(at.said()).toEqual(['card acme ']);
    const waits = tries.slice(1).map((time, n) => Math.round((time - tries[n]!) / 1000));
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  test('a message that Slack refuses is set aside, and the next goes on', async () => {
    const at = await following();
    at.slack.faults.add(posting({ kind: 'refuse', error: 'invalid_blocks' }));
    await announce(at, libraryOf(oneCase('a'), oneCase('b')));
    expect(at.said()).toEqual(['card b ']);
    expect(await at.store.deliveries.list()).toMatchObject([
      { state: 'failed', error: 'invalid_blocks' },
      { state: 'posted' },
    ]);
  });

  test('a workspace that refuses the app is left alone for a while; nothing is paused or lost', async () => {
    const at = await following();
    at.slack.faults.add(posting({ kind: 'refuse', error: 'token_revoked' }));
    const began = at.clock.now();
    await announce(at);
    expect(at.said()).toEqual(['card acme ']);
    expect(at.clock.now() - began).toBeGreaterThanOrEqual(at.parts.settings.workspaceHoldMs);
    expect(at.paused).toEqual([]);
  });

  test('an edit whose answer is lost is simply made again, and the thread told once', async () => {
    const at = await following();
    await announce(at);
    at.slack.faults.add({ method: 'chat.update', fault: { kind: 'drop_response' } });
    await announce(at, rejected);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
    expect(at.said()[0]).toBe('card acme  (corrected)');
  });

  test('a reply in a thread is looked for in the thread', async () => {
    const at = await following({ history: true });
    await announce(at);
    at.slack.faults.add(posting({ kind: 'drop_response' }));
    await announce(at, rejected);
    await look(at);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
    expect(await state(at)).toEqual(['posted', 'posted']);
  });

  test('two channels limited at once mean the workspace: it rests', async () => {
    const at = await following();
    for (const name of ['general', 'research'])
      await at.follow({ channel: at.slack.channel(name) });
    at.slack.faults.add({ ...posting({ kind: 'rate_limited', retryAfter: 60 }), times: 2 });
    const began = at.clock.now();
    await announce(at);
    const posted = await at.store.deliveries.list();
    for (const { postedAt } of posted) expect(postedAt! - began).toBeGreaterThanOrEqual(60_000);
  });
});

describe('stopping', () => {
  test('stopped between posting and noting it: the next start shows it as unconfirmed', async () => {
    const at = await following();
    const [died] = await crash(at, 'after');
    expect(died).toBe('sending');
    const next = at.another();
    next.libraryChanged(acme);
    await next.drain();
    expect(at.said()).toEqual(['card acme ']);
    expect(at.unconfirmed).toHaveLength(1);
    expect(await state(at)).toEqual(['unconfirmed']);
  });

  test('stopped before posting: the next start posts it', async () => {
    const at = await following();
    const [died] = await crash(at, 'before');
    expect(died).toBe('sending');
    const next = at.another();
    next.libraryChanged(acme);
    await next.drain();
    expect(at.said()).toEqual(['card acme ']);
    expect(await state(at)).toEqual(['posted']);
  });

  test('stopped by its owner: what is under way is finished and noted', async () => {
    const at = await following();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const announcer = at.another({
      clock: systemClock,
      poster: {
        ...at.parts.poster,
        async post(request) {
          const outcome = await at.parts.poster.post(request);
          await answered;
          return outcome;
        },
      },
    });
    await announcer.start(acme);
    await at.slack.waitFor(() => at.said().length === 1);
    const stopped = announcer.stop();
    expect(await state(at)).toEqual(['sending']);
    answer();
    await stopped;
    expect(await state(at)).toEqual(['posted']);
  });

  test('running, it takes up a library that changes, and a woken one does not wait for its turn', async () => {
    const at = await following();
    const announcer = at.another({
      clock: systemClock,
      settings: { ...at.parts.settings, pollMs: 60_000 },
    });
    await announcer.start(empty);
    announcer.libraryChanged(acme);
    await at.slack.waitFor(() => at.said().length === 1);
    await announcer.stop();
  });
});

/** Runs until a process would have died around a post; gives the states that it left. */
async function crash(at: House, when: 'before' | 'after'): Promise<readonly string[]> {
  const { parts } = at;
  const never = new Promise<never>(() => {});
  await new Promise<void>((died) => {
    const doomed = at.another({
      instance: 'doomed',
      refuseChannel: () => {
        if (when === 'after') return Promise.resolve(null);
        died();
        return never;
      },
      poster: {
        ...parts.poster,
        async post(request) {
          await parts.poster.post(request);
          died();
          return never;
        },
      },
    });
    doomed.libraryChanged(acme);
    void doomed.drain();
  });
  return state(at);
}
