import type { Known } from '../text/typed-text.ts';
import { type Changes, createChanges, type Notice } from './changes.ts';
import { type Channels, createChannels } from './channels.ts';
import type { Scheduler } from './clock.ts';
import { createTimestamps, newId, newSecret, type Timestamps } from './ids.ts';
import { type AppDefinition, readManifest } from './manifest.ts';
import { createMessages, type Messages } from './messages.ts';
import {
  type ChannelOption,
  defaultChannels,
  defaultUsers,
  type LocalSlackOptions,
} from './options.ts';
import type { StoredChannel } from './stored.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createUsers, type Users } from './users.ts';
import { createViews, type Views } from './views.ts';

/** The whole state of the local Slack. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  /** True if the app is installed for a whole Enterprise organisation. */
  readonly isOrgInstall: boolean;
  readonly app: AppDefinition;
  readonly appId: string;
  readonly botId: string;
  /** User id of the bot. */
  readonly bot: string;
  /** User id of the person at the browser page. */
  readonly me: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The legacy verification token, sent in every payload. */
  readonly verificationToken: string;
  readonly clock: Scheduler;
  readonly timestamps: Timestamps;
  readonly changes: Changes;
  readonly users: Users;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly notices: readonly Notice[];
  /** Limit on stored items of each kind; see the option `keep`. */
  readonly keep: number;
  /** Shows a user a notice, as Slackbot or a toast would. */
  notify(notice: Notice): void;
}

export function createWorkspace(options: LocalSlackOptions, clock: Scheduler): Workspace {
  const app = readManifest(options.manifest, {
    grantedOptionalScopes: options.grantedOptionalScopes,
  });
  const keep = options.keep ?? 10_000;
  const changes = createChanges();
  const bot = 'U0LOCALBOT';
  const people = (options.users ?? defaultUsers).map((user) => ({
    id: user.id ?? newId('U'),
    name: user.name,
    realName: user.realName,
    isBot: user.isBot ?? false,
    ...(user.team === undefined ? {} : { team: user.team }),
    ...(user.isGuest === undefined ? {} : { isGuest: user.isGuest }),
    ...(user.isBot === true ? { botId: newId('B'), appId: newId('A') } : {}),
  }));
  const me = people[0];
  if (me === undefined) throw new Error('The local Slack needs at least one user');
  const handle = app.botName.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '');
  const ids = { appId: 'A0LOCALAPP', botId: 'B0LOCALBOT' };
  const botUser = { id: bot, name: handle, realName: app.botName, isBot: true, ...ids };
  const notices: Notice[] = [];
  return {
    team: { id: 'T0LOCALTEAM', name: options.teamName ?? 'Local Slack', domain: 'local-slack' },
    isOrgInstall: options.isOrgInstall ?? false,
    app,
    ...ids,
    bot,
    me: me.id,
    botToken: options.botToken ?? `xoxb-local-${newSecret()}`,
    appToken: options.appToken ?? `xapp-1-local-${newSecret()}`,
    signingSecret: options.signingSecret ?? newSecret(),
    verificationToken: newSecret(12),
    clock,
    timestamps: createTimestamps(clock),
    changes,
    users: createUsers([...people, botUser]),
    channels: createChannels(
      initialChannels(options, people, bot, Math.floor(clock.now() / 1000)),
      changes,
    ),
    messages: createMessages(changes, keep),
    views: createViews(changes, () => clock.now()),
    triggers: createTriggers(() => clock.now()),
    notices,
    keep,
    notify(notice) {
      notices.push(notice);
      if (notices.length > keep) notices.shift();
      changes.emit({ type: 'notice', notice });
    },
  };
}

/** Returns the names that typed text may refer to. */
export function knownIn({ users, channels }: Workspace): Known {
  return { users: users.all, channels: channels.all };
}

function initialChannels(
  options: LocalSlackOptions,
  people: readonly { id: string; name: string; isBot: boolean; team?: string }[],
  bot: string,
  created: number,
): StoredChannel[] {
  const ids = people.map((user) => user.id);
  const common = { created, creator: ids[0]!, topic: '', purpose: '' };
  const channels = (options.channels ?? defaultChannels).map((channel, index): StoredChannel => {
    if (channel.between !== undefined) return conversationOf(channel, channel.between, common);
    const members = ids.filter((id) => channel.without?.includes(id) !== true);
    const hasBot = channel.hasBot ?? !(channel.isPrivate === true || channel.isArchived === true);
    return {
      ...common,
      id: channel.id ?? newId('C'),
      name: channel.name,
      kind: channel.isPrivate === true ? 'private' : 'channel',
      isGeneral: index === 0,
      isArchived: channel.isArchived ?? false,
      isShared: channel.isShared ?? false,
      members: new Set(hasBot ? [...members, bot] : members),
    };
  });
  const directMessages = people
    .filter((user) => !user.isBot)
    .map(
      (user): StoredChannel => ({
        ...common,
        id: `D${user.id.slice(1)}`,
        name: user.name,
        kind: 'dm',
        isGeneral: false,
        dmWith: user.id,
        isArchived: false,
        isShared: user.team !== undefined,
        members: new Set([user.id, bot]),
      }),
    );
  return [...channels, ...directMessages];
}

/** Creates a conversation between people, without the bot. */
function conversationOf(
  { id, name, isShared }: ChannelOption,
  people: readonly string[],
  common: Pick<StoredChannel, 'created' | 'creator' | 'topic' | 'purpose'>,
): StoredChannel {
  const kind = people.length > 2 ? 'group' : 'dm';
  return {
    ...common,
    id: id ?? newId(kind === 'group' ? 'G' : 'D'),
    name,
    kind,
    isGeneral: false,
    isArchived: false,
    isShared: isShared ?? false,
    members: new Set(people),
  };
}
