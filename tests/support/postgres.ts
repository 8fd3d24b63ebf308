import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests: databases on demand, gone with `stop`. */
export interface TestPostgres {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The server named by DATABASE_URL_TEST, else one of our own from Debian's binaries, in a
 * temporary folder. Throws, saying what to install, where there is neither: a store that is not
 * tested against PostgreSQL is not tested.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) return databasesOn(given, async () => {});
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-postgres-'));
  const data = path.join(folder, 'data');
  const asOwner = ownerOf(folder);
  const bin = findBinaries();
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(...asOwner(path.join(bin, 'initdb'), initdb), { stdio: 'pipe' });
  const port = await freePort();
  const server = spawn(
    ...asOwner(path.join(bin, 'postgres'), [
      ...['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
      // Real commits are what is tested; how fast the disk is, is not.
      ...['-c', 'fsync=off', '-c', 'max_connections=100'],
    ]),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const endWithUs = () => server.kill('SIGKILL');
  process.once('exit', endWithUs);
  await untilReady(server);
  return databasesOn(`postgres://postgres@127.0.0.1:${port}/postgres`, async () => {
    process.off('exit', endWithUs);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

function databasesOn(url: string, stop: () => Promise<void>): TestPostgres {
  const made: string[] = [];
  return {
    async createDatabase() {
      const name = `casebook_test_${process.pid}_${Date.now()}_${made.length}`;
      // Taken before the wait: another may be asked for meanwhile.
      made.push(name);
      await runOn(url, `create database ${name}`);
      const database = new URL(url);
      database.pathname = `/${name}`;
      return database.href;
    },
    async stop() {
      for (const name of made) await runOn(url, `drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** Empties every table but the list of migrations: sooner done than making another database. */
export async function emptyDatabase(url: string): Promise<void> {
  await runOn(
    url,
    `do $$ declare tables text; begin
      select string_agg(quote_ident(tablename), ', ') into tables from pg_tables
        where schemaname = 'public' and tablename not like 'casebook_migration%';
      if tables is not null then execute 'truncate ' || tables; end if;
    end $$`,
  );
}

async function runOn(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  for (const version of versions) {
    const bin = path.join(debian, version, 'bin');
    if (existsSync(path.join(bin, 'initdb')) && existsSync(path.join(bin, 'postgres'))) return bin;
  }
  throw new Error(
    'These tests need a PostgreSQL server. Run "apt-get install -y postgresql" (Debian, Ubuntu), or set DATABASE_URL_TEST to a server where databases may be created: postgres://user:password@host:5432/postgres',
  );
}

type Command = [file: string, args: readonly string[]];

/** The server refuses to run as root: then it runs as the user that Debian made for it. */
function ownerOf(folder: string): (file: string, args: readonly string[]) => Command {
  if (process.getuid?.() !== 0) return (file, args) => [file, args];
  execFileSync('chown', ['postgres:postgres', folder]);
  chmodSync(folder, 0o700);
  const drop = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];
  return (file, args) => ['setpriv', [...drop, file, ...args]];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) =>
      reject(new Error(`PostgreSQL ended with ${code} while starting:\n${said}`)),
    );
  });
}
