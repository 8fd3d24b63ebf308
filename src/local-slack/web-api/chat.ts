import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { messageShape } from '../shapes.ts';
import type { StoredChannel } from '../state/channels.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Workspace } from '../workspace.ts';
import { type Arguments, flag, requiredText, text } from './arguments.ts';
import { type Content, readContent } from './content.ts';
import { findChannel, postingRefusal } from './find-channel.ts';
import { readMetadata } from './metadata.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';

/** `chat.update` takes a shorter text than a post (docs.slack.dev/reference/methods/chat.update). */
const maxUpdateBytes = 4000;

interface Target {
  readonly channel: StoredChannel;
  /** Root of the thread to post in. */
  readonly threadTs?: string;
}

function readTarget(workspace: Workspace, args: Arguments): Target | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const channel = findChannel(workspace, named, { names: true });
  if (isRefusal(channel)) return channel;
  const refusal = postingRefusal(workspace, channel);
  if (refusal !== undefined) return refusal;
  const thread = readThread(workspace, channel, text(args, 'thread_ts'));
  return isRefusal(thread) ? thread : { channel, ...thread };
}

/** The thread that `threadTs` names; a reply's timestamp stands for its root, as in Slack. */
export function readThread(
  workspace: Workspace,
  channel: StoredChannel,
  threadTs: string | undefined,
): { readonly threadTs?: string } | Refusal {
  if (threadTs === undefined || threadTs === '') return {};
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) return refuse('invalid_thread_ts');
  const message = workspace.messages.find(channel.id, threadTs);
  if (message === undefined) return refuse('thread_not_found');
  return { threadTs: message.threadTs ?? message.ts };
}

const truncatedWarning = { warning: 'message_truncated' };

async function postMessage(args: Arguments, context: ApiContext): Promise<ApiResult> {
  const { workspace } = context;
  const target = readTarget(workspace, args);
  if (isRefusal(target)) return target;
  const content = readContent(workspace, args, { countBlockCharacters: true });
  if (isRefusal(content)) return content;
  const metadata = readMetadata(args);
  if (isRefusal(metadata)) return metadata;
  const message = workspace.messages.add({
    ...appMessage(workspace, target.channel, content),
    ...(target.threadTs === undefined ? {} : { threadTs: target.threadTs }),
    broadcast: target.threadTs !== undefined && flag(args, 'reply_broadcast'),
    ...(metadata === undefined ? {} : { metadata }),
  });
  void context.events.posted(message);
  return {
    ok: true,
    channel: message.channel,
    ts: message.ts,
    message: messageShape(workspace, message),
    ...(content.truncated ? truncatedWarning : {}),
  };
}

/** A message by the app, ready to be stored. */
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

function postEphemeral(args: Arguments, { workspace }: ApiContext): ApiResult {
  const user = requiredText(args, 'user');
  if (isRefusal(user)) return user;
  const target = readTarget(workspace, args);
  if (isRefusal(target)) return target;
  if (workspace.users.find(user) === undefined) return refuse('user_not_found');
  if (!target.channel.members.has(user)) return refuse('user_not_in_channel');
  const content = readContent(workspace, args, { countBlockCharacters: true });
  if (isRefusal(content)) return content;
  const message = workspace.messages.add({
    ...appMessage(workspace, target.channel, content),
    ...(target.threadTs === undefined ? {} : { threadTs: target.threadTs }),
    onlyFor: user,
  });
  return { ok: true, message_ts: message.ts };
}

/** The app's own message that `channel` and `ts` name, or why it cannot be had. */
function ownMessage(
  workspace: Workspace,
  args: Arguments,
  notOwn: string,
): StoredMessage | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const ts = requiredText(args, 'ts');
  if (isRefusal(ts)) return ts;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) return channel;
  if (channel.isArchived) return refuse('is_archived');
  const message = workspace.messages.find(channel.id, ts);
  // An ephemeral message is in no channel's history, so Slack does not find it.
  if (message === undefined) return refuse('message_not_found');
  return message.byApp ? message : refuse(notOwn);
}

async function update(args: Arguments, context: ApiContext): Promise<ApiResult> {
  const { workspace } = context;
  const before = ownMessage(workspace, args, 'cant_update_message');
  if (isRefusal(before)) return before;
  // Text alone replaces text alone: blocks that are not given again are gone.
  const content = readContent(workspace, args, {
    maxTextBytes: maxUpdateBytes,
    countBlockCharacters: true,
  });
  if (isRefusal(content)) return content;
  const metadata = readMetadata(args);
  if (isRefusal(metadata)) return metadata;
  const { attachments: _, metadata: kept, ...rest } = before;
  const after: StoredMessage = {
    ...rest,
    text: content.text,
    blocks: content.blocks,
    ...(content.attachments === undefined ? {} : { attachments: content.attachments }),
    ...((metadata ?? kept) === undefined ? {} : { metadata: metadata ?? kept! }),
    broadcast: before.broadcast || (flag(args, 'reply_broadcast') && before.threadTs !== undefined),
    edited: { user: workspace.bot, ts: workspace.timestamps.next() },
  };
  workspace.messages.replace(after);
  void context.events.changed(before, after);
  return {
    ok: true,
    channel: after.channel,
    ts: after.ts,
    text: after.text,
    message: messageShape(workspace, after),
  };
}

function remove(args: Arguments, context: ApiContext): ApiResult {
  const message = ownMessage(context.workspace, args, 'cant_delete_message');
  if (isRefusal(message)) return message;
  context.workspace.messages.remove(message);
  void context.events.deleted(message);
  return { ok: true, channel: message.channel, ts: message.ts };
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

export const chatMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': { token: 'bot', scope, perMinute: tier.special, run: postMessage },
  'chat.postEphemeral': { token: 'bot', scope, perMinute: tier.four, run: postEphemeral },
  'chat.update': { token: 'bot', scope, perMinute: tier.three, run: update },
  'chat.delete': { token: 'bot', scope, perMinute: tier.three, run: remove },
  'chat.getPermalink': { token: 'bot', perMinute: tier.special, run: getPermalink },
};
