import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../../src/store/drivers/open-store.ts';
import { bundleProcess } from '../../../support/bundle-process.ts';

let program: string;
beforeAll(async () => {
  program = await bundleProcess('store-child.ts');
});
afterAll(() => rmSync(program, { force: true }));

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-embedded-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map(killed));
  rmSync(folder, { recursive: true });
});

/** Starts a process on the store, and gives it with its lines of output. */
function start(what: string, file: string) {
  const child = spawn(process.execPath, [program, what, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const wake of waiting.splice(0)) wake();
  });
  const said = async (count: number) => {
    while (lines.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    return lines;
  };
  return { child, lines, said };
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

describe('the embedded file', () => {
  test('a second process is told who holds it, and may have it once that one is dead', async () => {
    const file = path.join(folder, 'casebook.db');
    const holder = start('hold', file);
    expect(await holder.said(1)).toEqual(['open']);
    await expect(openStore(file, { team: 'T1' })).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining(`in use by process ${holder.child.pid}`),
    });
    await killed(holder.child);
    const store = await openStore(file, { team: 'T1' });
    expect(await store.events.markSeen('x', 1)).toBe(true);
    await store.close();
  });

  test('of several that start at once on a new file, one has it and the others say so', async () => {
    const file = path.join(folder, 'casebook.db');
    const starters = [1, 2, 3].map(() => start('hold', file));
    const first = await Promise.all(starters.map(async ({ said }) => (await said(1))[0]));
    expect(first.filter((line) => line === 'open')).toHaveLength(1);
    expect(first.filter((line) => line?.includes('is in use by'))).toHaveLength(2);
  });

  test('keeps all it acknowledged, through one kill after another', async () => {
    const file = path.join(folder, 'casebook.db');
    const acknowledged: string[] = [];
    for (const count of [5, 50]) {
      const writer = start('write', file);
      await writer.said(count);
      await killed(writer.child);
      acknowledged.push(...writer.lines.slice(1));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(53);
    const store = await openStore(file, { team: 'T1' });
    for (const key of acknowledged) expect(await store.events.markSeen(key, 1)).toBe(false);
    await store.close();
  });

  test('the same process cannot open it twice, and can after closing', async () => {
    const file = path.join(folder, 'nested', 'casebook.db');
    const first = await openStore(file, { team: 'T1' });
    await expect(openStore(file, { team: 'T1' })).rejects.toThrow('in use by this process');
    await first.close();
    await first.close();
    const second = await openStore(file, { team: 'T1' });
    await second.close();
  });

  test('a database that was emptied or removed is no first start', async () => {
    const file = path.join(folder, 'casebook.db');
    const reopen = async () => (await openStore(file, { team: 'T1' })).close();
    await reopen();
    await reopen();
    const lost = { code: 'cannot-open', message: expect.stringContaining('empty or gone') };
    for (const lose of [() => truncateSync(file), () => rmSync(file)]) {
      lose();
      await expect(reopen()).rejects.toMatchObject(lost);
      await expect(reopen()).rejects.toMatchObject(lost);
    }
    rmSync(`${file}.lock`);
    await reopen();
  });

  test('a file that is no database is named, and left alone', async () => {
    const file = path.join(folder, 'notes.txt');
    writeFileSync(file, 'not a database, and longer than a header would be. '.repeat(20));
    await expect(openStore(file, { team: 'T1' })).rejects.toMatchObject({
      code: 'cannot-open',
      message: expect.stringContaining(file),
    });
  });
});
