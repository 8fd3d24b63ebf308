import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fitManifest } from '../../src/app/manifest.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** The slash command has another name: everything follows it. */

let running: Running;
beforeAll(async () => {
  const file = readFileSync('manifest.yml', 'utf8');
  const { value: manifest } = fitManifest(file, { command: '/evidence', address: null });
  running = await runCasebook({
    transport: 'socket',
    env: { CASEBOOK_COMMAND: '/evidence' },
    slack: { manifest },
  });
});
afterAll(() => running.stop());

/** The texts of the answer to a command. */
async function ask(text: string): Promise<string> {
  const { slack } = running;
  const known = new Set(slack.ephemerals().map(({ ts }) => ts));
  expect((await slack.command('general', '/evidence', text)).error).toBeUndefined();
  return shownText(await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !known.has(ts))));
}

test('the command is answered under its own name, and not under the usual one', async () => {
  expect(await ask('klarna C6')).toContain('$40 million');
  expect((await running.slack.command('general', '/case', 'klarna')).error).toBeDefined();
});

test.each([
  'help',
  'list nothing at all',
  'nonsense that nobody wrote',
  'following',
  'unfollow org:acme',
  'follow org:',
  'sources',
  'thanks',
])('no text says /case: %s', async (text) => {
  expect(await ask(text)).not.toMatch(/\/case\b/);
});

test('in a thread every hint is a mention, but for what only the command does', async () => {
  const { slack } = running;
  for (const text of ['help', 'list nothing at all', 'hello', 'follow org:klarna']) {
    const { ts } = slack.mention('general', text).message;
    const answer = await slack.waitFor(() =>
      slack.thread('general', ts).find(({ byApp }) => byApp),
    );
    const shown = shownText(answer);
    expect(shown).not.toMatch(/\/case\b/);
    // Followed by a name or a sub-command of the library, it would work in no thread.
    expect(shown).not.toMatch(/\/evidence (list|sources|help|klarna C1)/i);
    if (text !== 'follow org:klarna') expect(shown).toMatch(/@Casebook (list|help)/);
  }
});

test('nor do the form, the Home tab, or anything that was ever sent', async () => {
  const { slack } = running;
  await slack.invite('general');
  await slack.command('general', '/evidence', 'follow');
  await slack.waitFor(() => slack.calls.some(({ method }) => method === 'views.open') || undefined);
  await slack.openHome();
  await slack.waitFor(
    () => slack.calls.some(({ method }) => method === 'views.publish') || undefined,
  );
  expect(JSON.stringify(slack.calls)).not.toMatch(/\/case\b/);
  expect(JSON.stringify(slack.calls)).toContain('/evidence');
});
