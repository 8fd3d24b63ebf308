import { expect, test } from 'vitest';
import { isAtLeast, openSqlite } from '../../../../src/store/drivers/sqlite-module.ts';

test.each([
  ['3.51.3', '3.51.3', true],
  ['3.51.2', '3.51.3', false],
  ['3.52.0', '3.51.3', true],
  ['3.9.9', '3.51.3', false],
  ['4.0', '3.51.3', true],
])('version %s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});

test('the SQLite that is chosen here is new enough', () => {
  const connection = openSqlite(':memory:');
  const [row] = connection.prepare('select sqlite_version() as version').all();
  expect(isAtLeast((row as { version: string }).version, '3.51.3')).toBe(true);
  connection.close();
});
