import { rmSync } from 'node:fs';
import type { HostActions, LocalSlack } from '@casebook/local-slack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleActions } from '../../src/cli/sample-actions.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { klarnaLibrary } from '../support/klarna-library.ts';

/** What the playground's buttons lead to in Slack. */

let running: Running;
let slack: LocalSlack;
let folder: string;
let buttons: HostActions;

beforeAll(async () => {
  folder = klarnaLibrary();
  buttons = sampleActions(folder, async () => '');
  running = await runCasebook({
    transport: 'socket',
    library: folder,
    env: { CASEBOOK_CURATORS: 'U0LOCALYOU', CASEBOOK_ANNOUNCE_CHANNELS: 'C0LOCALANNOUNCE' },
  });
  slack = running.slack;
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

const press = (name: string) => buttons.actions.find((one) => one.name === name)?.run();
const posts = () => slack.messages('announcements');
/** The announced card, once it shows these words. */
const card = (words: string) =>
  slack.waitFor(() => {
    const [first] = posts();
    return first && shownText(first).includes(words) && first;
  }, 20_000);
const reply = (words: string) =>
  slack.waitFor(
    () =>
      posts().find(
        ({ threadTs = '', ...one }) =>
          threadTs !== '' && threadTs !== one.ts && shownText({ threadTs, ...one }).includes(words),
      ),
    20_000,
  );

test('a good case is announced, marked as an example', async () => {
  press('good');
  const { text } = await card('18% less water');
  expect(text).toContain('Brackwell Water (example)');
});

test('a changed one edits its card, and the thread says what changed', async () => {
  press('changed');
  const { ts } = await card('19% less water');
  expect((await reply('19% less water is lost')).threadTs).toBe(ts);
});

test('a rejected claim corrects the card, and the channel sees it', async () => {
  press('rejected');
  expect(shownText(await card('1 rejected'))).toContain('(not approved) 19% less water');
  expect((await reply('1 claim rejected')).broadcast).toBe(true);
});

test('a sloppy case is told to the curator with file and remedy, and to no channel', async () => {
  const before = posts().length;
  press('sloppy');
  const told = await slack.waitFor(
    () => slack.messages(slack.me).find((one) => shownText(one).includes('sloppy-notes.md')),
    20_000,
  );
  expect(shownText(told)).toContain('The field "use_case" is missing.');
  expect(shownText(told)).toContain('Add the field to the front matter.');
  expect(posts()).toHaveLength(before);
});

test.each([
  ['announcements', 'by the setting CASEBOOK_ANNOUNCE_CHANNELS'],
  ['research', 'follows nothing'],
])('unfollow in #%s says why there is nothing to end', async (channel, why) => {
  const before = new Set(slack.ephemerals().map(({ ts }) => ts));
  await slack.command(channel, '/case', 'unfollow');
  const told = await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !before.has(ts)));
  expect(shownText(told)).toContain(why);
});
