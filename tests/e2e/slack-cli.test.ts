import { execSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalSlack } from '@casebook/local-slack';
import { expect, test } from 'vitest';
import { manifest, shownText } from '../support/casebook-in-slack.ts';
import { KLARNA_LIBRARY } from '../support/klarna-library.ts';

/** Plays the part of the Slack CLI: `slack run` asks a hook for the manifest, and runs another with tokens. */

const { hooks, config } = JSON.parse(readFileSync('.slack/hooks.json', 'utf8')) as {
  hooks: Record<'get-manifest' | 'start', string>;
  config: Record<string, unknown>;
};

test('the hook for the manifest prints JSON and nothing else', () => {
  const printed = execSync(hooks['get-manifest'], { encoding: 'utf8', stdio: 'pipe' });
  expect(JSON.parse(printed)).toEqual(manifest);
});

test('the hook that starts connects with the tokens that the CLI gives it', async () => {
  expect(config['sdk-managed-connection-enabled']).toBe(true);
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-cli-'));
  const slack = await createLocalSlack({ manifest });
  // `exec`: the shell gives way to the program, so that the signal reaches it.
  const program = spawn(`exec ${hooks.start}`, {
    shell: true,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      CASEBOOK_LIBRARY: KLARNA_LIBRARY,
      CASEBOOK_DATA: path.join(folder, 'casebook.db'),
    },
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  await slack.connected(20_000);
  const { ts } = slack.mention('general', 'klarna C6').message;
  const answer = await slack.waitFor(() => slack.thread('general', ts).find(({ byApp }) => byApp));
  expect(shownText(answer)).toContain('$40 million');
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  await slack.close();
  rmSync(folder, { recursive: true });
});
