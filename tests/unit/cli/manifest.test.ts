import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runManifest } from '../../../src/cli/manifest.ts';

const file = readFileSync('manifest.yml', 'utf8');

async function run(options: Partial<Parameters<typeof runManifest>[0]> = {}) {
  const printed = { out: '', err: '' };
  const to = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        printed[name] += String(chunk);
        done();
      },
    }) as unknown as NodeJS.WriteStream;
  const root = pathToFileURL(`${process.cwd()}/`);
  const all = { env: {}, cwd: '/nowhere', root, json: false, ...options };
  const code = await runManifest(all, { stdout: to('out'), stderr: to('err') });
  return { code, ...printed };
}

test('prints the manifest as it is in the project', async () => {
  const { code, out, err } = await run();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(parse(out)).toEqual(parse(file));
});

test('prints it as JSON', async () => {
  const { out } = await run({ json: true });
  expect(JSON.parse(out)).toEqual(parse(file));
});

test.each([
  [{ command: '/evidence' }, '/evidence'],
  [{ env: { CASEBOOK_COMMAND: '/find' } }, '/find'],
  [{ env: { CASEBOOK_COMMAND: '/find' }, command: '/evidence' }, '/evidence'],
])('has the name of the command: %j', async (options, name) => {
  const { out } = await run(options);
  const { features } = parse(out) as { features: { slash_commands: { command: string }[] } };
  expect(features.slash_commands.map(({ command }) => command)).toEqual([name]);
});

test('has the address for HTTP at each of its three places', async () => {
  const { out } = await run({ http: 'https://casebook.example.com/some/path' });
  const url = 'https://casebook.example.com/slack/events';
  expect(parse(out)).toMatchObject({
    features: { slash_commands: [{ command: '/case', url }] },
    settings: {
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url },
    },
  });
});

test.each([
  [{ command: 'evidence' }, '--command is “evidence”'],
  [{ command: '/Evidence' }, '--command'],
  [{ env: { CASEBOOK_COMMAND: '/a b' } }, 'CASEBOOK_COMMAND is “/a b”'],
  [{ http: 'http://casebook.example.com' }, 'must be https'],
  [{ http: 'casebook' }, '--http takes the address'],
])('refuses %j, and says what it takes', async (options, message) => {
  const { code, out, err } = await run(options);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
