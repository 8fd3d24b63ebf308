import type { StoredMessage } from '@casebook/local-slack';
import type { Render, RenderedMessage } from '../../../src/announcer/parts/poster.ts';
import type { Redraw } from '../../../src/announcer/parts/redraw.ts';
import type { Announcement } from '../../../src/core/announcements/content/announcement.ts';
import type { Delivery } from '../../../src/core/announcements/content/delivery.ts';
import { isWithdrawn } from '../../../src/core/announcements/content/withdrawn.ts';
import type { Case } from '../../../src/core/case/case.ts';
import { METADATA_TYPE } from '../../../src/slack/wire/slack-poster.ts';

/** In place of the value of a case whose file is gone. */
export const GONE = 'gone';

/** In place of the value of a case whose file is half written. */
export const HALF = 'half';

/** Draws an announcement as words that can be counted: `new case-1=v3 case-2=v1`. */
export const drawForCounting: Render = (announcement) => messageOf(words(announcement));

/** Draws an answer that shows a case: `answer case-1=v3`. */
export const drawAnswer = (theCase: Case) => messageOf(`answer ${shownValue(theCase)}`);

/** Draws such an answer as it is now, and its reply: `corrected case-1=v4`. */
export const redrawForCounting: Redraw = async (_, { cases }) => ({
  edit: messageOf(`answer ${cases.map(shownValue).join(' ')}`),
  reply: messageOf(`corrected ${cases.map(shownValue).join(' ')}`),
});

const shownValue = (theCase: Case) =>
  `${theCase.id}=${isWithdrawn(theCase) ? GONE : theCase.highlightedValue}`;

function messageOf(text: string): RenderedMessage {
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}

function words(announcement: Announcement): string {
  const name = ({ id, highlightedValue }: Case) => `${id}=${highlightedValue}`;
  const gone = ({ id }: Case) => `${id}=${GONE}`;
  switch (announcement.kind) {
    case 'card':
      return `new ${name(announcement.case)}`;
    case 'withdrawn':
      return `new ${gone(announcement.case)}`;
    case 'batch':
    case 'digest':
      return `new ${[...announcement.cases.map(name), ...announcement.withdrawn.map(gone)].join(' ')}`;
    case 'backlog':
      return `offered ${announcement.count}`;
    case 'changes':
      return `changed ${announcement.changes.map(({ after, isGone }) => (isGone ? gone : name)(after)).join(' ')}`;
  }
}

export interface Ledger {
  readonly deliveries: readonly Delivery[];
  /** `CHANNEL/TS` of each. */
  readonly remembered: ReadonlySet<string>;
}

/** The messages in Slack, compared with the ledger. */
export interface Tally {
  /** Deliveries in the ledger. */
  readonly deliveries: number;
  /** Messages in Slack that name a delivery. */
  readonly posts: number;
  /** Messages beyond the first that name the same delivery, or show the same case as new again. */
  readonly duplicates: number;
  /** Deliveries that are neither in Slack nor shown as unconfirmed. */
  readonly lost: number;
  /** Cases of the library that a channel was never told of, and no unconfirmed delivery holds. */
  readonly untold: number;
  /** Deliveries whose ts is not that of their message. */
  readonly wrongTs: number;
  /** Messages that tell of a half-written file. */
  readonly halves: number;
  /** Messages that show a case as it is not any more, though their place is known. */
  readonly stale: number;
  /** Answers in Slack. */
  readonly answers: number;
  /** Answers that nobody can correct: killed, or not answered by Slack, between the post and its note. */
  readonly forgotten: number;
  /** Answers, and messages that told of changes, that are remembered and show a case as it is not any more. */
  readonly staleAnswers: number;
  /** Corrections that a thread was told twice. */
  readonly toldTwice: number;
  /** Deliveries that wait for a curator: those whose message is there, and those whose is not. */
  readonly unconfirmedThere: number;
  readonly unconfirmedMissing: number;
  /** Deliveries in the ledger by state. */
  readonly states: Readonly<Record<string, number>>;
}

/**
 * Counts.
 * @param ledger the deliveries, and the places of the answers that are remembered
 * @param values the library: the value of each case, by id; `GONE` for one that it has no more
 */
export function tallyPosts(
  messages: readonly StoredMessage[],
  { deliveries, remembered }: Ledger,
  values: ReadonlyMap<string, string>,
): Tally {
  const byDelivery = new Map<string, StoredMessage[]>();
  for (const message of messages) {
    const id = deliveryOf(message);
    if (id) byDelivery.set(id, [...(byDelivery.get(id) ?? []), message]);
  }
  const isThere = ({ id }: Delivery) => byDelivery.has(id);
  const waiting = deliveries.filter(({ state }) => state === 'unconfirmed');
  const silent = (delivery: Delivery) =>
    delivery.state === 'dropped' || isQuietCorrection(delivery);

  const channels = new Set(deliveries.map(({ channel }) => channel));
  const shown = messages.flatMap((message) =>
    casesShown(message).map(([id, value]) => ({ message, id, value })),
  );
  const places = new Set(deliveries.map(({ ts }) => ts));
  let untold = 0;
  let shownTwice = 0;
  for (const channel of channels) {
    const held = new Set(
      waiting
        .filter((each) => each.channel === channel)
        .flatMap(({ content }) => ('cases' in content ? content.cases : []))
        .map(({ caseId }) => caseId),
    );
    for (const [id, value] of values) {
      const times = shown.filter(
        (each) => each.message.channel === channel && each.id === id,
      ).length;
      if (times === 0 && !held.has(id) && value !== GONE) untold++;
      if (times > 1) shownTwice += times - 1;
    }
  }
  return {
    deliveries: deliveries.length,
    posts: [...byDelivery.values()].flat().length,
    duplicates: [...byDelivery.values()].reduce((n, all) => n + all.length - 1, 0) + shownTwice,
    lost: deliveries.filter((each) => !isThere(each) && !silent(each) && !waiting.includes(each))
      .length,
    untold,
    wrongTs: deliveries.filter(
      (each) =>
        each.state === 'posted' && !silent(each) && byDelivery.get(each.id)?.[0]?.ts !== each.ts,
    ).length,
    halves: messages.filter(({ text }) => text.includes(`=${HALF}`)).length,
    stale: shown.filter(
      ({ message, id, value }) => places.has(message.ts) && values.get(id) !== value,
    ).length,
    ...tallyAnswers(messages, remembered, values),
    unconfirmedThere: waiting.filter(isThere).length,
    unconfirmedMissing: waiting.filter((each) => !isThere(each)).length,
    states: Object.fromEntries(
      [...new Set(deliveries.map(({ state }) => state))].map((state) => [
        state,
        deliveries.filter((each) => each.state === state).length,
      ]),
    ),
  };
}

function tallyAnswers(
  messages: readonly StoredMessage[],
  remembered: ReadonlySet<string>,
  values: ReadonlyMap<string, string>,
) {
  const answers = messages.filter(({ text }) => text.startsWith('answer '));
  const isKnown = ({ channel, ts }: StoredMessage) => remembered.has(`${channel}/${ts}`);
  const isStale = ({ text }: StoredMessage) =>
    ['answer ', 'changed '].some((prefix) =>
      casesIn(text, prefix).some(([id, value]) => values.get(id) !== value),
    );
  const told = new Map<string, string>();
  let toldTwice = 0;
  for (const { channel, threadTs, text } of messages) {
    if (!text.startsWith('corrected ')) continue;
    const thread = `${channel}/${threadTs}`;
    if (told.get(thread) === text) toldTwice++;
    told.set(thread, text);
  }
  return {
    answers: answers.length,
    forgotten: answers.filter((each) => !isKnown(each)).length,
    staleAnswers: messages.filter((each) => isKnown(each) && isStale(each)).length,
    toldTwice,
  };
}

function isQuietCorrection({ content }: Delivery): boolean {
  return content.kind === 'correction' && !content.reply;
}

function deliveryOf({ metadata }: StoredMessage): string | null {
  const id = metadata?.event_type === METADATA_TYPE && metadata.event_payload.delivery_id;
  return typeof id === 'string' ? id : null;
}

function casesShown({ text }: StoredMessage): readonly (readonly [string, string])[] {
  return casesIn(text, 'new ');
}

function casesIn(text: string, prefix: string): readonly (readonly [string, string])[] {
  if (!text.startsWith(prefix)) return [];
  return text
    .slice(prefix.length)
    .split(' ')
    .map((each) => [each.split('=')[0] ?? '', each.split('=')[1] ?? ''] as const);
}
