import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCasebook } from '../../src/app/app.ts';
import { createLogger } from '../../src/logging/logging.ts';
import { commandBody, messageBody } from '../../src/slack/receiving/question-body.ts';
import { replyMetadata } from '../../src/slack/wire/look-for-reply.ts';
import { openStore } from '../../src/store/drivers/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { manifest, settings, shownText } from '../support/casebook-in-slack.ts';

/** Questions that a crashed process left in the store, and what the next one makes of them. */

const SECRET = '$40 million';
const LOST = 'the answer may be lost';
const DEAD = { instance: 'dead', until: 0 };

let folder: string;
let slack: LocalSlack;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-left-'));
});
afterEach(async () => {
  await slack.close();
  rmSync(folder, { recursive: true });
});

async function slackThat(grants: 'lets threads be read' | 'hides threads'): Promise<void> {
  slack = await createLocalSlack({
    manifest,
    rateLimits: { posts: false },
    grantedOptionalScopes: grants === 'hides threads' ? [] : ['channels:history'],
  });
}

/** Starts the program on a store with these questions; stops it once `until` is true. */
async function startWith(
  questions: (store: Store['questions']) => Promise<void>,
  until: () => Promise<boolean> | boolean,
): Promise<string> {
  const location = path.join(folder, 'casebook.db');
  const store = await openStore(location, { team: 'T0LOCALTEAM' });
  await questions(store.questions);
  await store.close();
  const log: string[] = [];
  const casebook = await createCasebook(
    settings(slack, {}),
    createLogger('info', { write: (line) => void log.push(line) }),
    { location },
  );
  await expect.poll(until, { timeout: 15_000 }).toBe(true);
  await casebook.stop();
  return log.join('');
}

/** A mention that a dead process acknowledged while nobody listened. */
function mentioned(text: string) {
  const { ts } = slack.mention('general', text).message;
  const channel = slack.channel('general');
  const message = { channel, ts, text, user: slack.me };
  const said = { listener: 'mention', team: 'T0LOCALTEAM', eventId: '', isShared: false };
  return {
    ts,
    channel,
    noted: {
      id: `post:T0LOCALTEAM:${channel}:${ts}`,
      body: messageBody({ ...said, isDirect: false, message }),
      replyUrl: '',
      askedAt: Date.now(),
    },
  };
}

async function postAsBot(message: object): Promise<void> {
  await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${slack.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(message),
  });
}

const inThread = (ts: string) =>
  slack
    .thread('general', ts)
    .filter(({ byApp }) => byApp)
    .map(shownText);
const looks = () => slack.calls.filter(({ method }) => method === 'conversations.replies').length;

test('an answer that is there needs no word', async () => {
  await slackThat('lets threads be read');
  const { ts, channel, noted } = mentioned('klarna C6');
  const asked = { channel, threadTs: ts, ts };
  const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'The answer' } }];
  const place = { channel, thread_ts: ts, text: 'The answer', blocks };
  await postAsBot({ ...place, metadata: replyMetadata(asked) });
  await startWith(
    async (questions) => void (await questions.add(noted, DEAD)),
    () => looks() > 0,
  );
  expect(inThread(ts)).toEqual(['The answer']);
});

test('an answer that is not there is given, whatever else the thread holds', async () => {
  await slackThat('lets threads be read');
  const { ts, channel, noted } = mentioned('klarna C6');
  const other = { channel, threadTs: ts, ts: '1.000001' };
  await postAsBot({ channel, thread_ts: ts, text: 'Other', metadata: replyMetadata(other) });
  await startWith(
    async (questions) => void (await questions.add(noted, DEAD)),
    () => inThread(ts).length > 1,
  );
  expect(inThread(ts)).toEqual([expect.anything(), expect.stringContaining(SECRET)]);
});

test('where nobody can look, the asker is told once, also if the next crash is near', async () => {
  await slackThat('hides threads');
  const told = mentioned('klarna C6');
  const untold = mentioned('klarna C5');
  const log = await startWith(
    async (questions) => {
      await questions.add(told.noted, DEAD);
      await questions.markTold(told.noted.id);
      await questions.add(untold.noted, DEAD);
    },
    () => inThread(untold.ts).length > 0 && looks() > 1,
  );
  expect(inThread(told.ts)).toEqual([]);
  expect(inThread(untold.ts)).toEqual([expect.stringContaining(LOST)]);
  expect(log).toContain('not told twice');
});

test('the asker of a command is told once', async () => {
  await slackThat('hides threads');
  const typed = (text: string) => ({
    id: `command:${text}`,
    body: commandBody({
      team: 'T0LOCALTEAM',
      channel: slack.channel('general'),
      user: slack.me,
      text,
    }),
    replyUrl: '',
    askedAt: Date.now(),
  });
  const direct = () => slack.messages(slack.me).filter(({ byApp }) => byApp);
  await startWith(
    async (questions) => {
      await questions.add(typed('klarna C6'), DEAD);
      await questions.markTold('command:klarna C6');
      await questions.add(typed('klarna C5'), DEAD);
    },
    () => direct().length > 0,
  );
  expect(direct().map(shownText)).toEqual([expect.stringContaining('klarna C5')]);
});
