import { expect, test } from 'vitest';
import type { Case, Problem } from '../../../src/core/case/case.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House, show } from './house.ts';

const SETTLE = 30_000;
const LOSS = 5_000;
const settings = { settleMs: SETTLE, lossHoldMs: LOSS };

let version = 0;
const acme = (over: Partial<Case> = {}) => oneCase('acme', { revision: `r${++version}`, ...over });

const wait = async (at: House, ms: number) => {
  at.clock.advance(ms);
  await at.announcer.drain();
};

const broken = (library: Library): Library => {
  const problem: Problem = {
    code: 'front-matter-missing-field',
    severity: 'error',
    file: 'acme.md',
    line: 1,
    message: '',
    hint: '',
  };
  return { ...library, problems: [problem] };
};

test('a new case in three saves is one card, once its file has been still', async () => {
  const at = await following({ settings });
  await show(at, libraryOf(acme({ highlightedValue: '1', claims: [] })));
  await wait(at, SETTLE - 1);
  await show(at, libraryOf(acme({ highlightedValue: '2' })));
  await wait(at, SETTLE - 1);
  await show(at, libraryOf(acme({ highlightedValue: '3' })));
  await wait(at, SETTLE - 1);
  expect(at.said()).toEqual([]);
  await wait(at, 1);
  expect(at.said()).toEqual(['card acme 3']);
  await wait(at, SETTLE);
  expect(at.messages()).toHaveLength(1);
});

test('a change that is undone in time is not told', async () => {
  const first = acme();
  const at = await following({ settings }, libraryOf(first));
  await show(at, libraryOf(acme({ claims: [claim('C1'), claim('C2')] })));
  await wait(at, SETTLE - 1);
  await show(at, libraryOf(first));
  await wait(at, 10 * SETTLE);
  expect(at.said()).toEqual([]);
});

test('a file that is rewritten in two halves loses nothing', async () => {
  const first = acme({ claims: [claim('C1'), claim('C2')] });
  const at = await following({ settings }, libraryOf(first));
  await show(at, libraryOf(acme({ claims: [claim('C1')] })));
  await wait(at, 400);
  await show(at, libraryOf(first));
  await wait(at, SETTLE);
  expect(at.said()).toEqual([]);
});

test('a loss of trust is told soon, however often the file is saved', async () => {
  const at = await following({ settings });
  await show(at, libraryOf(acme()));
  await wait(at, SETTLE);
  const rejected = () =>
    acme({ claims: [claim('C1', { status: 'REJECTED' })], summary: `${version}` });
  for (let waited = 0; waited < LOSS; waited += 1000) {
    await show(at, libraryOf(rejected()));
    expect(at.said()).toHaveLength(1);
    at.clock.advance(1000);
  }
  await show(at, libraryOf(rejected()));
  expect(at.said()).toEqual(['card acme  (corrected)', 'changed acme APPROVED>REJECTED']);
});

test('a case with errors in its file is not told; a loss of trust is all the same', async () => {
  const at = await following({ settings });
  await show(at, broken(libraryOf(acme())));
  await wait(at, 10 * SETTLE);
  expect(at.said()).toEqual([]);
  const mended = libraryOf(acme());
  await show(at, mended);
  await wait(at, SETTLE);
  expect(at.said()).toEqual(['card acme ']);
  await show(at, broken(libraryOf(acme({ claims: [claim('C1', { status: 'NEEDS_REVIEW' })] }))));
  await wait(at, LOSS);
  expect(at.replies(at.messages()[0]!)).toContain('changed acme APPROVED>NEEDS_REVIEW');
});

test('after a long absence, cases that settle later still count as old', async () => {
  const at = await following({ settings });
  await at.announcer.stop();
  at.clock.advance(30 * 24 * 3_600_000);
  const later = at.another();
  later.libraryChanged(libraryOf(acme({ dateAdded: '2026-01-01' })));
  await later.drain();
  at.clock.advance(SETTLE);
  await later.drain();
  expect(at.said()).toEqual(['backlog 1']);
  await later.stop();
});
