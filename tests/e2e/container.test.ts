import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** The Dockerfile's own steps, carried out in an empty folder. Nothing is fetched for it. */

const dockerfile = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));
const instructions = dockerfile.getInstructions().map((instruction) => ({
  keyword: instruction.getKeyword(),
  args: instruction.getArguments().map((argument) => argument.getValue()),
  text: instruction.getArgumentsContent() ?? '',
}));
const lastStage = instructions.slice(
  instructions.findLastIndex(({ keyword }) => keyword === 'FROM'),
);
const of = (keyword: string) => lastStage.filter((one) => one.keyword === keyword);
const listIn = (text: string) => JSON.parse(text.slice(text.indexOf('['))) as string[];

let image: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  image = mkdtempSync(path.join(tmpdir(), 'casebook-image-'));
  for (const { args } of of('COPY')) {
    const places = [...args];
    const target = places.pop() ?? '';
    for (const place of places) {
      const source = path.relative('/app', place);
      const into = target.endsWith('/') ? path.join(target, path.basename(source)) : target;
      if (source === 'node_modules') linkProduction(path.join(image, into));
      else cpSync(source, path.join(image, into), { recursive: true });
    }
  }
  const set = of('ENV').map(({ text }) => text.split('=') as [string, string]);
  env = { PATH: process.env.PATH, HOME: image, ...Object.fromEntries(set) };
});
afterAll(() => rmSync(image, { recursive: true, force: true }));

/** What `npm prune --omit=dev` leaves, linked from here. */
function linkProduction(modules: string): void {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    encoding: 'utf8',
  });
  const names = listed
    .split('\n')
    .filter((line) => line.includes('node_modules/'))
    .map((line) => line.slice(line.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(names.length).toBeGreaterThan(3);
  for (const name of new Set([...names, '@casebook/local-slack'])) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    const target =
      name === '@casebook/local-slack'
        ? path.join(image, 'src/local-slack')
        : path.resolve('node_modules', name);
    symlinkSync(target, path.join(modules, name));
  }
}

function run(...args: string[]) {
  const [program = '', ...own] = listIn(of('ENTRYPOINT')[0]?.text ?? '[]');
  return spawnSync(program, [...own, ...args], { cwd: image, env, encoding: 'utf8' });
}

describe('the image', () => {
  test('holds all that a start needs, and says what is not set', () => {
    const { status, stderr } = run(...listIn(of('CMD')[0]?.text ?? '[]'));
    expect(status).toBe(2);
    expect(stderr).toContain('SLACK_BOT_TOKEN');
    expect(stderr).toContain('/library cannot be read');
  });

  test('holds the other verbs too', () => {
    const seeds = path.resolve('seeds');
    expect(run('check', seeds)).toMatchObject({ status: 0 });
    expect(run('manifest').stdout).toContain('slash_commands');
  });

  test('takes everything from the stage that builds', () => {
    const copies = dockerfile.getCOPYs().slice(1);
    expect(copies.map((copy) => copy.getFromFlag()?.getValue())).toEqual(copies.map(() => 'build'));
  });

  test('runs without root, on one version of Node in both stages', () => {
    expect(of('USER').map(({ text }) => text)).toEqual(['node']);
    const bases = instructions
      .filter(({ keyword }) => keyword === 'FROM')
      .map(({ args }) => args[0]);
    expect(new Set(bases)).toEqual(
      new Set([`node:${readFileSync('.nvmrc', 'utf8').trim()}-bookworm-slim`]),
    );
  });

  test('fails its health check while nothing answers', () => {
    const [program = '', ...args] = listIn(of('HEALTHCHECK')[0]?.text ?? '[]');
    const { status } = spawnSync(program, args, { env: { ...env, CASEBOOK_HEALTH_PORT: '1' } });
    expect(status).toBe(1);
  });

  test('is built without what belongs to this machine', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', '**/node_modules', 'dist']));
  });
});

describe('compose.yml', () => {
  const compose = parse(readFileSync('compose.yml', 'utf8')) as {
    services: Record<string, { environment: Record<string, string>; [key: string]: unknown }>;
  };

  test('starts Casebook beside a database that is healthy', () => {
    const { casebook, database } = compose.services;
    expect(casebook).toMatchObject({
      read_only: true,
      restart: 'on-failure:5',
      depends_on: { database: { condition: 'service_healthy' } },
    });
    expect(database).toMatchObject({ healthcheck: { test: expect.anything() } });
  });

  test('sets nothing that is no setting', () => {
    const docs = readFileSync('docs/operations.md', 'utf8');
    for (const name of Object.keys(compose.services.casebook?.environment ?? {})) {
      expect(docs).toContain(`| \`${name}\` |`);
    }
    expect(readdirSync('.')).toContain('.env.example');
  });
});
