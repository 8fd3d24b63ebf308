import type { StoredChannel, StoredMessage } from './stored.ts';
import type { StoredUser } from './users.ts';
import type { StoredView } from './views.ts';
import type { Workspace } from './workspace.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns a person's organisation: this workspace's unless they belong to another one. */
export function teamOf(workspace: Workspace, user: string): string {
  return workspace.users.find(user)?.team ?? workspace.team.id;
}

/** Formats a message for the Web API and events. */
export function messageShape(workspace: Workspace, message: StoredMessage): Json {
  const { ts, threadTs, channel, edited, metadata, attachments } = message;
  const replies =
    threadTs === ts ? workspace.messages.repliesTo(channel, ts) : ([] as StoredMessage[]);
  const root =
    threadTs !== undefined && threadTs !== ts
      ? workspace.messages.find(channel, threadTs)
      : undefined;
  return {
    type: 'message',
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(message.isMe ? { subtype: 'me_message' } : {}),
    user: message.user,
    text: message.text,
    ts,
    team: teamOf(workspace, message.user),
    // Slack names the author's organisation on messages of shared channels.
    ...(workspace.channels.find(channel)?.isShared
      ? {
          user_team: teamOf(workspace, message.user),
          source_team: teamOf(workspace, message.user),
        }
      : {}),
    ...botFields(workspace, message),
    blocks: message.blocks,
    ...(attachments === undefined ? {} : { attachments }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(root === undefined ? {} : { parent_user_id: root.user }),
    ...(threadTs === ts
      ? {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(edited === undefined ? {} : { edited }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(Object.keys(message.reactions).length === 0
      ? {}
      : {
          reactions: Object.entries(message.reactions).map(([name, users]) => ({
            name,
            users,
            count: users.length,
          })),
        }),
  };
}

/** Returns the fields that only a bot's message has, ours or another app's. */
function botFields(workspace: Workspace, { byApp, byAgent, user }: StoredMessage): Json {
  // A person's agent posts with the person's token: Slack adds the agent's app to the message.
  if (byAgent === true) return { bot_id: 'B0LOCALAGENT', app_id: 'A0LOCALAGENT' };
  const author = workspace.users.find(user);
  if (author?.botId === undefined) return {};
  return {
    bot_id: author.botId,
    app_id: author.appId,
    ...(byApp ? { bot_profile: botShape(workspace) } : {}),
  };
}

export function botShape(workspace: Workspace): Json {
  return {
    id: workspace.botId,
    app_id: workspace.appId,
    user_id: workspace.bot,
    name: workspace.app.botName,
    deleted: false,
    updated: 0,
    team_id: workspace.team.id,
  };
}

export function userShape(workspace: Workspace, user: StoredUser): Json {
  return {
    id: user.id,
    team_id: user.team ?? workspace.team.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.isGuest ?? false,
    is_ultra_restricted: false,
    ...(user.team === undefined ? {} : { is_stranger: true }),
    tz: 'Etc/UTC',
    tz_label: 'Coordinated Universal Time',
    tz_offset: 0,
    profile: {
      real_name: user.realName,
      display_name: user.name,
      ...(user.isBot ? { bot_id: user.botId, api_app_id: user.appId } : {}),
    },
  };
}

export function channelShape(workspace: Workspace, channel: StoredChannel): Json {
  const text = (value: string) => ({ value, creator: '', last_set: 0 });
  if (channel.kind === 'dm') {
    return {
      id: channel.id,
      is_ext_shared: channel.isShared,
      created: channel.created,
      is_im: true,
      is_archived: false,
      is_org_shared: false,
      user: channel.dmWith,
      context_team_id: workspace.team.id,
    };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === 'group',
    is_private: channel.kind !== 'channel',
    is_general: channel.isGeneral,
    is_archived: channel.isArchived,
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_org_shared: false,
    is_member: channel.members.has(workspace.bot),
    created: channel.created,
    creator: channel.creator,
    context_team_id: workspace.team.id,
    topic: text(channel.topic),
    purpose: text(channel.purpose),
    num_members: channel.members.size,
  };
}

/** Formats a view for `views.*` and interaction payloads. */
export function viewShape(workspace: Workspace, view: StoredView): Json {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    title: null,
    ...view.json,
    id: view.id,
    team_id: workspace.team.id,
    app_id: workspace.appId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.botId,
    type: view.type,
    blocks: view.blocks,
    state: { values: view.state },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
  };
}
