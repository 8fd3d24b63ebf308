import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../../../src/store/drivers/driver.ts';
import { sqliteFile } from '../../../../src/store/drivers/sqlite-file.ts';
import { MAY_BE_LOST } from '../../../../src/store/sql/ready-query.ts';

const mayBeLost = sql.raw(MAY_BE_LOST);
const FULL = { synchronous: 2 };
const NORMAL = { synchronous: 1 };

let folder: string;
let open: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-sqlite-'));
  open = await sqliteFile.open(path.join(folder, 'casebook.db'));
  await sql`create table seen_event (key text primary key, seen_at bigint)`.execute(open.db);
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

async function waitsForTheDisk() {
  return (await sql`pragma synchronous`.execute(open.db)).rows[0];
}

describe('the SQLite driver', () => {
  test('waits for the disk, but for a statement that may be lost', async () => {
    expect(await waitsForTheDisk()).toEqual(FULL);
    const during = await sql`select synchronous from pragma_synchronous ${mayBeLost}`.execute(
      open.db,
    );
    expect(during.rows).toEqual([NORMAL]);
    expect(await waitsForTheDisk()).toEqual(FULL);
  });

  test('waits again after such a statement has failed', async () => {
    const twice = sql`insert into seen_event values ('a', 1), ('a', 2) returning key ${mayBeLost}`;
    await expect(twice.execute(open.db)).rejects.toThrow('UNIQUE');
    expect(await waitsForTheDisk()).toEqual(FULL);
  });

  test('makes the folders of a new file', async () => {
    const deep = await sqliteFile.open(path.join(folder, 'a', 'b', 'casebook.db'));
    expect(await sql`pragma synchronous`.execute(deep.db)).toMatchObject({ rows: [FULL] });
    await deep.close();
  });

  // In a process of its own: what made folders before never came back.
  test('names a folder that cannot be created', () => {
    const module = path.resolve('src/store/drivers/sqlite-file.ts');
    const script = `await (await import(${JSON.stringify(module)})).sqliteFile.open('/proc/x/y/casebook.db')`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
    expect(stderr).toContain('/proc/x/y/casebook.db cannot be opened: the folder /proc');
  });
});
