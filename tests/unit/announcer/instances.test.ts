import { describe, expect, test } from 'vitest';
import type { Announcer } from '../../../src/announcer/announcer.ts';
import type { Case } from '../../../src/core/case/case.ts';
import type { Library } from '../../../src/core/library/library.ts';
import type { Store } from '../../../src/store/store.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House } from './house.ts';

/** Two instances on one store: the one with the later library speaks, the other keeps silent. */

const of = (id: string, given: Partial<Case> = {}) =>
  oneCase(id, { revision: JSON.stringify([id, given]), ...given });
const known = libraryOf(of('known'));
const both = libraryOf(of('known'), of('acme'));
const rejected = libraryOf(
  of('known'),
  of('acme', { claims: [claim('C1', { status: 'REJECTED' })] }),
);

const shared = (store: Store): Store => ({ ...store, exclusive: false });
const REJECTION = ['card acme  (corrected)', 'changed acme APPROVED>REJECTED'];

/** Lets time pass for instances, in steps. */
async function pass(at: House, seconds: number, ...instances: readonly Announcer[]) {
  for (let second = 0; second < seconds; second += 5) {
    for (const each of instances) await each.drain();
    at.clock.advance(5000);
  }
  for (const each of instances) await each.drain();
}

/** A house whose instance `one` has announced a case, with a library that nobody had seen before. */
async function announced(library: Library = both): Promise<House> {
  const at = await following({ store: shared }, known);
  at.announcer.libraryChanged(library);
  await at.announcer.drain();
  return at;
}

function another(at: House, instance: string, library: Library): Announcer {
  const made = at.another({ instance });
  made.libraryChanged(library);
  return made;
}

describe('two instances that run', () => {
  test('tell within half a minute that a case is gone, whoever announced it', async () => {
    const at = await announced();
    const two = another(at, 'two', both);
    await pass(at, 10, at.announcer, two);
    two.libraryChanged(known);
    at.announcer.libraryChanged(known);
    await pass(at, 30, at.announcer, two);
    expect(at.said()).toEqual(['withdrawn acme']);
    expect(await at.store.deliveries.list()).toHaveLength(2);
  });

  test('tell once what both see, one later than the other, and nothing of the old state', async () => {
    const at = await announced();
    const two = another(at, 'two', both);
    await pass(at, 10, at.announcer, two);
    two.libraryChanged(rejected);
    await pass(at, 60, at.announcer, two);
    at.announcer.libraryChanged(rejected);
    await pass(at, 1200, at.announcer, two);
    expect(at.said()).toEqual(REJECTION);
    expect(await at.store.deliveries.list()).toHaveLength(2);
  });
});

describe('an instance with an old copy', () => {
  test('keeps silent as long as another serves the later one, however long', async () => {
    const at = await announced();
    at.announcer.libraryChanged(rejected);
    await at.announcer.drain();
    const late = another(at, 'late', both);
    await pass(at, 2 * 3600, at.announcer, late);
    expect(at.said()).toEqual(REJECTION);
    late.libraryChanged(rejected);
    await pass(at, 60, at.announcer, late);
    expect(await at.store.deliveries.list()).toHaveLength(2);
  });

  test('is believed ten minutes after the other is gone: it may be the one that counts now', async () => {
    const at = await announced();
    at.announcer.libraryChanged(rejected);
    await at.announcer.drain();
    const late = another(at, 'late', both);
    await pass(at, 600, at.announcer, late);
    await pass(at, 9 * 60, late);
    expect(at.said()).toEqual(REJECTION);
    await pass(at, 3 * 60, late);
    expect(at.said()).toEqual(['card acme  (corrected)', REJECTION[1]]);
    expect(at.replies(at.messages()[0]!)).toEqual([REJECTION[1], 'changed acme REJECTED>APPROVED']);
  });
});

describe('instances that are all started anew', () => {
  test('are believed within a minute and a half, with a library that nobody has seen', async () => {
    const at = await announced();
    const later = libraryOf(of('known'), of('later'));
    const started = [another(at, 'three', later), another(at, 'four', later)];
    await pass(at, 40, ...started);
    expect(at.said()[0]).toBe('card acme ');
    await pass(at, 50, ...started);
    expect(at.said()).toEqual(['withdrawn acme', 'card later ']);
  });

  test('wait ten minutes from when the others count as gone, with one that was replaced before', async () => {
    const at = await announced();
    const started = [another(at, 'three', known), another(at, 'four', known)];
    await pass(at, 650, ...started);
    expect(at.said()).toEqual(['card acme ']);
    await pass(at, 40, ...started);
    expect(at.said()).toEqual(['withdrawn acme']);
  });
});

test('a file with errors keeps no absence from ending', async () => {
  const at = await following({ store: shared }, known);
  at.clock.advance(30 * 24 * 3_600_000);
  const error = { severity: 'error', file: 'faulty.md', line: 1, message: '', hint: '' } as const;
  const problems = [{ ...error, code: 'front-matter-yaml' }];
  const faulty = of('faulty', { dateAdded: '2026-01-01' });
  const later = another(at, 'later', { ...libraryOf(of('known'), faulty), problems });
  await pass(at, 30, later);
  const old = of('acme', { dateAdded: '2026-01-01' });
  later.libraryChanged({ ...libraryOf(of('known'), faulty, old), problems });
  await pass(at, 30, later);
  expect(at.said()).toEqual(['card acme ']);
});

test('an instance that has the store for itself notes nothing, and asks nobody', async () => {
  const notes: string[] = [];
  const noting = (store: Store): Store => ({
    ...store,
    instances: {
      note: async ({ instance }) => void notes.push(instance),
      ageOf: async () => {
        throw new Error('asked');
      },
    },
  });
  const at = await following({ store: noting }, both);
  const next = another(at, 'two', known);
  await pass(at, 60, next);
  expect(notes).toEqual([]);
});
