import { readFileSync } from 'node:fs';
import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/**
 * Tries everything that Slack sends, from every kind of person, in every kind of place, and records
 * whether it is answered or refused. docs/who-gets-an-answer.md shows the same table.
 */

const PEOPLE = { member: 'U0MEMBER', guest: 'U0GUEST', outsider: 'U0OUTSIDER' } as const;
type Person = keyof typeof PEOPLE;
const everybody = Object.values(PEOPLE);

const PLACES = {
  'own channel': { name: 'own' },
  'shared channel': { name: 'shared', isShared: true },
  'private shared channel without the bot': { name: 'hidden', isPrivate: true, isShared: true },
  'direct message between people': { name: 'pair', between: everybody.slice(0, 2), isShared: true },
  'group message': { name: 'trio', between: everybody, isShared: true },
  'direct message with the bot': null,
} as const;
type Place = keyof typeof PLACES;

const SECRET = '$40 million';
const REFUSED =
  /I post nothing here|people of this organisation|between people|not in this channel|so I do not post/;

let running: Running;
beforeAll(async () => {
  running = await runCasebook({
    transport: 'socket',
    slack: {
      grantedOptionalScopes: ['users:read'],
      users: [
        { id: PEOPLE.member, name: 'member', realName: 'Member' },
        { id: PEOPLE.guest, name: 'guest', realName: 'Guest', isGuest: true },
        { id: PEOPLE.outsider, name: 'outsider', realName: 'Outsider', team: 'T0OTHER' },
      ],
      channels: Object.values(PLACES).flatMap((place) => (place === null ? [] : [place])),
    },
  });
});
afterAll(() => running.stop());

const channelOf = (place: Place, person: Person) => PLACES[place]?.name ?? PEOPLE[person];

/** Runs `act` and returns every message that is new or changed in the channel or for the person. */
async function newIn(channel: string, person: Person, act: () => Promise<unknown>) {
  const { slack } = running;
  const all = (): StoredMessage[] => [
    ...slack.messages(channel),
    ...slack.ephemerals(PEOPLE[person]),
    ...slack.messages(PEOPLE[person]),
  ];
  const before = new Map(all().map((message) => [message.ts, shownText(message)]));
  const handled = running.log.filter(isDone).length;
  await act();
  await expect
    .poll(() => running.log.filter(isDone).length, { interval: 5 })
    .toBeGreaterThan(handled);
  return all().filter((message) => before.get(message.ts) !== shownText(message));
}

const isDone = (line: Record<string, unknown>) => line.msg === 'handled' || line.msg === 'failed';

function outcomeOf(messages: readonly StoredMessage[]): string {
  const texts = messages.filter(({ byApp }) => byApp).map(shownText);
  if (texts.some((text) => text.includes(SECRET))) return 'answered';
  return texts.some((text) => REFUSED.test(text)) ? 'refused' : 'nothing';
}

/** Returns a function that is true once a modal has opened for the person. */
function watchModals(person: Person): () => boolean {
  const ids = () => running.slack.modals(PEOPLE[person]).map(({ id }) => id);
  const before = ids();
  return () => ids().some((id) => !before.includes(id));
}

type Attempt = (person: Person, place: Place) => Promise<string>;

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'a command': async (person, place) => {
    const channel = channelOf(place, person);
    return outcomeOf(
      await newIn(channel, person, () =>
        running.slack.command(channel, '/case', 'klarna C6', { user: PEOPLE[person] }),
      ),
    );
  },
  'a mention': async (person, place) => {
    if (place !== 'own channel' && place !== 'shared channel') return '–';
    const channel = channelOf(place, person);
    const { slack } = running;
    return outcomeOf(
      await newIn(channel, person, async () =>
        slack.mention(channel, 'klarna C6', { user: PEOPLE[person] }),
      ),
    );
  },
  'a direct message': async (person, place) => {
    if (place !== 'direct message with the bot') return '–';
    const { slack } = running;
    return outcomeOf(
      await newIn(PEOPLE[person], person, async () =>
        slack.dm('klarna C6', { user: PEOPLE[person] }),
      ),
    );
  },
  'a press on a card': async (person, place) => {
    const card = await cardIn(place);
    if (!card) return '–';
    const { slack } = running;
    const opens = watchModals(person);
    const said = await newIn(card.channel, person, () =>
      slack.press(card, 'Open case', { user: PEOPLE[person] }),
    );
    return opens() ? 'answered' : outcomeOf(said);
  },
  'Copy citation': async (person, place) => {
    const card = await cardIn(place);
    if (!card) return '–';
    const { slack } = running;
    const opens = watchModals(person);
    const said = await newIn(card.channel, person, () =>
      slack.press(card, 'Copy citation', { user: PEOPLE[person] }),
    );
    return opens() ? 'answered' : outcomeOf(said);
  },
  Share: async (person, place) => {
    const channel = channelOf(place, person);
    const { slack } = running;
    const user = PEOPLE[person];
    const [answer] = (
      await newIn(channel, person, () => slack.command(channel, '/case', 'klarna C6', { user }))
    ).filter((message) => shownText(message).includes(SECRET));
    if (!answer) return '–';
    const said = await newIn(channel, person, () => slack.press(answer, 'Share', { user }));
    const posted = said.some((one) => one.onlyFor === undefined && shownText(one).includes(SECRET));
    return posted ? 'posted' : outcomeOf(said);
  },
  '/case follow': async (person, place) => {
    const channel = channelOf(place, person);
    const { slack } = running;
    const opens = watchModals(person);
    const said = await newIn(channel, person, () =>
      slack.command(channel, '/case', 'follow', { user: PEOPLE[person] }),
    );
    return opens() ? 'form' : outcomeOf(said);
  },
  'the Home tab': async (person, place) => {
    if (place !== 'direct message with the bot') return '–';
    await newIn(PEOPLE[person], person, () => running.slack.openHome({ user: PEOPLE[person] }));
    return running.slack.home(PEOPLE[person]) ? 'shown' : 'nothing';
  },
};

/** Posts a card before the channel is shared, so that everyone there can press it. */
async function cardIn(place: Place): Promise<StoredMessage | undefined> {
  if (place !== 'own channel' && place !== 'shared channel') return undefined;
  const { slack } = running;
  const channel = channelOf(place, 'member');
  const wasShared = place === 'shared channel';
  if (wasShared) await slack.share(channel, false);
  const said = await newIn(channel, 'member', async () => slack.mention(channel, 'klarna C6'));
  const card = said.find((message) => shownText(message).includes(SECRET));
  if (wasShared) await slack.share(channel, true);
  return card;
}

test('who gets an answer, and where', async () => {
  const rows = [
    `| what is done | where | ${Object.keys(PEOPLE).join(' | ')} |`,
    `| --- | --- | ${Object.keys(PEOPLE)
      .map(() => '---')
      .join(' | ')} |`,
  ];
  for (const [what, attempt] of Object.entries(ATTEMPTS)) {
    for (const place of Object.keys(PLACES) as Place[]) {
      const outcomes: string[] = [];
      for (const person of Object.keys(PEOPLE) as Person[])
        outcomes.push(await attempt(person, place));
      if (outcomes.some((outcome) => outcome !== '–')) {
        rows.push(`| ${what} | ${place} | ${outcomes.join(' | ')} |`);
      }
    }
  }
  const page = readFileSync('docs/who-gets-an-answer.md', 'utf8');
  const documented = page.split('\n').filter((line) => line.startsWith('|'));
  expect(documented).toEqual(rows);
});
