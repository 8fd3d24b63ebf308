import {
  createLocalSlack,
  createManualClock,
  type LocalSlack,
  type StoredMessage,
} from '@casebook/local-slack';
import { afterEach } from 'vitest';
import { type Announcer, createAnnouncer } from '../../../src/announcer/announcer.ts';
import type { Clock } from '../../../src/announcer/parts/clock.ts';
import type { AnnouncerParts, PausedEvent } from '../../../src/announcer/parts/parts.ts';
import type { Render } from '../../../src/announcer/parts/poster.ts';
import { type AnnouncerSettings, DEFAULT_SETTINGS } from '../../../src/announcer/parts/settings.ts';
import type { Announcement } from '../../../src/core/announcements/content/announcement.ts';
import type { Delivery } from '../../../src/core/announcements/content/delivery.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { createSlackPoster } from '../../../src/slack/wire/slack-poster.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { counting, NOW, subscription } from '../../support/announcing.ts';
import { libraryOf } from '../../support/cases.ts';
import { createPostingClient } from '../../support/posting-client.ts';

/** Announcing in a local Slack, on a clock that jumps to whatever is waited for. */
export interface House {
  readonly slack: LocalSlack;
  readonly store: Store;
  readonly announcer: Announcer;
  readonly parts: AnnouncerParts;
  readonly clock: Clock & {
    advance(ms: number): void;
    /** Happens, once, when somebody waits. */
    onWait: (() => Promise<unknown>) | null;
  };
  readonly paused: PausedEvent[];
  readonly unconfirmed: Delivery[];
  /** Another process on the same store and Slack. */
  another(over?: Partial<AnnouncerParts>): Announcer;
  /** A channel of the local Slack. */
  readonly channel: string;
  /** Lets a channel (the first by default) follow everything, or as given. */
  follow(over?: Partial<Parameters<typeof subscription>[0]>): Promise<void>;
  /** Texts of the messages in a channel, without replies in threads unless they are shown there too. */
  said(channel?: string): readonly string[];
  messages(channel?: string): readonly StoredMessage[];
  replies(message: StoredMessage): readonly string[];
}

/** Most tests are about what is told, and not about when. */
const AT_ONCE = { pollMs: 60_000, settleMs: 0, lossHoldMs: 0 };

const houses = new Set<House>();

afterEach(async () => {
  for (const { announcer, store, slack } of houses) {
    await announcer.stop();
    await store.close();
    await slack.close();
  }
  houses.clear();
});

export async function house(
  over: {
    readonly settings?: Partial<AnnouncerSettings>;
    readonly history?: boolean;
    readonly parts?: Partial<AnnouncerParts>;
    readonly store?: (store: Store) => Store;
  } = {},
): Promise<House> {
  const manual = createManualClock(NOW);
  const clock = {
    now: manual.now,
    advance: manual.advance,
    onWait: null as (() => Promise<unknown>) | null,
    /** Nobody else is under way when somebody waits, so time may jump. */
    async wait(ms: number, signal: AbortSignal) {
      const happens = clock.onWait;
      clock.onWait = null;
      await happens?.();
      if (!signal.aborted) manual.advance(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const slack = await createLocalSlack({
    manifest: MANIFEST,
    clock: manual,
    grantedOptionalScopes: over.history ? ['channels:history'] : [],
  });
  const opened = await openStore('memory:', { team: 'T1' });
  const store = over.store?.(opened) ?? opened;
  const client = createPostingClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    timeoutMs: over.settings?.timeoutMs ?? DEFAULT_SETTINGS.timeoutMs,
  });
  const paused: PausedEvent[] = [];
  const unconfirmed: Delivery[] = [];
  const newId = counting('delivery-');
  const parts: AnnouncerParts = {
    store,
    poster: createSlackPoster({
      client: () => client,
      allows: async () => true,
      canReadHistory: () => over.history ?? false,
    }),
    render,
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    settings: { ...DEFAULT_SETTINGS, ...AT_ONCE, ...over.settings },
    instance: 'one',
    newId,
    onPaused: async (event) => void paused.push(event),
    onUnconfirmed: async (delivery) => void unconfirmed.push(delivery),
    ...over.parts,
  };
  const channel = slack.channel('announcements');
  const messages = (of = channel) => slack.messages(of);
  const made: House = {
    slack,
    store,
    parts,
    clock,
    channel,
    paused,
    unconfirmed,
    announcer: createAnnouncer(parts),
    another: (other = {}) => createAnnouncer({ ...parts, instance: 'two', ...other }),
    async follow(of = {}) {
      await store.subscriptions.save(
        subscription({
          team: 'T1',
          channel,
          id: `sub-${of.channel ?? ''}${of.filter ?? ''}`,
          ...of,
        }),
      );
    },
    messages,
    said: (of) =>
      messages(of)
        .filter(
          (each) => each.threadTs === undefined || each.threadTs === each.ts || each.broadcast,
        )
        .map(({ text }) => text),
    replies: (message) => slack.thread(message.channel, message.ts).map(({ text }) => text),
  };
  houses.add(made);
  return made;
}

/** A house with a channel that follows everything after a library, by default an empty one. */
export async function following(
  over?: Parameters<typeof house>[0],
  library = libraryOf(),
): Promise<House> {
  const made = await house(over);
  await show(made, library);
  await made.follow();
  return made;
}

/** Lets a library be there, and everything happen that follows. */
export async function show({ announcer }: House, library: Library): Promise<void> {
  announcer.libraryChanged(library);
  await announcer.drain();
}

/** One line of text for each announcement: which cases, and how. */
export const render: Render = (announcement) => {
  const text = words(announcement);
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
};

function words(announcement: Announcement): string {
  switch (announcement.kind) {
    case 'card':
      return `card ${announcement.case.id} ${announcement.case.highlightedValue}${announcement.corrected ? ' (corrected)' : ''}`;
    case 'withdrawn':
      return `withdrawn ${announcement.case.id}`;
    case 'batch':
      return `batch ${announcement.cases.map(({ id, highlightedValue }) => id + highlightedValue)}${announcement.withdrawn.map(({ id }) => ` without ${id}`)}`;
    case 'backlog':
      return `backlog ${announcement.count}`;
    case 'digest':
      return `${announcement.reason} digest ${announcement.cases.map(({ id }) => id)} changed ${announcement.changes.map(({ after }) => after.id)}`;
    case 'changes':
      return `changed ${announcement.changes.map(
        ({ after, claims }) =>
          `${after.id} ${claims.map((each) => `${each.before?.status}>${each.after?.status}`)}`,
      )}`;
  }
}

export const MANIFEST = {
  display_information: { name: 'Casebook' },
  features: { bot_user: { display_name: 'Casebook' } },
  oauth_config: {
    scopes: { bot: ['chat:write', 'channels:read'], bot_optional: ['channels:history'] },
  },
  settings: { event_subscriptions: { bot_events: ['app_home_opened'] }, socket_mode_enabled: true },
};
