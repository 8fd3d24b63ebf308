import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { openSqlite } from '../../../src/store/drivers/sqlite-module.ts';
import { subscription } from '../../support/announcing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a backup that is made while the store is open holds everything, and opens as a store', async () => {
  const file = path.join(folder, 'casebook.db');
  const backup = path.join(folder, 'backup.db');
  const store = await openStore(file, { team: 'T1' });
  await store.subscriptions.save(subscription());
  const connection = openSqlite(file);
  connection.exec(`vacuum into '${backup}'`);
  connection.close();
  await store.subscriptions.remove(['sub-1']);
  await store.close();
  const restored = await openStore(backup, { team: 'T1' });
  expect(await restored.subscriptions.list()).toEqual([subscription()]);
  await restored.close();
});
