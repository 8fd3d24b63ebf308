import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFile } from '../support/case-file.ts';
import { quotesIn, type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

describe('answers stay true', () => {
  let running: Running;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'casebook-correct-'));
    save('acme', caseFile('acme', 'Acme'));
    save('bolt', caseFile('bolt', 'Bolt'));
    save('crate', caseFile('crate', 'Crate'));
    running = await runCasebook({ transport: 'socket', library: folder });
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  function save(id: string, text: string): void {
    const draft = path.join(folder, `.${id}.tmp`);
    writeFileSync(draft, text);
    renameSync(draft, path.join(folder, `${id}.md`));
  }

  /** Asks in a thread, and returns the answer. */
  async function asked(channel: string, question: string): Promise<StoredMessage> {
    const { slack } = running;
    const { message: root } = slack.mention(channel, question);
    return slack.waitFor(() => slack.thread(channel, root.ts).find((m) => m.user === slack.bot));
  }

  /** Asks by command, and shares the answer. */
  async function shared(channel: string, question: string): Promise<StoredMessage> {
    const { slack } = running;
    const before = new Set(slack.ephemerals().map(({ ts }) => ts));
    await slack.command(channel, '/case', question);
    const answer = await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !before.has(ts)));
    const posts = new Set(slack.messages(channel).map(({ ts }) => ts));
    await slack.press(answer, 'Share');
    return slack.waitFor(() => slack.messages(channel).find(({ ts }) => !posts.has(ts)));
  }

  const now = ({ channel, ts }: StoredMessage) =>
    running.slack.messages(channel).find((m) => m.ts === ts);
  const edited = (post: StoredMessage, words: string) =>
    running.slack.waitFor(() => {
      const message = now(post);
      return message && shownText(message).includes(words) ? message : undefined;
    }, 15_000);
  const told = (post: StoredMessage, words: string) => {
    const { slack } = running;
    const root = post.threadTs ?? post.ts;
    return slack.waitFor(
      () => slack.thread(post.channel, root).find((m) => shownText(m).includes(words)),
      15_000,
    );
  };

  test('a claim that is rejected is rejected in the thread that it answered and where it was shared', async () => {
    const answer = await asked('general', 'did acme cut missorts?');
    const post = await shared('research', 'acme C1');
    expect(quotesIn(post)).toEqual(['The belts of Acme sort twice as fast']);
    save('acme', caseFile('acme', 'Acme', { status: 'REJECTED' }));
    for (const each of [answer, post]) {
      const message = await edited(each, 'Rejected since this was posted: Acme C1.');
      expect(quotesIn(message)).toEqual([]);
      expect(shownText(message)).not.toContain('Approved');
      const reply = await told(each, '1 claim rejected');
      expect(shownText(reply)).toContain('The figure is the company');
      expect(reply.broadcast).toBe(each === post);
    }
    expect((await edited(post, 'Rejected since'))!.text).toContain('Question: acme C1');
  });

  test('it says so again when the claim is approved after all, once for each time', async () => {
    const post = running.slack
      .messages('research')
      .find((m) => shownText(m).includes('Rejected since'))!;
    save('acme', caseFile('acme', 'Acme'));
    const message = await edited(post, 'Approved since this was posted: Acme C1.');
    expect(quotesIn(message)).toEqual(['The belts of Acme sort twice as fast']);
    await told(post, 'is now approved');
    const replies = running.slack.thread('research', post.ts).filter((m) => m.ts !== post.ts);
    expect(replies).toHaveLength(2);
  });

  test('where the bot is no member, the sharer is told that this copy stays as it is', async () => {
    const { slack } = running;
    await shared('random', 'bolt C1');
    const notice = await slack.waitFor(() =>
      slack.ephemerals().find((m) => shownText(m).includes('can’t be corrected later')),
    );
    expect(shownText(notice)).toContain('/invite @Casebook');
  });

  test('a quote that changes is changed; a post that somebody deleted is forgotten', async () => {
    const { slack } = running;
    const post = await shared('research', 'crate C1');
    const deleted = await shared('research', 'crate C1');
    await fetch(`${slack.apiUrl}chat.delete`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${slack.botToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel: slack.channel('research'), ts: deleted.ts }),
    });
    expect(now(deleted)).toBeUndefined();
    save('crate', caseFile('crate', 'Crate', { quote: 'Another quote' }));
    expect(quotesIn(await edited(post, 'Changed since this was posted: Crate C1.'))).toEqual([
      'Another quote',
    ]);
    const refused = () => slack.refusals.filter((call) => call.method === 'chat.update');
    await slack.waitFor(() => refused().length === 1, 15_000);
    save('crate', caseFile('crate', 'Crate', { quote: 'A third quote' }));
    await slack.waitFor(() => quotesIn(now(post)!)[0] === 'A third quote', 15_000);
    expect(refused()).toHaveLength(1);
    expect(refused()[0]!.result).toMatchObject({ error: 'message_not_found' });
  });

  test('nothing of a question is kept with a post', () => {
    expect(running.rawLog()).not.toContain('missorts?');
  });
});
