import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { channelShape, messageShape } from '../shapes.ts';
import type { StoredChannel } from '../state/channels.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Workspace } from '../workspace.ts';
import { type Arguments, flag, requiredText, text } from './arguments.ts';
import { findChannel } from './find-channel.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';
import { page } from './pages.ts';
import { channelScope, lacksScope } from './scopes.ts';

/** The channel that the call names, if the app has the scope to read it so. */
function readableChannel(
  workspace: Workspace,
  args: Arguments,
  right: 'read' | 'history',
): StoredChannel | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) {
    // Without any such scope Slack answers missing_scope before it looks.
    return lacksScope(workspace, `channels:${right}`) ?? channel;
  }
  return lacksScope(workspace, channelScope(channel, right)) ?? channel;
}

function info(args: Arguments, { workspace }: ApiContext): ApiResult {
  const channel = readableChannel(workspace, args, 'read');
  if (isRefusal(channel)) return channel;
  return { ok: true, channel: channelShape(workspace, channel) };
}

function messagesBetween(
  messages: readonly StoredMessage[],
  args: Arguments,
): readonly StoredMessage[] | Refusal {
  const oldest = text(args, 'oldest');
  const latest = text(args, 'latest');
  if (Number.isNaN(Number(oldest ?? 0))) return refuse('invalid_ts_oldest');
  if (Number.isNaN(Number(latest ?? 0))) return refuse('invalid_ts_latest');
  const inclusive = flag(args, 'inclusive');
  const within = (ts: string) =>
    (oldest === undefined ||
      Number(ts) > Number(oldest) ||
      (inclusive && Number(ts) === Number(oldest))) &&
    (latest === undefined ||
      Number(ts) < Number(latest) ||
      (inclusive && Number(ts) === Number(latest)));
  return messages.filter((message) => within(message.ts));
}

/** Without `include_all_metadata` Slack tells that there is metadata, and its type, but no more. */
function shownMessage(workspace: Workspace, message: StoredMessage, args: Arguments) {
  const shape = messageShape(workspace, message);
  return message.metadata === undefined || flag(args, 'include_all_metadata')
    ? shape
    : { ...shape, metadata: { event_type: message.metadata.event_type } };
}

function history(args: Arguments, { workspace }: ApiContext): ApiResult {
  const channel = readableChannel(workspace, args, 'history');
  if (isRefusal(channel)) return channel;
  if (!channel.members.has(workspace.bot)) return refuse('not_in_channel');
  const roots = workspace.messages
    .inChannel(channel.id)
    .filter((one) => one.threadTs === undefined || one.threadTs === one.ts || one.broadcast);
  const found = messagesBetween(roots, args);
  if (isRefusal(found)) return found;
  const result = page(found.toReversed(), args, { usual: 100, most: 999 });
  if (isRefusal(result)) return result;
  return {
    ok: true,
    messages: result.items.map((one) => shownMessage(workspace, one, args)),
    has_more: result.hasMore,
    pin_count: 0,
    ...(result.hasMore ? { response_metadata: { next_cursor: result.nextCursor } } : {}),
  };
}

function replies(args: Arguments, { workspace }: ApiContext): ApiResult {
  const channel = readableChannel(workspace, args, 'history');
  if (isRefusal(channel)) return channel;
  const ts = requiredText(args, 'ts');
  if (isRefusal(ts)) return ts;
  if (!channel.members.has(workspace.bot)) return refuse('not_in_channel');
  const message = workspace.messages.find(channel.id, ts);
  if (message === undefined) return refuse('thread_not_found');
  const rootTs = message.threadTs ?? message.ts;
  const root = workspace.messages.find(channel.id, rootTs);
  const answers = messagesBetween(workspace.messages.repliesTo(channel.id, rootTs), args);
  if (isRefusal(answers)) return answers;
  const result = page(answers, args, { usual: 1000, most: 1000 });
  if (isRefusal(result)) return result;
  return {
    ok: true,
    messages: [...(root === undefined ? [] : [root]), ...result.items].map((one) =>
      shownMessage(workspace, one, args),
    ),
    has_more: result.hasMore,
    ...(result.hasMore ? { response_metadata: { next_cursor: result.nextCursor } } : {}),
  };
}

function open(args: Arguments, { workspace }: ApiContext): ApiResult {
  const users = text(args, 'users');
  const named = text(args, 'channel');
  if (users === undefined && named === undefined) return refuse('users_list_not_supplied');
  // There are no direct messages with several people here.
  if (users?.includes(',')) {
    const unscoped = lacksScope(workspace, 'mpim:write');
    return unscoped ?? refuse('method_not_supported_for_channel_type');
  }
  const { channels } = workspace;
  const channel = named === undefined ? channels.directMessage(users ?? '') : channels.find(named);
  if (channel?.kind !== 'dm') {
    return refuse(named === undefined ? 'user_not_found' : 'channel_not_found');
  }
  const shape = flag(args, 'return_im') ? channelShape(workspace, channel) : { id: channel.id };
  return { ok: true, no_op: true, already_open: true, channel: shape };
}

const kindOfType: Readonly<Record<string, StoredChannel['kind'] | 'mpim'>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'dm',
  mpim: 'mpim',
};

const scopeOfType: Readonly<Record<string, string>> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

function listed(
  workspace: Workspace,
  args: Arguments,
  visible: (channel: StoredChannel) => boolean,
): ApiResult {
  const types = (text(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.some((type) => !Object.hasOwn(kindOfType, type))) return refuse('invalid_types');
  for (const type of types) {
    const refusal = lacksScope(workspace, scopeOfType[type]!);
    if (refusal !== undefined) return refusal;
  }
  const kinds = types.map((type) => kindOfType[type]);
  const found = workspace.channels.all.filter(
    (channel) =>
      kinds.includes(channel.kind) &&
      visible(channel) &&
      !(flag(args, 'exclude_archived') && channel.isArchived),
  );
  const result = page(found, args, { usual: 100, most: 1000 });
  if (isRefusal(result)) return result;
  return {
    ok: true,
    channels: result.items.map((channel) => channelShape(workspace, channel)),
    response_metadata: { next_cursor: result.nextCursor },
  };
}

function list(args: Arguments, { workspace }: ApiContext): ApiResult {
  return listed(
    workspace,
    args,
    (channel) => channel.kind === 'channel' || channel.members.has(workspace.bot),
  );
}

function listOfUser(args: Arguments, { workspace }: ApiContext): ApiResult {
  const user = text(args, 'user') ?? workspace.bot;
  if (workspace.users.find(user) === undefined) return refuse('user_not_found');
  return listed(
    workspace,
    args,
    (channel) =>
      channel.members.has(user) &&
      (channel.kind === 'channel' || channel.members.has(workspace.bot)),
  );
}

function members(args: Arguments, { workspace }: ApiContext): ApiResult {
  const channel = readableChannel(workspace, args, 'read');
  if (isRefusal(channel)) return channel;
  const result = page([...channel.members], args, { usual: 100, most: 1000 });
  if (isRefusal(result)) return result;
  return {
    ok: true,
    members: result.items,
    response_metadata: { next_cursor: result.nextCursor },
  };
}

export const conversationMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.info': { token: 'bot', perMinute: tier.three, run: info },
  'conversations.history': { token: 'bot', perMinute: tier.three, run: history },
  'conversations.replies': { token: 'bot', perMinute: tier.three, run: replies },
  'conversations.open': { token: 'bot', scope: 'im:write', perMinute: tier.three, run: open },
  'conversations.list': { token: 'bot', perMinute: tier.two, run: list },
  'conversations.members': { token: 'bot', perMinute: tier.four, run: members },
  'users.conversations': { token: 'bot', perMinute: tier.three, run: listOfUser },
};
