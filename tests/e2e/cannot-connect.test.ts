import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCasebook } from '../../src/app/app.ts';
import { createLogger } from '../../src/logging/logging.ts';
import { openStore } from '../../src/store/drivers/open-store.ts';
import { manifest, settings } from '../support/casebook-in-slack.ts';

/** What an operator reads when Slack and Casebook cannot get at each other. */

let slack: LocalSlack;
beforeAll(async () => {
  slack = await createLocalSlack({ manifest });
});
afterAll(() => slack.close());

const start = (env: Readonly<Record<string, string>>) =>
  createCasebook(settings(slack, { ...env }), createLogger('silent'), {
    location: 'memory:',
  });

test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])('a wrong %s is named', async (name) => {
  const wrong = name === 'SLACK_BOT_TOKEN' ? 'xoxb-wrong' : 'xapp-wrong';
  await expect(start({ [name]: wrong })).rejects.toMatchObject({
    name: 'CannotConnect',
    message: expect.stringMatching(new RegExp(`does not accept ${name}.*invalid_auth`)),
  });
});

test('a start that fails for a taken port counts nothing as told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-start-'));
  const location = path.join(folder, 'casebook.db');
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const { port } = busy.address() as { port: number };
  for (const env of [
    { CASEBOOK_TRANSPORT: 'http', PORT: String(port), CASEBOOK_HTTP_HOST: '127.0.0.1' },
    { CASEBOOK_HEALTH_PORT: String(port) },
  ]) {
    const config = settings(slack, { ...env });
    await expect(createCasebook(config, createLogger('silent'), { location })).rejects.toThrow(
      `port ${port}`,
    );
  }
  await new Promise((resolve) => busy.close(resolve));
  const store = await openStore(location, { team: slack.workspace.team.id });
  expect((await store.knownCases.status()).baselineAt).toBeNull();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('an app that is installed for a whole organisation is refused, with what to do', async () => {
  const org = await createLocalSlack({ manifest, isOrgInstall: true });
  const started = createCasebook(settings(org, {}), createLogger('silent'), {
    location: 'memory:',
  });
  await expect(started).rejects.toMatchObject({
    name: 'CannotConnect',
    message: expect.stringContaining('whole Enterprise organisation (E0LOCALORG)'),
    remedy: expect.stringContaining('Install to Workspace'),
  });
  await org.close();
});

test('a port that is taken is named, with the setting to change', async () => {
  const busy = createServer().listen(0);
  await new Promise((resolve) => busy.once('listening', resolve));
  const { port } = busy.address() as { port: number };
  await expect(start({ CASEBOOK_TRANSPORT: 'http', PORT: String(port) })).rejects.toMatchObject({
    message: `port ${port} is taken`,
    remedy: expect.stringContaining('PORT'),
  });
  await new Promise((resolve) => busy.close(resolve));
});

test('an outage of Slack is told apart from a refusal', async () => {
  slack.faults.add({ method: 'auth.test', fault: { kind: 'status', status: 503, when: 'before' } });
  await expect(start({})).rejects.toMatchObject({
    message: 'What was to be Slack answers with HTTP status 503',
  });
});
