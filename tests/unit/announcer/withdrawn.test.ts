import { describe, expect, test } from 'vitest';
import { setBaseline } from '../../../src/announcer/deciding/baseline.ts';
import type { Case } from '../../../src/core/case/case.ts';
import type { Library } from '../../../src/core/library/library.ts';
import type { Store } from '../../../src/store/store.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House, show } from './house.ts';

const of = (id: string, given: Partial<Case> = {}) =>
  oneCase(id, { revision: JSON.stringify([id, given]), ...given });
const known = libraryOf(of('known'));
const both = libraryOf(of('known'), of('acme'));

/** A house that has announced a case. */
async function announced(over?: Parameters<typeof following>[0], library = both): Promise<House> {
  const at = await following(over, known);
  await show(at, library);
  return at;
}

/** Shows a library until what is missing from it counts as withdrawn. */
async function stay(at: House, library: Library, ms = at.parts.settings.withdrawHoldMs) {
  await show(at, library);
  at.clock.advance(ms);
  await at.announcer.drain();
}

describe('a case whose file is gone', () => {
  test('is said to be withdrawn where it was announced, once, and as it is when it is back', async () => {
    const at = await announced();
    await show(at, known);
    expect(at.said()).toEqual(['card acme ']);
    await stay(at, known);
    expect(at.said()).toEqual(['withdrawn acme']);
    await stay(at, known);
    const deliveries = await at.store.deliveries.list();
    expect(deliveries.map(({ state }) => state)).toEqual(['posted', 'posted']);
    await show(at, libraryOf(of('known'), of('acme', { highlightedValue: '$5M' })));
    expect(at.said()).toEqual(['card acme $5M (corrected)']);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme ']);
    await stay(at, known);
    await show(at, both);
    expect(at.said()).toEqual(['card acme  (corrected)']);
    expect(at.messages()).toHaveLength(at.replies(at.messages()[0]!).length + 1);
  });

  test('is not said to be withdrawn, or changed, while several files claim its id', async () => {
    const at = await announced();
    const contested = new Set(['acme']);
    const changed = libraryOf(of('known'), of('acme', { highlightedValue: '$9M' }));
    await stay(at, { ...changed, contested });
    await stay(at, { ...known, contested });
    expect(at.said()).toEqual(['card acme ']);
    await show(at, changed);
    expect(at.said()).toEqual(['card acme $9M (corrected)']);
  });

  test('is named in the post that it shared', async () => {
    const others = ['b', 'c', 'd'].map((id) => of(id));
    const at = await announced({}, libraryOf(of('known'), of('acme'), ...others));
    await stay(at, libraryOf(of('known'), ...others));
    expect(at.said()).toEqual(['batch b,c,d without acme']);
  });

  test('is not announced where its card still waits, and is new when it is back', async () => {
    const at = await following({}, known);
    at.announcer.libraryChanged(both);
    await at.store.deliveries.holdTeam('T1', at.clock.now() + 10 * 60_000);
    at.clock.onWait = async () => at.announcer.libraryChanged(known);
    await at.announcer.drain();
    expect(at.said()).toEqual([]);
    const [card] = await at.store.deliveries.list();
    expect(card).toMatchObject({ state: 'dropped', error: 'nothing_wanted' });
    await show(at, both);
    expect(at.said()).toEqual(['card acme ']);
  });

  test('is put right by the next start where the announcer was stopped before', async () => {
    const at = await announced();
    await show(at, known);
    at.clock.advance(at.parts.settings.withdrawHoldMs);
    await at.store.deliveries.holdTeam('T1', at.clock.now() + 60_000);
    await at.announcer.start(known);
    await at.announcer.stop();
    expect(at.said()).toEqual(['card acme ']);
    const next = at.another();
    next.libraryChanged(known);
    await next.drain();
    expect(at.said()).toEqual(['withdrawn acme']);
    expect(await at.store.deliveries.list()).toHaveLength(2);
  });
});

describe('a case whose card may be somewhere', () => {
  /** A house whose answer to the card was lost; nobody can look for it. */
  async function lost(): Promise<House> {
    const at = await following({}, known);
    at.slack.faults.add({ method: 'chat.postMessage', fault: { kind: 'drop_response' } });
    await show(at, both);
    expect((await at.store.deliveries.list())[0]).toMatchObject({ state: 'unconfirmed', ts: null });
    return at;
  }
  const confirm = async (at: House, ts?: string) => {
    const [card] = await at.store.deliveries.list();
    const decision = { deliveryId: card?.id ?? '', decision: 'there', by: 'U1' } as const;
    await at.announcer.decide({ ...decision, ...(ts !== undefined && { ts }) });
    await at.announcer.drain();
  };

  test('is said to be withdrawn in a message of its own, once', async () => {
    const at = await lost();
    await stay(at, known);
    await stay(at, known);
    expect(at.said()).toEqual(['card acme ', 'changed acme APPROVED>undefined']);
  });

  test('so also once a person has said that it is there, and the card if it gets a place', async () => {
    const at = await lost();
    await confirm(at);
    await stay(at, known);
    expect(at.said()).toEqual(['card acme ', 'changed acme APPROVED>undefined']);
    const later = await lost();
    await stay(later, known);
    await confirm(later, later.messages()[0]?.ts);
    expect(later.said()).toEqual(['withdrawn acme', 'changed acme APPROVED>undefined']);
  });

  test('is said to be withdrawn by the card alone if it got its place before', async () => {
    const at = await lost();
    await confirm(at, at.messages()[0]?.ts);
    await stay(at, known);
    expect(at.said()).toEqual(['withdrawn acme']);
  });

  test('is not told of at all if Slack had refused the card', async () => {
    const at = await following({}, known);
    const fault = { kind: 'refuse', error: 'msg_too_long' } as const;
    at.slack.faults.add({ method: 'chat.postMessage', fault });
    await show(at, both);
    await stay(at, known);
    expect(at.said()).toEqual([]);
  });
});

describe('nothing is withdrawn:', () => {
  const broken = (file: string, code = 'front-matter-yaml'): Library => ({
    ...known,
    problems: [{ code, severity: 'error', file, line: 1, message: '', hint: '' }],
  });

  test.each([
    ['a library that is empty', libraryOf()],
    ['a file that cannot be read as a case for now', broken('acme.md')],
    ['a folder that cannot be read', broken('more', 'folder-unreadable')],
    ['a file that was renamed', libraryOf(of('known'), { ...of('acme'), file: 'more/other.md' })],
  ])('%s', async (_, library) => {
    const at = await announced();
    await stay(at, library);
    await stay(at, library);
    expect(at.said()).toContain('card acme ');
    await show(at, both);
    expect(at.said()).toContain('card acme ');
  });

  test('a case that another instance has just recorded, whose file is yet to come', async () => {
    const shared = (store: Store): Store => ({ ...store, exclusive: false });
    const at = await announced({ store: shared });
    const late = at.another();
    late.libraryChanged(known);
    await late.drain();
    at.clock.advance(at.parts.settings.withdrawHoldMs);
    await late.drain();
    expect(at.said()).toEqual(['card acme ']);
    // A minute until the other counts as gone, then the wait.
    at.clock.advance(61_000);
    await late.drain();
    at.clock.advance(at.parts.settings.returnHoldMs - 1);
    await late.drain();
    expect(at.said()).toEqual(['card acme ']);
    at.clock.advance(1);
    await late.drain();
    expect(at.said()).toEqual(['withdrawn acme']);
  });

  test('what nobody was told of is gone without a word', async () => {
    const at = await following({}, both);
    await stay(at, known);
    expect(at.messages()).toEqual([]);
  });
});

test('a baseline leaves it to the next start to say what was withdrawn', async () => {
  const at = await announced();
  expect(await setBaseline(known, at.parts)).toBe(0);
  await stay(at, known);
  expect(at.said()).toEqual(['withdrawn acme']);
});

test('a claim that is rejected when the case is back is told loudly', async () => {
  const at = await announced();
  await stay(at, known);
  await show(
    at,
    libraryOf(of('known'), of('acme', { claims: [claim('C1', { status: 'REJECTED' })] })),
  );
  expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
});
