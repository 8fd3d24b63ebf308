import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { NOW } from '../support/announcing.ts';

/** Tests that instances know whose library is the later one. */
export function instancesContract(name: string, open: () => Promise<Store>): void {
  describe(`instances contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const note = (instance: string, digest: string, at: number, isChange = false) =>
      store.instances.note({ instance, digest }, NOW + at, isChange);
    const age = (instance: string, digest: string, aliveSince = 0) =>
      store.instances.ageOf({ instance, digest }, NOW + aliveSince);

    test('a library that nobody has seen is the newest', async () => {
      expect(await age('a', 'x')).toBe('newest');
      await note('a', 'x', 0);
      expect(await age('a', 'x')).toBe('newest');
      await note('b', 'y', 5, true);
      expect(await age('c', 'z', 6)).toBe('newest');
      expect(await age('c', 'z')).toBe('disputed');
    });

    test('a later one makes it older, and outdated while somebody serves that', async () => {
      await note('a', 'x', 0);
      await note('a', 'y', 10, true);
      await note('b', 'x', 20);
      expect(await age('b', 'x', 10)).toBe('outdated');
      expect(await age('b', 'x', 11)).toBe('older');
      expect(await age('a', 'y', 10)).toBe('disputed');
      expect(await age('a', 'y', 21)).toBe('newest');
      await note('a', 'y', 30);
      expect(await age('b', 'x', 30)).toBe('outdated');
    });

    test('a clock that is behind makes no change an old one', async () => {
      await note('ahead', 'x', 1000);
      await note('behind', 'y', 0, true);
      expect(await age('behind', 'y', 1001)).toBe('newest');
      expect(await age('ahead', 'x', 1001)).toBe('older');
    });

    test('one that returns while an instance runs is the newest again; at a start it is not', async () => {
      await note('a', 'x', 0);
      await note('a', 'y', 10, true);
      await note('b', 'x', 20);
      expect(await age('b', 'x', 99)).toBe('older');
      await note('a', 'x', 30, true);
      expect(await age('a', 'x', 99)).toBe('newest');
      expect(await age('b', 'x', 99)).toBe('newest');
      await note('c', 'y', 40);
      expect(await age('c', 'y', 99)).toBe('older');
    });
  });
}
