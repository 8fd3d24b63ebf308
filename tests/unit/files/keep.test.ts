import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { broughtBack, keep } from '../../../src/files/keep.ts';
import { createFolder } from '../../support/library-fixtures.ts';

test('brings back what was kept, for this user alone', async () => {
  using folder = createFolder({});
  const place = path.join(folder.path, 'cache/a.kept');
  await keep(place, [Buffer.from('one '), Buffer.from('two')]);
  expect(String(await broughtBack(place))).toBe('one two');
  expect(statSync(place).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(place)).mode & 0o777).toBe(0o700);
  await keep(place, []);
  expect(String(await broughtBack(place))).toBe('');
});

test('keeps nothing if there is no place, or what is to be kept breaks off', async () => {
  using folder = createFolder({ 'a.kept': 'old' });
  await keep('/proc/x/a.kept', [Buffer.from('one')]);
  expect(await broughtBack('/proc/x/a.kept')).toBe(null);
  const broken = async function* () {
    yield Buffer.from('one');
    throw new Error('broken off');
  };
  await keep(path.join(folder.path, 'a.kept'), broken());
  expect(readdirSync(folder.path)).toEqual(['a.kept']);
  expect(await broughtBack(path.join(folder.path, 'a.kept'))).toBe(null);
});
