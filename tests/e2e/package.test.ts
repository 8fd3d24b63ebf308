import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseFile } from '../support/library-fixtures.ts';

/** The package as `npm install` leaves it in an empty folder, without development packages. */

interface Manifest {
  readonly bin: { readonly casebook: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly bundleDependencies: readonly string[];
}

let folder: string;
let installed: string;
let casebook: string;
let before: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-package-'));
  const modules = path.join(folder, 'node_modules');
  installed = path.join(modules, 'casebook');
  mkdirSync(installed, { recursive: true });
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  execFileSync('tar', [
    '-xzf',
    path.join(folder, archive),
    '--strip-components=1',
    '-C',
    installed,
  ]);
  const manifest = JSON.parse(
    readFileSync(path.join(installed, 'package.json'), 'utf8'),
  ) as Manifest;
  casebook = path.join(installed, manifest.bin.casebook);
  // The network is no part of the test: what npm would fetch is linked from here.
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    if (manifest.bundleDependencies.includes(name)) continue;
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.resolve('node_modules', name), path.join(modules, name));
  }
  before = filesOf(installed);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file with its size and time of change. */
function filesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => {
      const { size, mtimeMs } = statSync(path.join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .sort();
}

const env = () => ({ PATH: process.env.PATH ?? '', HOME: folder });

function run(...args: string[]) {
  const options = { cwd: folder, encoding: 'utf8', env: env() } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [casebook, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

test('its verbs run', () => {
  const seeds = path.join(installed, 'seeds');
  expect(run('check', seeds)).toMatchObject({ code: 0, err: '' });
  expect(run('export', seeds).out).toMatch(/^\{"id":"klarna-/);
  const asked = run('ask', '--library', seeds, 'klarna profit');
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out).toContain('$40 million USD in profit improvement');
  expect(run('start')).toMatchObject({ code: 2 });
});

test('a store opens, and a language other than English is understood', () => {
  const library = path.join(folder, 'library');
  mkdirSync(library);
  const body = `# Lampenwerk prüft Rechnungen

## Executive Summary

Das Werk prüft seine Rechnungen mit einem Modell und spart dabei Zeit.

**C1 - Rechnungen (APPROVED)**
- **Claim**: Die Prüfung einer Rechnung dauert nur noch zwei Minuten
- **Evidence**: "Wir prüfen jede Rechnung in zwei Minuten"
- **Source**: S1

## Sources

**S1**: [Bericht](https://example.com/bericht) - Annual Report
`;
  writeFileSync(path.join(library, 'a.md'), caseFile({ org: 'Lampenwerk Nord' }, body));
  const asked = run('ask', '--library', library, 'Wie lange dauern die Prüfungen der Rechnungen?');
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out).toContain('Wir prüfen jede Rechnung in zwei Minuten');
  writeFileSync(path.join(folder, '.env'), `CASEBOOK_LIBRARY=${library}`);
  expect(run('announce', '--baseline')).toMatchObject({ code: 0, err: '' });
  expect(run('announce', '--dry-run').out).toContain('0 new or changed cases');
});

test('the playground serves its page', async () => {
  const args = ['playground', '--port', '0', '--no-open', '--library', `${installed}/seeds`];
  const playground = spawn(process.execPath, [casebook, ...args], { cwd: folder, env: env() });
  const ended = new Promise((resolve) => playground.once('exit', resolve));
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found) resolve(found[0]);
    };
    playground.stdout.on('data', read);
    playground.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The playground ended: ${printed}`)));
  });
  const html = await (await fetch(address)).text();
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file);
  expect(named).toEqual(['/page.css', '/page.js']);
  for (const file of named) {
    const { status, headers } = await fetch(`${address}${file}`);
    expect({ file, status }).toEqual({ file, status: 200 });
    expect(headers.get('content-type')).toMatch(/^text\/(?:css|javascript)/);
  }
  playground.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('nothing was written beside the program', () => {
  expect(filesOf(installed)).toEqual(before);
});

test('preparing it without esbuild does nothing, and says what to do if nothing is built', () => {
  const prepare = () => {
    const args = [path.join(installed, 'build.mjs')];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { code: status, err: stderr };
  };
  expect(prepare()).toEqual({ code: 0, err: '' });
  expect(filesOf(installed)).toEqual(before);
  rmSync(casebook);
  expect(prepare()).toMatchObject({ code: 1, err: expect.stringContaining('npm ci') });
});
