import type { CallFault } from '@casebook/local-slack';
import { describe, expect, test } from 'vitest';
import { readWorklist } from '../../../src/announcer/worklist.ts';
import type { Case } from '../../../src/core/case/case.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House } from './house.ts';

/** Outages of Slack on a virtual clock: what comes meanwhile is posted once, or a person sees it. */

const MINUTE = 60_000;
/** Looks at what is due, in an outage of any length. */
const LOOKS = 30;
const LENGTHS = [
  ['20 s', 20_000],
  ['5 min', 5 * MINUTE],
  ['1 h', 60 * MINUTE],
] as const;
const KINDS: Readonly<Record<string, CallFault>> = {
  'HTTP 500, nothing taken': { kind: 'status', status: 500, when: 'before' },
  'HTTP 500, all taken': { kind: 'status', status: 500, when: 'after' },
  'connections reset': { kind: 'drop_request' },
  'answers lost': { kind: 'drop_response' },
  // As the client reports a body that is no JSON.
  'bodies of a proxy': { kind: 'refuse', error: '<html>' },
};

const of = (id: string, given: Partial<Case> = {}) =>
  oneCase(id, { revision: JSON.stringify([id, given]), ...given });
const rejected = { claims: [claim('C1', { status: 'REJECTED' })] };

/** Cases come before, at the beginning and in the middle of an outage, and one is rejected in it. */
const BEFORE = libraryOf(of('known'), of('early'));
const FIRST = libraryOf(of('known'), of('early'), of('a'), of('b'));
const MIDDLE = libraryOf(of('known'), of('early', rejected), of('a'), of('b'), of('c'));

async function goThrough(at: House, fault: CallFault, ms: number): Promise<void> {
  const { clock, slack, announcer } = at;
  announcer.libraryChanged(BEFORE);
  await announcer.drain();
  for (const method of ['chat.postMessage', 'chat.update', 'conversations.history']) {
    slack.faults.add({ method, fault, times: 1_000_000 });
  }
  const [began, middle] = [clock.now(), clock.now() + ms / 2];
  let isMiddle = false;
  const pass = async () => {
    const now = clock.now();
    if (now >= middle && !isMiddle) {
      isMiddle = true;
      announcer.libraryChanged(MIDDLE);
    }
    if (now >= began + ms) slack.faults.clear();
    else clock.onWait = pass;
  };
  clock.onWait = pass;
  announcer.libraryChanged(FIRST);
  const step = ms / LOOKS;
  for (let waited = 0; waited < ms + 10 * MINUTE; waited += waited < ms ? step : MINUTE) {
    await announcer.drain();
    await clock.onWait?.();
    clock.advance(waited < ms ? step : MINUTE);
  }
  await announcer.drain();
}

describe.each(Object.entries(KINDS))('an outage: %s', (_, fault) => {
  test.each(LENGTHS)('of %s, without history scopes', async (_name, ms) => {
    const at = await following({}, libraryOf(of('known')));
    await at.follow({ channel: at.slack.channel('general') });
    await goThrough(at, fault, ms);
    const deliveries = await at.store.deliveries.list();
    const worklist = await readWorklist(at.store, MIDDLE);
    const open = worklist.flatMap((item) => ('delivery' in item ? item.delivery.id : []));
    for (const { id, state } of deliveries) {
      expect(state === 'posted' || open.includes(id), `${id} is ${state}`).toBe(true);
    }
    // Each new case in each channel is there once, or on the list.
    const told = deliveries.filter(({ content }) => content.kind !== 'correction');
    expect(told.flatMap(({ content }) => ('cases' in content ? content.cases : []))).toHaveLength(
      8,
    );
    expectOnce(at);
  });

  test.each(LENGTHS)(
    'of %s, with history scopes: all is posted, once and as it is',
    async (_name, ms) => {
      const at = await following({ history: true }, libraryOf(of('known')));
      await at.follow({ channel: at.slack.channel('general') });
      await goThrough(at, fault, ms);
      const states = (await at.store.deliveries.list()).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['posted']));
      expect(await readWorklist(at.store, MIDDLE)).toEqual([]);
      for (const channel of [at.channel, at.slack.channel('general')]) {
        expect([...at.said(channel)].sort()).toEqual([
          'card a ',
          'card b ',
          'card c ',
          'card early  (corrected)',
          'changed early APPROVED>REJECTED',
        ]);
      }
    },
  );
});

function expectOnce(at: House): void {
  for (const channel of [at.channel, at.slack.channel('general')]) {
    const cards = at.said(channel).filter((text) => text.startsWith('card '));
    expect(cards).toHaveLength(new Set(cards).size);
  }
}
