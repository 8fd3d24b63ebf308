import { expect, test } from 'vitest';
import type { Case, Status } from '../../../src/core/case/case.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House, show } from './house.ts';

/** Several changes of a case that wait for the same channel. */

const other = oneCase('other');
const acme = (status: Status, over: Partial<Case> = {}) =>
  oneCase('acme', {
    revision: JSON.stringify([status, over]),
    claims: [claim('C1', { status }), claim('C2')],
    ...over,
  });

/** Records one state after the other, while Slack takes nothing; then all is sent. */
async function pass(at: House, ...states: readonly (readonly Case[])[]): Promise<void> {
  const hour = at.clock.now() + 60 * 60_000;
  await at.store.deliveries.holdTeam('T1', hour);
  for (const cases of states) {
    const deciding = at.another({ instance: 'one' });
    await deciding.start(libraryOf(other, ...cases));
    await deciding.stop();
  }
  await show(at, libraryOf(other, ...(states.at(-1) ?? [])));
}

const states = async (at: House) =>
  (await at.store.deliveries.list()).map(({ state, error }) => (error === '' ? state : error));

test('a hundred changes of an announced case are one edit and one reply', async () => {
  const at = await following({}, libraryOf(other));
  await show(at, libraryOf(other, acme('APPROVED')));
  const changes = Array.from({ length: 100 }, (_, n) => [
    acme(n % 2 === 0 ? 'REJECTED' : 'APPROVED', { highlightedValue: `$${n}M` }),
  ]);
  await pass(at, ...changes, [acme('NEEDS_REVIEW', { highlightedValue: '$100M' })]);
  expect(at.said()).toEqual(['card acme $100M (corrected)']);
  expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>NEEDS_REVIEW']);
  expect(at.slack.calls.filter(({ method }) => method === 'chat.update')).toHaveLength(1);
});

test('a rejection that is still so is shown in the channel', async () => {
  const at = await following({}, libraryOf(other));
  await show(at, libraryOf(other, acme('APPROVED')));
  await pass(at, [acme('NEEDS_REVIEW')], [acme('REJECTED')]);
  expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
});

test('what was undone before its post is told nowhere, and counts as never told', async () => {
  const at = await following({}, libraryOf(other));
  await show(at, libraryOf(other, acme('APPROVED')));
  await pass(at, [acme('REJECTED')], [acme('APPROVED')]);
  expect(at.said()).toEqual(['card acme ']);
  expect(at.messages()).toHaveLength(1);
  expect(await states(at)).toEqual(['posted', 'nothing_to_correct', 'told_with_another']);
  const told = await at.store.deliveries.told({ team: 'T1', channel: at.channel }, ['acme']);
  expect(told.map(({ edition }) => edition)).toEqual([1]);
  await show(at, libraryOf(other, acme('NEEDS_REVIEW')));
  expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>NEEDS_REVIEW']);
});

test('what was undone after an attempt has failed is edited away, and counts as never told', async () => {
  const at = await following({}, libraryOf(other));
  await show(at, libraryOf(other, acme('APPROVED')));
  const limit = { kind: 'rate_limited', retryAfter: 30 } as const;
  at.slack.faults.add({ method: 'chat.postMessage', fault: limit });
  const afterEdit = async () => {
    const isEdited = at.slack.calls.some(({ method }) => method === 'chat.update');
    if (isEdited) at.announcer.libraryChanged(libraryOf(other, acme('APPROVED')));
    else at.clock.onWait = afterEdit;
  };
  at.clock.onWait = afterEdit;
  await show(at, libraryOf(other, acme('REJECTED')));
  expect(at.said()).toEqual(['card acme  (corrected)']);
  expect(at.messages()).toHaveLength(1);
  expect(await states(at)).toEqual(['posted', 'undone', 'told_with_another']);
});

test('changes with a message of their own are one, and other cases keep theirs', async () => {
  const bolt = (value: string) => oneCase('bolt', { revision: value, highlightedValue: value });
  const at = await following({}, libraryOf(other, acme('APPROVED'), bolt('$1M')));
  await pass(
    at,
    [acme('NEEDS_REVIEW'), bolt('$1M')],
    [acme('NEEDS_REVIEW'), bolt('$2M')],
    [acme('REJECTED'), bolt('$2M')],
  );
  expect(at.said()).toEqual(['changed acme APPROVED>REJECTED', 'changed bolt ']);
  expect(await states(at)).toEqual(['posted', 'posted', 'told_with_another']);
  await pass(at, [acme('APPROVED'), bolt('$2M')], [acme('REJECTED'), bolt('$2M')]);
  expect(at.said()).toHaveLength(2);
});

test('what another instance has taken meanwhile is not told twice', async () => {
  const at = await following({}, libraryOf(other, acme('APPROVED')));
  await pass(at, [acme('NEEDS_REVIEW')]);
  const [first] = await at.store.deliveries.list();
  const merge = () => first!.content;
  expect(await at.store.deliveries.absorb(first!, [first!.id], merge)).toBeNull();
  expect(at.said()).toEqual(['changed acme APPROVED>NEEDS_REVIEW']);
});
