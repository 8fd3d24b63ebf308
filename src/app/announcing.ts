import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { type Announcer, createAnnouncer } from '../announcer/announcer.ts';
import { systemClock } from '../announcer/parts/clock.ts';
import { DEFAULT_SETTINGS } from '../announcer/parts/settings.ts';
import { createSlackParts } from '../slack/announcing/slack-parts.ts';
import { createRedraw } from '../slack/answering/redraw-post.ts';
import type { Bot } from '../slack/bot/bot.ts';
import type { Identity } from '../slack/connect.ts';
import { createSlackPoster } from '../slack/wire/slack-poster.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';

/** The announcer with its poster, as the settings and what Slack allows have it. */
export function createAnnouncerFor(
  config: Config,
  given: {
    readonly client: WebClient;
    readonly identity: Identity;
    readonly store: Store;
    readonly instance: string;
  } & Pick<Bot, 'threads' | 'log' | 'current' | 'withDrafts' | 'gate' | 'wire'>,
): Announcer {
  const { client, identity, store, log, gate, instance } = given;
  const poster = createSlackPoster({
    allows: (channel) => gate.allows(channel),
    client: () => client,
    // In private channels it also takes groups:history; there, a look says that it can't be made.
    canReadHistory: () => identity.scopes.includes('channels:history'),
  });
  return createAnnouncer({
    ...createSlackParts(
      { ...given, curators: config.curators, command: config.command, now: Date.now },
      client,
      poster,
    ),
    redraw: createRedraw(given),
    store,
    clock: systemClock,
    log,
    settings: {
      ...DEFAULT_SETTINGS,
      settleMs: config.settleMs,
      lossHoldMs: Math.min(DEFAULT_SETTINGS.lossHoldMs, config.settleMs),
    },
    instance,
    newId: randomUUID,
    refuseChannel: async ({ channel }) =>
      (await gate.allows(channel)) ? null : 'shared_with_others',
  });
}
