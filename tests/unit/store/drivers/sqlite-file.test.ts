import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  test('says what to do if pages of the file are broken', async () => {
    const file = path.join(folder, 'broken.db');
    const whole = await sqliteFile.open(file);
    await sql`create table mark (name text primary key, value bigint)`.execute(whole.db);
    for (let n = 0; n < 300; n++) {
      await sql`insert into mark values (${`${n} ${'x'.repeat(100)}`}, 1)`.execute(whole.db);
    }
    await whole.compact();
    await whole.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 8192));
    const broken = await sqliteFile.open(file);
    await expect(sql`select * from mark`.execute(broken.db)).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining('put the last backup in its place'),
    });
    await broken.close();
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
