import { expect, test } from 'vitest';
import { readWorklist } from '../../../src/announcer/worklist.ts';
import { libraryOf, oneCase } from '../../support/cases.ts';
import { following, show } from './house.ts';

test('what may be missing and what was refused is listed, newest first, and sent again', async () => {
  const at = await following();
  const post = { method: 'chat.postMessage' };
  at.slack.faults.add({ ...post, fault: { kind: 'status', status: 500, when: 'before' } });
  await show(at, libraryOf(oneCase('acme')));
  at.clock.advance(60_000);
  at.slack.faults.add({ ...post, fault: { kind: 'refuse', error: 'msg_too_long' } });
  await show(at, libraryOf(oneCase('acme'), oneCase('bolt', { org: 'Bolt' })));
  at.clock.advance(60_000);
  at.slack.faults.add({ ...post, fault: { kind: 'refuse', error: 'a_word_nobody_knows' } });
  const library = libraryOf(oneCase('acme'), oneCase('bolt', { org: 'Bolt' }), oneCase('crate'));
  await show(at, library);
  const items = async () =>
    (await readWorklist(at.store, library)).map((item) =>
      'what' in item ? [item.kind, item.what, item.delivery.id] : item.kind,
    );
  const listed = await items();
  expect(listed.map((each) => each.slice(0, 2))).toEqual([
    ['unconfirmed', 'new case Acme: Parcel Sorting'],
    ['failed', 'new case Bolt: Parcel Sorting'],
    ['unconfirmed', 'new case Acme: Parcel Sorting'],
  ]);
  const deliveryId = String(listed[1]?.[2]);
  await at.announcer.decide({ deliveryId, decision: 'again', by: 'U1' });
  await at.announcer.drain();
  expect(at.said()).toEqual(['card bolt ']);
  expect(await items()).toHaveLength(2);
});

test('what grows old is listed last, one item of each kind', async () => {
  const at = await following();
  const old = (code: string, line: number, severity: 'info' | 'warning' | 'error' = 'warning') => ({
    code,
    severity,
    file: 'acme.md',
    line,
    message: `${code} ${line}`,
    hint: '',
  });
  const problems = [
    old('source-dead', 1),
    old('front-matter-yaml', 2, 'error'),
    old('case-review-due', 3, 'info'),
    old('source-dead', 4),
    old('summary-missing', 5, 'info'),
  ];
  const items = await readWorklist(at.store, { ...libraryOf(oneCase('acme')), problems });
  expect(
    items.map((one) => (one.kind === 'upkeep' ? [one.code, one.problems.length] : one.kind)),
  ).toEqual(['file', ['case-review-due', 1], ['source-dead', 2]]);
});
