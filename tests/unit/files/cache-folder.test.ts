import { describe, expect, test } from 'vitest';
import { cacheFolder, readingCache } from '../../../src/files/cache-folder.ts';

describe('the cache folder', () => {
  const home = { HOME: '/home/ada', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };

  test.each([
    ['linux', { ...home, CASEBOOK_CACHE: ' /var/cache/casebook ' }, '/var/cache/casebook'],
    ['linux', { ...home, XDG_CACHE_HOME: '/home/ada/tmp' }, '/home/ada/tmp/casebook'],
    ['linux', { ...home, CASEBOOK_CACHE: '' }, '/home/ada/.cache/casebook'],
    ['darwin', home, '/home/ada/Library/Caches/casebook'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(cacheFolder(env, platform)).toBe(folder);
  });

  test('is below the local application data on Windows', () => {
    expect(cacheFolder(home, 'win32')).toContain(home.LOCALAPPDATA);
  });
});

test('a program has a cache of its own, and sources have none', () => {
  const env = { CASEBOOK_CACHE: 'cache' };
  expect(readingCache(env, 'hash')).toEqual({ folder: 'cache', program: 'hash' });
  expect(readingCache(env, null)).toBeNull();
});
