import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFile } from '../support/case-file.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

function labelsIn({ blocks = [] }: StoredMessage): string[] {
  return [...JSON.stringify(blocks).matchAll(/"type":"plain_text","text":"([^"]*)"/g)].map(
    ([, label = '']) => label,
  );
}

describe('drafts', () => {
  let running: Running;
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-drafts-'));

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'drafts'));
    writeFileSync(path.join(folder, 'bolt.md'), caseFile('bolt', 'Bolt'));
    writeFileSync(path.join(folder, 'drafts', 'acme.md'), caseFile('acme', 'Acme'));
    const env = { CASEBOOK_CURATORS: 'U0LOCALYOU', CASEBOOK_ANNOUNCE_CHANNELS: 'C0LOCALANNOUNCE' };
    running = await runCasebook({ transport: 'socket', library: folder, env });
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  async function privately(as?: string): Promise<StoredMessage> {
    const { slack } = running;
    const seen = () => slack.ephemerals(as);
    const before = new Set(seen().map(({ ts }) => ts));
    await slack.command('research', '/case', 'acme C1', as === undefined ? {} : { user: as });
    return slack.waitFor(() => seen().find(({ ts }) => !before.has(ts)));
  }

  test('a curator sees one in private, and nobody else does', async () => {
    const card = await privately();
    expect(shownText(card)).toContain('Missorts at Acme fell by 40%');
    expect(shownText(card)).toContain('Draft: only curators see this');
    expect(labelsIn(card)).not.toContain('Share');
    expect(shownText(await privately(running.slack.other))).not.toContain('Missorts at Acme');
  });

  test('a curator gets no public answer from one', async () => {
    const { slack } = running;
    const { message } = slack.mention('research', 'acme C1');
    const answer = await slack.waitFor(() =>
      slack.thread('research', message.ts).find((m) => m.user === slack.bot),
    );
    expect(shownText(answer)).not.toContain('Missorts at Acme');
    expect(slack.messages('announcements')).toEqual([]);
  });

  test('it is announced as new when it is published', async () => {
    const { slack } = running;
    renameSync(path.join(folder, 'drafts', 'acme.md'), path.join(folder, 'acme.md'));
    const card = await slack.waitFor(() => slack.messages('announcements')[0], 10_000);
    expect(shownText(card)).toContain('New case: Acme');
    expect(shownText(await privately(slack.other))).toContain('Missorts at Acme fell by 40%');
  });

  test('a card that was drawn before its case became a draft says why it can’t be shared', async () => {
    const { slack } = running;
    const card = await privately();
    expect(labelsIn(card)).toContain('Share');
    renameSync(path.join(folder, 'acme.md'), path.join(folder, 'drafts', 'acme.md'));
    while (!shownText(await privately()).includes('Draft: ')) await setImmediate();
    await slack.press(card, 'Share');
    const told = await slack.waitFor(() =>
      slack.ephemerals().find((m) => shownText(m).includes('is a draft')),
    );
    expect(shownText(told)).toContain('Acme');
    expect(slack.messages('research').map(shownText).join()).not.toContain('Missorts at Acme');
  });
});
