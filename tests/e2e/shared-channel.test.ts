import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** What the library says stays within the organisation, unless the settings say otherwise. */

const channels = [{ name: 'ours' }, { name: 'with-partner', isShared: true }];
let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'socket', slack: { channels } });
});
afterAll(() => running.stop());

const REFUSAL = 'people of other organisations may read this conversation';

test('a mention where others read along is not answered', async () => {
  const { slack } = running;
  const { ts } = slack.mention('with-partner', 'klarna profit').message;
  const said = await slack.waitFor(() => slack.thread('with-partner', ts)[0]);
  expect(shownText(said)).toContain(REFUSAL);
  expect(shownText(said)).not.toContain('$40 million');
});

test('a private answer is given there, and not posted for all', async () => {
  const { slack } = running;
  await slack.command('with-partner', '/case', 'klarna profit');
  const answer = await slack.waitFor(() => slack.ephemerals().at(-1));
  expect(shownText(answer)).toContain('$40 million');
  const before = slack.messages('with-partner').length;
  await slack.press(answer, 'Share');
  const told = await slack.waitFor(() =>
    slack.ephemerals().find((message) => shownText(message).includes(REFUSAL)),
  );
  expect(told.ts).toBe(answer.ts);
  expect(slack.messages('with-partner')).toHaveLength(before);
});

test('nor can it follow the library', async () => {
  const { slack } = running;
  await slack.command('with-partner', '/case', 'follow');
  await slack.waitFor(() =>
    slack.ephemerals().find((message) => shownText(message).includes('so I do not post here')),
  );
  expect(slack.modals()).toEqual([]);
});

test('in a channel of one’s own the same is posted', async () => {
  const { slack } = running;
  await slack.command('ours', '/case', 'klarna profit');
  const answer = await slack.waitFor(() =>
    slack.ephemerals().find(({ channel }) => channel === slack.channel('ours')),
  );
  await slack.press(answer, 'Share');
  const shared = await slack.waitFor(() => slack.messages('ours')[0]);
  expect(shownText(shared)).toContain('$40 million');
});
