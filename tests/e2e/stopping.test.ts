import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalSlack } from '@casebook/local-slack';
import { expect, test } from 'vitest';
import { manifest, runCasebook } from '../support/casebook-in-slack.ts';
import { KLARNA_LIBRARY } from '../support/klarna-library.ts';

test('stopping takes no longer than its patience while an answer hangs', async () => {
  const running = await runCasebook({ transport: 'socket' });
  const { slack } = running;
  slack.faults.add({ method: 'response_url', fault: { kind: 'slow', ms: 60_000 } });
  await slack.command('general', '/case', 'klarna C6');
  const began = performance.now();
  await running.casebook.stop(300);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(running.log.some(({ msg }) => msg === 'stopped before all work was done')).toBe(true);
  await slack.close();
});

test('the process ends ten seconds after SIGTERM at the latest, whatever hangs', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-stopping-'));
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false } });
  for (const method of ['response_url', 'chat.postMessage', 'views.publish'])
    slack.faults.add({ method, fault: { kind: 'slow', ms: 60_000 } });
  const program = spawn(process.execPath, ['dist/casebook.js', 'start'], {
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
  await slack.command('general', '/case', 'klarna C6');
  slack.mention('general', 'klarna C6');
  void slack.openHome();
  await slack.waitFor(
    () => slack.calls.some(({ method }) => method === 'chat.postMessage') || undefined,
  );
  const began = performance.now();
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(11_500);
  await slack.close();
  rmSync(folder, { recursive: true });
});
