import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** Messages that a person writes in ways that Slack marks: broadcasts, /me, edits, their own agent. */

const SECRET = '$40 million';
let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'socket' });
});
afterAll(() => running.stop());

const answers = (channel: string, ts: string) =>
  running.slack.thread(channel, ts).filter(({ byApp }) => byApp);
const handled = () => running.log.filter(({ msg }) => msg === 'handled').length;

test('a direct message that is also sent to the channel is answered', async () => {
  const { slack } = running;
  const { ts } = slack.dm('klarna').message;
  await slack.waitFor(() => answers(slack.me, ts)[0]);
  slack.dm('klarna C6', { threadTs: ts, broadcast: true });
  const answer = await slack.waitFor(() => answers(slack.me, ts)[1]);
  expect(shownText(answer)).toContain(SECRET);
});

test('so is a /me message', async () => {
  const { slack } = running;
  const { ts } = slack.dm('klarna C6', { isMe: true }).message;
  const answer = await slack.waitFor(() => answers(slack.me, ts)[0]);
  expect(shownText(answer)).toContain(SECRET);
});

test('a mention that its author edits is not answered again', async () => {
  const { slack } = running;
  const { message } = slack.mention('general', 'klarna C6');
  await slack.waitFor(() => answers('general', message.ts)[0]);
  const before = handled();
  await slack.edit(message, '@Casebook klarna C5').delivered;
  await expect.poll(handled, { interval: 5 }).toBeGreaterThan(before);
  expect(answers('general', message.ts)).toHaveLength(1);
});

test('the agent of a person is answered, once a minute in a thread', async () => {
  const { slack } = running;
  const { ts } = slack.mention('general', 'klarna C6', { byAgent: true }).message;
  const answer = await slack.waitFor(() => answers('general', ts)[0]);
  expect(shownText(answer)).toContain(SECRET);
  for (const text of ['klarna C5', 'klarna C4', 'klarna C3']) {
    const before = handled();
    slack.mention('general', text, { threadTs: ts, byAgent: true });
    await expect.poll(handled, { interval: 5 }).toBeGreaterThan(before);
  }
  // A minute may begin between two of them, no more.
  expect(answers('general', ts).length).toBeLessThanOrEqual(2);
});
