import { type Arguments, flag, requiredText, text } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import { messageShape } from '../state/shapes.ts';
import type { StoredChannel, StoredMessage } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { type Content, readContent } from './content.ts';
import { findChannel, postingRefusal } from './find-channel.ts';
import { readMetadata } from './metadata.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';
import { readThread } from './thread.ts';

/** Builds a message by the app, ready to store. */
export function appMessage(
  workspace: Workspace,
  channel: StoredChannel,
  content: Content,
): StoredMessage {
  return {
    channel: channel.id,
    ts: workspace.timestamps.next(),
    user: workspace.bot,
    text: content.text,
    blocks: content.blocks,
    ...(content.attachments === undefined ? {} : { attachments: content.attachments }),
    broadcast: false,
    byApp: true,
    reactions: {},
  };
}

interface Target {
  readonly channel: StoredChannel;
  /** The thread to post in, to spread into the message. */
  readonly thread: { readonly threadTs?: string };
}

function readTarget(workspace: Workspace, args: Arguments): Target | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const channel = findChannel(workspace, named, { names: true });
  if (isRefusal(channel)) return channel;
  const refusal = postingRefusal(workspace, channel);
  if (refusal !== undefined) return refusal;
  const thread = readThread(workspace, channel, text(args, 'thread_ts'));
  return isRefusal(thread) ? thread : { channel, thread };
}

function postMessage(args: Arguments, { workspace, events }: ApiContext): ApiResult {
  const target = readTarget(workspace, args);
  if (isRefusal(target)) return target;
  const content = readContent(workspace, args, { countBlockCharacters: true });
  if (isRefusal(content)) return content;
  const metadata = readMetadata(args);
  if (isRefusal(metadata)) return metadata;
  const { channel, thread } = target;
  const message = workspace.messages.add({
    ...appMessage(workspace, channel, content),
    ...thread,
    broadcast: thread.threadTs !== undefined && flag(args, 'reply_broadcast'),
    ...(metadata === undefined ? {} : { metadata }),
  });
  void events.posted(message);
  return {
    ok: true,
    channel: message.channel,
    ts: message.ts,
    message: messageShape(workspace, message),
    ...(content.truncated ? { warning: 'message_truncated' } : {}),
  };
}

function postEphemeral(args: Arguments, { workspace }: ApiContext): ApiResult {
  const user = requiredText(args, 'user');
  if (isRefusal(user)) return user;
  const target = readTarget(workspace, args);
  if (isRefusal(target)) return target;
  const { channel, thread } = target;
  if (!channel.members.has(user)) return refuse('user_not_in_channel');
  const content = readContent(workspace, args, { countBlockCharacters: true });
  if (isRefusal(content)) return content;
  if (content.truncated) return refuse('msg_too_long');
  const message = workspace.messages.add({
    ...appMessage(workspace, channel, content),
    ...thread,
    onlyFor: user,
  });
  return { ok: true, message_ts: message.ts };
}

function getPermalink(args: Arguments, { workspace, url }: ApiContext): ApiResult {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const ts = requiredText(args, 'message_ts');
  if (isRefusal(ts)) return ts;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) return channel;
  const message = workspace.messages.find(channel.id, ts);
  if (message === undefined) return refuse('message_not_found');
  const { threadTs } = message;
  const inThread =
    threadTs === undefined || threadTs === ts ? '' : `?thread_ts=${threadTs}&cid=${channel.id}`;
  const permalink = `${url()}/archives/${channel.id}/p${ts.replace('.', '')}${inThread}`;
  return { ok: true, channel: channel.id, permalink };
}

const scope = 'chat:write';

export const postMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': { token: 'bot', scope, perMinute: tier.special, run: postMessage },
  'chat.postEphemeral': { token: 'bot', scope, perMinute: tier.four, run: postEphemeral },
  'chat.getPermalink': { token: 'bot', perMinute: tier.special, run: getPermalink },
};
