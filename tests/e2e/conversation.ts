import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quotesIn, type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** What people do with the bot, over one transport: run against both. */
export function conversationSuite(transport: 'socket' | 'http'): void {
  let running: Running;
  beforeAll(async () => {
    running = await runCasebook({ transport });
  });
  afterAll(() => running.stop());

  const RESOLUTION =
    'Customers now resolve their errands in less than 2 mins compared to 11 mins previously';

  /** The private reply to a command. */
  async function caseCommand(text: string, channel = 'general'): Promise<StoredMessage> {
    const { slack } = running;
    const before = new Set(slack.ephemerals().map(({ ts }) => ts));
    await slack.command(channel, '/case', text);
    return slack.waitFor(() => slack.ephemerals().find(({ ts }) => !before.has(ts)));
  }

  /** The reply to a message in its thread. */
  async function reply(rootTs: string, channel: string, count = 1): Promise<StoredMessage> {
    const { slack } = running;
    return slack.waitFor(
      () => slack.thread(channel, rootTs).filter((m) => m.user === slack.bot)[count - 1],
    );
  }

  describe(`over ${transport}`, () => {
    test('a question by command is answered privately: quote, status, source', async () => {
      const message = await caseCommand('did klarna cut resolution time?');
      expect(quotesIn(message)).toEqual([RESOLUTION]);
      const shown = shownText(message);
      expect(shown).toContain('Approved');
      expect(shown).toContain('C5');
      expect(shown).toContain('Press Release');
      expect(JSON.stringify(message.blocks)).toContain(
        'https://www.klarna.com/international/press/',
      );
      expect(JSON.stringify(message.blocks)).not.toContain('techcrunch');
      expect(message.text).toContain(RESOLUTION);
      expect(running.slack.messages('general')).toEqual([]);
    });

    test('every claim can be asked for by its id, word for word', async () => {
      const { library } = running.casebook;
      for (const claim of library().byId.get('klarna-ai-customer-service-automation')!.claims) {
        expect(quotesIn(await caseCommand(`klarna ${claim.id}`))).toEqual(claim.quotes);
      }
    });

    test('Copy citation shows the asker alone how to cite the claim', async () => {
      const { slack } = running;
      const answer = await caseCommand('klarna C6', 'research');
      const before = slack.messages('research').length;
      await slack.press(answer, 'Copy citation');
      const modal = await slack.waitFor(() => slack.modals()[0]);
      const said = JSON.stringify(modal.blocks);
      for (const words of ['Markdown', '@misc{klarna-', 'CSL-JSON', 'C6 (approved)']) {
        expect(said).toContain(words);
      }
      expect(slack.messages('research')).toHaveLength(before);
      await slack.closeModal(modal, true);
    });

    test('Share posts the answer with the question and the sharer, and the private one goes', async () => {
      const { slack } = running;
      const answer = await caseCommand('klarna profit', 'research');
      expect(await slack.press(answer, 'Share')).toBeUndefined();
      const [shared] = await slack.waitFor(
        () => slack.messages('research').length > 0 && slack.messages('research'),
      );
      expect(shownText(shared!)).toContain('klarna profit');
      expect(JSON.stringify(shared!.blocks)).toContain(slack.me);
      expect(quotesIn(shared!)).toEqual(quotesIn(answer));
      await slack.waitFor(() => !slack.ephemerals().some(({ ts }) => ts === answer.ts));
    });

    test('Next shows another candidate in the same place, Dismiss removes it', async () => {
      const { slack } = running;
      const answer = await caseCommand('klarna employees use ai tools daily');
      const [first] = quotesIn(answer);
      expect(
        await slack.press(answer, (e) => String(e.action_id).startsWith('next_answer')),
      ).toBeUndefined();
      const after = await slack.waitFor(() =>
        slack.ephemerals().find((m) => m.ts === answer.ts && quotesIn(m)[0] !== first),
      );
      expect(quotesIn(after)).toHaveLength(1);
      await slack.press(after, 'Dismiss');
      await slack.waitFor(() => !slack.ephemerals().some(({ ts }) => ts === answer.ts));
    });

    test.each([
      ['did klarna fire people?', '1: Klarna C2'],
      ['did klarna cut resolution time?', 'Next (2 of 9)'],
    ])('%s: what did not stand out is shared as a candidate', async (question, label) => {
      const { slack } = running;
      const caveat = 'A candidate, which may not answer the question:';
      const before = slack.messages('research').length;
      const answer = await caseCommand(question, 'research');
      expect(answer.text).not.toContain(caveat);
      await slack.press(answer, label);
      const opened = await slack.waitFor(() =>
        slack.ephemerals().find((m) => m.ts === answer.ts && m.text.includes(caveat)),
      );
      await slack.press(opened, 'Share');
      const shared = await slack.waitFor(() => slack.messages('research')[before]);
      expect(shared.text).toContain(`Question: ${question}\n${caveat}\n`);
      expect(shownText(shared)).toContain(caveat);
    });

    test('a claim that was asked for by its id, or opened from its case, is shared as it is', async () => {
      const { slack } = running;
      const share = async (card: StoredMessage) => {
        const before = slack.messages('research').length;
        await slack.press(card, 'Share');
        return slack.waitFor(() => slack.messages('research')[before]);
      };
      const byId = await share(await caseCommand('klarna C2', 'research'));
      expect(byId.text).not.toContain('candidate');
      const card = await caseCommand('klarna', 'research');
      await slack.press(card, '✅ C2');
      const opened = await slack.waitFor(() =>
        slack.ephemerals().find((m) => m.ts === card.ts && quotesIn(m).length > 0),
      );
      expect((await share(opened)).text).not.toContain('candidate');
    });

    test('a name shows the case with everything in it; its claims and sources open', async () => {
      const { slack } = running;
      const card = await caseCommand('klarna');
      const shown = shownText(card);
      const theCase = running.casebook.library().byId.get('klarna-ai-customer-service-automation')!;
      for (const value of [
        theCase.org,
        theCase.useCase,
        theCase.highlightedValue,
        theCase.tier,
        theCase.tierConfidence,
        theCase.tierRationale,
        theCase.industryCluster,
        theCase.primaryImpact,
        theCase.lastUpdated,
      ]) {
        expect(shown).toContain(value);
      }
      await slack.press(card, (e) => String(e.action_id).startsWith('open_case'));
      const modal = await slack.waitFor(() => slack.modals()[0]);
      const whole = JSON.stringify(modal.blocks);
      for (const claim of theCase.claims) expect(whole).toContain(claim.id);
      for (const source of theCase.sources) expect(whole).toContain(source.url);
      await slack.closeModal(modal, true);
    });

    test('sources, list and help', async () => {
      const sources = JSON.stringify((await caseCommand('sources klarna')).blocks);
      for (const source of running.casebook.library().cases[0]!.sources)
        expect(sources).toContain(source.url);
      expect(shownText(await caseCommand('list'))).toContain('Klarna');
      expect(shownText(await caseCommand('help'))).toContain('/case');
      expect(shownText(await caseCommand('lst'))).toContain('list');
    });

    test('where the library has no answer, it says so and shows no quote', async () => {
      const message = await caseCommand('what is the weather in stockholm?');
      expect(quotesIn(message)).toEqual([]);
      expect(shownText(message)).toMatch(/no answer/i);
    });

    test('a mention is answered in its thread, a follow-up is about the same case', async () => {
      const { slack } = running;
      const { ts } = slack.mention(
        'general',
        "how many chats did Klarna's assistant take?",
      ).message;
      expect(quotesIn(await reply(ts, 'general'))[0]).toContain('2.3 million conversations');
      slack.mention('general', 'and the profit?', { threadTs: ts });
      expect(quotesIn(await reply(ts, 'general', 2))[0]).toContain('$40 million USD');
      slack.mention('general', 'source?', { threadTs: ts });
      expect(JSON.stringify((await reply(ts, 'general', 3)).blocks)).toContain(
        'https://www.klarna.com/',
      );
    });

    test('a direct message needs no mention', async () => {
      const { slack } = running;
      const { ts } = slack.dm('klarna profit').message;
      const dm = slack.channel(slack.me);
      expect(quotesIn(await reply(ts, dm))[0]).toContain('$40 million USD');
    });

    test('what is said in one place is answered in its order, and no other place waits', async () => {
      const { slack } = running;
      const dm = slack.channel(slack.me);
      slack.faults.add({
        method: 'chat.postMessage',
        channel: dm,
        fault: { kind: 'rate_limited', retryAfter: 2 },
      });
      const said = ['list', 'klarna', 'and the profit?'].map((text) => slack.dm(text).message.ts);
      const elsewhere = slack.mention('general', 'klarna C2').message;
      await reply(elsewhere.ts, 'general');
      expect(said.flatMap((ts) => slack.thread(dm, ts))).toEqual([]);
      const answers = await Promise.all(said.map((ts) => reply(ts, dm)));
      expect(answers.map(({ ts }) => ts)).toEqual(answers.map(({ ts }) => ts).sort());
      expect(quotesIn(answers[2]!)[0]).toContain('$40 million USD');
    });

    test('a word of thanks in a thread is answered in one line', async () => {
      const { slack } = running;
      const { ts } = slack.mention('general', 'thanks!').message;
      expect((await reply(ts, 'general')).text.split('\n')).toHaveLength(1);
    });

    test('a mention delivered twice is answered once', async () => {
      const { slack } = running;
      slack.faults.add({ delivery: 'app_mention', fault: { kind: 'twice' } });
      const { ts } = slack.mention('research', 'klarna C2').message;
      await slack.waitFor(
        () =>
          running.log.filter((line) => line.msg === 'handled' && line.listener === 'mention')
            .length > 0 &&
          running.log.some((line) => String(line.msg).startsWith('delivered before')),
      );
      expect(slack.thread('research', ts).filter((m) => m.user === slack.bot)).toHaveLength(1);
    });

    test('what nobody addressed to the bot stays unanswered', async () => {
      const { slack } = running;
      const { ts } = slack.say('general', 'klarna profit, anyone?').message;
      const { ts: next } = slack.mention('general', 'help').message;
      await reply(next, 'general');
      expect(slack.thread('general', ts)).toEqual([]);
    });

    test('markup in a question stays literal and wakes nobody', async () => {
      const message = await caseCommand('<!channel> *klarna* `profit` & more?');
      expect(message.text).not.toContain('<!channel>');
      expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(?:broadcast|mrkdwn)"/);
    });

    test('the Home tab is published', async () => {
      const { slack } = running;
      await slack.openHome();
      const home = await slack.waitFor(() => slack.home());
      expect(JSON.stringify(home.blocks)).toContain('Casebook');
    });

    test('a rate limit is waited out, an outage is told with an id that is in the log', async () => {
      const { slack } = running;
      slack.faults.add({
        method: 'chat.postMessage',
        fault: { kind: 'rate_limited', retryAfter: 1 },
      });
      const { ts } = slack.mention('general', 'klarna C3').message;
      expect(quotesIn(await reply(ts, 'general'))).toHaveLength(1);
      slack.faults.add({
        method: 'chat.postMessage',
        fault: { kind: 'refuse', error: 'invalid_arguments' },
      });
      const failed = slack.mention('general', 'klarna C4').message;
      const apology = shownText(await reply(failed.ts, 'general'));
      const errorId = running.log.find((line) => line.msg === 'failed')!.request as string;
      expect(apology).toContain(errorId);
    });

    test('nothing that was sent was refused, and no question is in the log', () => {
      const refused = running.slack.refusals.filter(
        ({ result }) => !/invalid_arguments|ratelimited/.test(JSON.stringify(result)),
      );
      expect(refused).toEqual([]);
      const log = running.rawLog();
      for (const secret of [
        running.slack.botToken,
        running.slack.appToken,
        'resolution time',
        'weather',
      ])
        expect(log).not.toContain(secret);
    });
  });
}
