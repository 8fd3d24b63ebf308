import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFile } from '../support/case-file.ts';
import { quotesIn, type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { klarnaLibrary } from '../support/klarna-library.ts';

/** How channels follow the library, over one transport: run against both. */
export function announcementsSuite(transport: 'socket' | 'http'): void {
  let running: Running;
  let folder: string;

  beforeAll(async () => {
    folder = klarnaLibrary();
    running = await runCasebook({
      transport,
      library: folder,
      env: { CASEBOOK_CURATORS: 'U0LOCALYOU' },
    });
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  /** Saves a case file in one step, as a careful editor does. */
  function save(id: string, text: string): void {
    const draft = path.join(folder, `.${id}.tmp`);
    writeFileSync(draft, text);
    renameSync(draft, path.join(folder, `${id}.md`));
  }

  const posts = (channel: string): readonly StoredMessage[] =>
    running.slack.messages(channel).filter((message) => message.user === running.slack.bot);
  const about = (channel: string, words: string): StoredMessage | undefined =>
    posts(channel).find((message) => shownText(message).includes(words));

  async function caseCommand(text: string, channel: string): Promise<void> {
    await running.slack.command(channel, '/case', text);
  }

  async function privately(text: string, channel: string): Promise<StoredMessage> {
    const before = running.slack.ephemerals().length;
    await caseCommand(text, channel);
    return running.slack.waitFor(() => running.slack.ephemerals()[before]);
  }

  describe(`announcements over ${transport}`, () => {
    test('following is seen by the channel, with who did it and what it would have brought', async () => {
      await caseCommand('follow cluster:operations', 'research');
      const [seen] = await running.slack.waitFor(
        () => posts('research').length > 0 && posts('research'),
      );
      expect(shownText(seen!)).toContain('1 of the last 1 case');
      expect(JSON.stringify(seen!.blocks)).toContain(running.slack.me);
    });

    test('a mistake is told to the asker alone, with what to type instead', async () => {
      const before = posts('research').length;
      const told = await privately('follow clutser:operations', 'research');
      expect(shownText(told)).toContain('cluster');
      expect(posts('research')).toHaveLength(before);
    });

    test('where the bot is no member, it says to invite it', async () => {
      expect(shownText(await privately('follow', 'random'))).toContain('/invite');
    });

    test('what was there at the first start is not announced', () => {
      expect(posts('research').some((message) => shownText(message).includes('New case'))).toBe(
        false,
      );
    });

    test('a new case is announced once where its cluster is followed, with quote and source', async () => {
      await caseCommand('follow impact:efficiency except cluster:operations', 'general');
      await running.slack.waitFor(() => posts('general').length > 0);
      save(
        'acme',
        caseFile('acme', 'Acme', { quote: 'Missorts are down *forty* percent & <more>' }),
      );
      const card = await running.slack.waitFor(() => about('research', 'Acme'), 10_000);
      expect(quotesIn(card)).toEqual(['Missorts are down *forty* percent & <more>']);
      expect(JSON.stringify(card.blocks)).toContain('https://example.com/acme');
      expect(about('general', 'Acme')).toBeUndefined();
    });

    test('a mention under the announcement is about its case', async () => {
      const { slack } = running;
      const card = about('research', 'New case')!;
      slack.mention('research', 'how far are missorts down?', { threadTs: card.ts });
      const answer = await slack.waitFor(() =>
        slack.thread('research', card.ts).find((m) => m.user === slack.bot),
      );
      expect(shownText(answer)).toContain('Acme');
    });

    test('a claim that is rejected corrects the card, and its thread and channel are told', async () => {
      const { slack } = running;
      const card = about('research', 'New case')!;
      save(
        'acme',
        caseFile('acme', 'Acme', {
          status: 'REJECTED',
          quote: 'Missorts are down *forty* percent & <more>',
        }),
      );
      const corrected = await slack.waitFor(
        () => slack.messages('research').find((m) => m.ts === card.ts && m.edited),
        10_000,
      );
      expect(quotesIn(corrected)).toEqual([]);
      const told = await slack.waitFor(
        () => slack.thread('research', card.ts).find((m) => /rejected/i.test(shownText(m))),
        10_000,
      );
      expect(told.broadcast).toBe(true);
    });

    test('an organisation can be muted from its card, and heard again', async () => {
      const { slack } = running;
      save('bolt', caseFile('bolt', 'Bolt'));
      const card = await slack.waitFor(() => about('research', 'New case: Bolt'), 10_000);
      await slack.press(card, (e) => String(e.action_id).startsWith('mute_organisation'));
      await slack.waitFor(() => about('research', 'muted Bolt') ?? about('research', ' muted '));
      save('bolt-two', caseFile('bolt-two', 'Bolt'));
      save('crate', caseFile('crate', 'Crate'));
      await slack.waitFor(() => about('research', 'New case: Crate'), 10_000);
      expect(posts('research').filter((m) => shownText(m).includes('New case: Bolt'))).toHaveLength(
        1,
      );
    });

    test('more than three new cases at once are one post', async () => {
      for (const name of ['dune', 'echo', 'fern', 'gale', 'hill'])
        save(name, caseFile(name, name.toUpperCase()));
      const digest = await running.slack.waitFor(() => about('research', '5 new cases'), 10_000);
      for (const name of ['DUNE', 'ECHO', 'FERN', 'GALE', 'HILL'])
        expect(shownText(digest)).toContain(name);
      expect(about('research', 'New case: DUNE')).toBeUndefined();
    });

    test('an archived channel pauses what it follows, tells the owner, and goes on when it is back', async () => {
      const { slack } = running;
      await slack.archive('research');
      save('iris', caseFile('iris', 'Iris'));
      const notice = await slack.waitFor(
        () => slack.messages(slack.me).find((m) => shownText(m).includes('Paused')),
        10_000,
      );
      expect(shownText(notice)).toContain('archived');
      await slack.unarchive('research');
      await slack.invite('research');
      await slack.waitFor(() => about('research', 'Iris'), 10_000);
    });

    test('the form does what the command does', async () => {
      const { slack } = running;
      await caseCommand('follow', 'general');
      const form = await slack.waitFor(() => slack.modals()[0]);
      await slack.submit(form, {
        follow_filter: 'tier:capability except org:klarna',
        follow_kinds: 'new',
      });
      await slack.waitFor(() => about('general', 'except org:klarna'));
      expect(shownText(await privately('following', 'general'))).toContain('tier:capability');
    });

    test('unfollowing is seen by the channel; what is not followed is said to be so', async () => {
      await caseCommand('unfollow impact:efficiency except cluster:operations', 'general');
      await running.slack.waitFor(() => about('general', 'ended what this channel followed'));
      expect(shownText(await privately('unfollow org:nobody', 'general'))).toContain(
        'Nothing was changed',
      );
    });

    test('a post whose answer is lost is not sent again, and a curator settles it', async () => {
      const { slack } = running;
      slack.faults.add({
        method: 'chat.postMessage',
        channel: slack.channel('research'),
        fault: { kind: 'drop_response' },
      });
      save('jade', caseFile('jade', 'Jade'));
      const isOpen = (m: StoredMessage) => shownText(m).includes('1 post may be missing');
      const question = await slack.waitFor(() => slack.messages(slack.me).find(isOpen), 15_000);
      const cards = posts('research').filter((m) => shownText(m).includes('New case: Jade'));
      expect(cards).toHaveLength(1);
      await slack.press(question, 'It is there');
      const form = await slack.waitFor(() => slack.modals().find((each) => isLinkForm(each)));
      const [card] = cards;
      const link = `https://local.slack.com/archives/${card!.channel}/p${card!.ts.replace('.', '')}`;
      await slack.submit(form, { message_link_url: link });
      const edited = () => slack.messages(slack.me).find(({ ts }) => ts === question.ts);
      await slack.waitFor(() => shownText(edited()!).includes('Nothing is left'), 15_000);
      save('jade', caseFile('jade', 'Jade', { status: 'REJECTED' }));
      await slack.waitFor(
        () => posts('research').find((m) => m.ts === card!.ts && m.edited),
        15_000,
      );
    });

    test('nothing that was sent was refused but for the archived channel', () => {
      const refused = running.slack.refusals.filter(
        ({ result }) => !/is_archived|channel_not_found/.test(JSON.stringify(result)),
      );
      expect(refused).toEqual([]);
    });
  });
}

function isLinkForm({ json }: { readonly json: Readonly<Record<string, unknown>> }): boolean {
  return json.callback_id === 'message_link';
}
