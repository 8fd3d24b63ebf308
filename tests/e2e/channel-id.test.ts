import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** Slack gives a channel another id, as when it moves between organisations. */

let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'socket' });
});
afterAll(() => running.stop());

async function ask(channel: string, text: string): Promise<string> {
  const { slack } = running;
  const known = new Set(slack.ephemerals().map(({ ts }) => ts));
  await slack.command(channel, '/case', text);
  return shownText(await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !known.has(ts))));
}

test('what a channel follows and what its threads are about go with it', async () => {
  const { slack } = running;
  await slack.command('general', '/case', 'follow org:klarna');
  await slack.waitFor(() => slack.messages('general').find(({ text }) => text.includes('follow')));
  const { ts } = slack.mention('general', 'klarna C6').message;
  await slack.waitFor(() => slack.thread('general', ts).find(({ byApp }) => byApp));
  await slack.changeId('general', 'C0MOVED');
  await expect
    .poll(() => running.log.filter(({ listener }) => listener === 'channel-id-changed').length)
    .toBe(1);
  expect(await ask('general', 'following')).toContain('klarna');
  slack.mention('general', 'C5', { threadTs: ts });
  const answer = await slack.waitFor(
    () => slack.thread('general', ts).filter(({ byApp }) => byApp)[1],
  );
  expect(answer.channel).toBe('C0MOVED');
  expect(shownText(answer)).toContain('C5');
});
