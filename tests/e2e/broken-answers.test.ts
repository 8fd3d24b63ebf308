import type { CallFault } from '@casebook/local-slack';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** Posts whose answer breaks on the way: nobody knows from it whether the post is there. */

const SECRET = '$40 million';

/** Slack took the post. */
const TAKEN: readonly [string, CallFault][] = [
  ['the connection is reset', { kind: 'drop_response' }],
  ['a 500', { kind: 'status', status: 500, when: 'after' }],
  ["a proxy's page", { kind: 'garble', body: '<html>Bad gateway</html>' }],
  ['half an answer', { kind: 'garble', body: '{"ok":tr' }],
  ['nothing', { kind: 'garble', body: 'null' }],
];
/** Slack never saw it. */
const NOT_TAKEN: readonly [string, CallFault][] = [
  ['the connection is reset', { kind: 'drop_request' }],
  ['a 503', { kind: 'status', status: 503, when: 'before' }],
];

describe('if the bot may read the thread', () => {
  let running: Running;
  beforeAll(async () => {
    running = await runCasebook({
      transport: 'socket',
      slack: { grantedOptionalScopes: ['channels:history'] },
    });
  });
  afterAll(() => running.stop());
  beforeEach(() => running.slack.faults.clear());

  test.each(TAKEN)('a reply that is there is not sent again: %s', async (_, fault) => {
    const { slack } = running;
    slack.faults.add({ method: 'chat.postMessage', fault });
    const { ts } = slack.mention('general', 'klarna C6').message;
    const looked = () => slack.calls.filter(({ method }) => method === 'conversations.replies');
    const before = looked().length;
    await slack.waitFor(() => looked().length > before, 10_000);
    // The thread's next question waits until this one has ended.
    slack.mention('general', 'klarna C5', { threadTs: ts });
    const byApp = () => slack.thread('general', ts).filter((said) => said.byApp);
    await slack.waitFor(() => byApp().length > 1, 10_000);
    expect(byApp().map((said) => shownText(said).includes(SECRET))).toEqual([true, false]);
    expect(running.rawLog()).not.toContain('could not tell the user');
  });

  test.each(NOT_TAKEN)('a reply that is not there is sent again: %s', async (_, fault) => {
    const { slack } = running;
    const struck = slack.faults.add({ method: 'chat.postMessage', fault });
    const { ts } = slack.dm('klarna C6').message;
    const answer = await slack.waitFor(() => slack.thread(slack.me, ts)[0], 10_000);
    expect(struck.struck).toBe(1);
    expect(shownText(answer)).toContain(SECRET);
  });

  test('a follow-up to a reply that was found knows what it is about', async () => {
    const { slack } = running;
    slack.faults.add({ method: 'chat.postMessage', fault: { kind: 'drop_response' } });
    const { ts } = slack.mention('general', 'klarna C6').message;
    slack.mention('general', 'sources?', { threadTs: ts });
    await slack.waitFor(() => slack.thread('general', ts).length === 3 || undefined, 10_000);
    expect(shownText(slack.thread('general', ts).at(-1)!)).toContain('Klarna');
  });
});

describe('if the bot may not read the channel', () => {
  let running: Running;
  beforeAll(async () => {
    running = await runCasebook({ transport: 'socket' });
  });
  afterAll(() => running.stop());
  beforeEach(() => running.slack.faults.clear());

  test.each(TAKEN)('nobody gets an answer and an apology: %s', async (_, fault) => {
    const { slack } = running;
    for (const method of ['chat.postMessage', 'response_url']) slack.faults.add({ method, fault });
    const { ts } = slack.mention('general', 'klarna C6').message;
    const private_ = slack.ephemerals().length;
    await slack.command('general', '/case', 'klarna C6');
    await slack.waitFor(() => slack.ephemerals().length > private_);
    slack.mention('general', 'klarna C5', { threadTs: ts });
    const byApp = () => slack.thread('general', ts).filter((said) => said.byApp);
    await slack.waitFor(() => byApp().length > 1, 10_000);
    expect(byApp().map((said) => shownText(said).includes(SECRET))).toEqual([true, false]);
    expect(slack.ephemerals().slice(private_).map(shownText)).toEqual([
      expect.stringContaining(SECRET),
    ]);
  });
});
