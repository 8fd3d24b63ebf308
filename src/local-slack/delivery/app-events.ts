import { channelScope } from '../state/scopes.ts';
import { messageShape, viewShape } from '../state/shapes.ts';
import type { StoredChannel, StoredMessage } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Dispatcher } from './dispatcher.ts';
import { eventEnvelope } from './event-envelope.ts';
import type { AttemptOutcome } from './transport.ts';

type Json = Readonly<Record<string, unknown>>;

/** Sends the app the events that it subscribed to and has the scope for. */
export interface AppEvents {
  /** Sends a new message, posted by a person or by the app. */
  posted(message: StoredMessage): Promise<AttemptOutcome[]>;
  changed(before: StoredMessage, after: StoredMessage): Promise<AttemptOutcome[]>;
  deleted(message: StoredMessage): Promise<AttemptOutcome[]>;
  homeOpened(user: string, tab: 'home' | 'messages'): Promise<AttemptOutcome[]>;
  member(channel: StoredChannel, user: string, joined: boolean): Promise<AttemptOutcome[]>;
  archived(channel: StoredChannel, isArchived: boolean): Promise<AttemptOutcome[]>;
  shared(channel: StoredChannel, isShared: boolean): Promise<AttemptOutcome[]>;
  reaction(
    message: StoredMessage,
    user: string,
    name: string,
    added: boolean,
  ): Promise<AttemptOutcome[]>;
  /** Sends any event, if the app subscribed to `name` (the event's `type` by default). */
  send(event: Json & { readonly type: string }, name?: string): Promise<AttemptOutcome[]>;
}

const messageEvents = {
  channel: 'message.channels',
  private: 'message.groups',
  dm: 'message.im',
  group: 'message.mpim',
};
const channelTypes = { channel: 'channel', private: 'group', dm: 'im', group: 'mpim' };

export function createAppEvents(workspace: Workspace, dispatcher: Dispatcher): AppEvents {
  const { app, bot, channels, timestamps } = workspace;
  const hears = (name: string, scope?: string) =>
    app.events.has(name) && (scope === undefined || app.scopes.has(scope));

  const deliver = (event: Json & { type: string }): Promise<AttemptOutcome> =>
    dispatcher.event(eventEnvelope(workspace, event), event.type);
  const deliverIf = (condition: boolean, event: Json & { type: string }) =>
    condition ? Promise.all([deliver(event)]) : Promise.resolve([]);

  /** True if the app gets `message` events from this channel. */
  const hearsChannel = (channel: StoredChannel) =>
    channel.members.has(bot) &&
    hears(messageEvents[channel.kind], channelScope(channel, 'history'));

  /** False in direct messages: those arrive as message.im, with or without a mention. */
  const isMentioned = ({ text, byApp }: StoredMessage, channel: StoredChannel) =>
    (text.includes(`<@${bot}>`) || text.includes(`<@${bot}|`)) &&
    !byApp &&
    channel.kind !== 'dm' &&
    channel.members.has(bot) &&
    hears('app_mention', 'app_mentions:read');

  const channelOf = (message: StoredMessage) => {
    const channel = channels.find(message.channel);
    if (channel === undefined) throw new Error(`There is no channel ${message.channel}`);
    return channel;
  };

  const messageEvent = (channel: StoredChannel, part: Json) => ({
    type: 'message',
    ...part,
    channel: channel.id,
    channel_type: channelTypes[channel.kind],
  });

  return {
    async posted(message) {
      const channel = channelOf(message);
      if (message.onlyFor !== undefined) return [];
      const shape = { ...messageShape(workspace, message), event_ts: message.ts };
      const sent: Promise<AttemptOutcome>[] = [];
      if (isMentioned(message, channel)) {
        sent.push(deliver({ ...shape, type: 'app_mention', channel: channel.id }));
      }
      if (hearsChannel(channel)) sent.push(deliver(messageEvent(channel, shape)));
      return Promise.all(sent);
    },
    changed(before, after) {
      const channel = channelOf(after);
      const ts = timestamps.next();
      // Slack sends an edited mention again, with a new event id.
      const isMention = isMentioned(after, channel) && after.onlyFor === undefined;
      const shape = { ...messageShape(workspace, after), event_ts: ts };
      void deliverIf(isMention, { ...shape, type: 'app_mention', channel: channel.id });
      return deliverIf(
        after.onlyFor === undefined && hearsChannel(channel),
        messageEvent(channel, {
          subtype: 'message_changed',
          message: messageShape(workspace, after),
          previous_message: messageShape(workspace, before),
          hidden: true,
          ts,
          event_ts: ts,
        }),
      );
    },
    deleted(message) {
      const channel = channelOf(message);
      const ts = timestamps.next();
      return deliverIf(
        message.onlyFor === undefined && hearsChannel(channel),
        messageEvent(channel, {
          subtype: 'message_deleted',
          previous_message: messageShape(workspace, message),
          deleted_ts: message.ts,
          hidden: true,
          ts,
          event_ts: ts,
        }),
      );
    },
    homeOpened(user, tab) {
      const view = workspace.views.homeOf(user);
      return deliverIf(hears('app_home_opened'), {
        type: 'app_home_opened',
        user,
        channel: channels.directMessage(user)?.id,
        tab,
        event_ts: timestamps.next(),
        ...(tab === 'home' && view !== undefined ? { view: viewShape(workspace, view) } : {}),
      });
    },
    async member(channel, user, joined) {
      const type = joined ? 'member_joined_channel' : 'member_left_channel';
      const event_ts = timestamps.next();
      const concerns = user === bot || channel.members.has(bot);
      const sent = await deliverIf(concerns && hears(type, channelScope(channel, 'read')), {
        type,
        user,
        channel: channel.id,
        channel_type: channel.kind === 'private' ? 'G' : 'C',
        team: workspace.team.id,
        ...(joined ? { inviter: workspace.me } : {}),
        event_ts,
      });
      if (joined || user !== bot) return sent;
      const left = channel.kind === 'private' ? 'group_left' : 'channel_left';
      const more = await deliverIf(hears(left, channelScope(channel, 'read')), {
        type: left,
        channel: channel.id,
        actor_id: workspace.me,
        event_ts,
      });
      return [...sent, ...more];
    },
    archived(channel, isArchived) {
      const family = channel.kind === 'private' ? 'group' : 'channel';
      const type = `${family}_${isArchived ? 'archive' : 'unarchive'}`;
      // In a public channel the scope is enough; in a private one the bot must be a member.
      const visible = channel.kind === 'channel' || channel.members.has(bot);
      return deliverIf(visible && hears(type, channelScope(channel, 'read')), {
        type,
        channel: channel.id,
        user: workspace.me,
        is_moved: 0,
        event_ts: timestamps.next(),
      });
    },
    shared(channel, isShared) {
      const type = isShared ? 'channel_shared' : 'channel_unshared';
      return deliverIf(channel.members.has(bot) && hears(type, channelScope(channel, 'read')), {
        type,
        channel: channel.id,
        [isShared ? 'connected_team_id' : 'previously_connected_team_id']: 'T0PARTNER',
        ...(isShared ? {} : { is_ext_shared: false }),
        event_ts: timestamps.next(),
      });
    },
    reaction(message, user, name, added) {
      const type = added ? 'reaction_added' : 'reaction_removed';
      const visible = channelOf(message).members.has(bot);
      return deliverIf(visible && hears(type, 'reactions:read'), {
        type,
        user,
        reaction: name,
        item_user: message.user,
        item: { type: 'message', channel: message.channel, ts: message.ts },
        event_ts: timestamps.next(),
      });
    },
    send: (event, name = event.type) => deliverIf(hears(name), event),
  };
}
