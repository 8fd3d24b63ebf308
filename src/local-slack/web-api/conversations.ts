import { type Arguments, flag, text } from '../calls/arguments.ts';
import { isRefusal, refuse } from '../calls/refusal.ts';
import { lacksScope } from '../state/scopes.ts';
import { channelShape } from '../state/shapes.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';
import { page } from './pages.ts';
import { readableChannel } from './readable-channel.ts';

function info(args: Arguments, { workspace }: ApiContext): ApiResult {
  const channel = readableChannel(workspace, args, 'read');
  if (isRefusal(channel)) return channel;
  return { ok: true, channel: channelShape(workspace, channel) };
}

function open(args: Arguments, { workspace }: ApiContext): ApiResult {
  const users = text(args, 'users');
  const named = text(args, 'channel');
  if (users === undefined && named === undefined) return refuse('users_list_not_supplied');
  // The app can't open direct messages with several people here.
  if (users?.includes(',')) {
    const unscoped = lacksScope(workspace, 'mpim:write');
    return unscoped ?? refuse('method_not_supported_for_channel_type');
  }
  const { channels } = workspace;
  const channel = named === undefined ? channels.directMessage(users ?? '') : channels.find(named);
  if (channel?.kind !== 'dm' || channel.dmWith === undefined) {
    return refuse(named === undefined ? 'user_not_found' : 'channel_not_found');
  }
  const shape = flag(args, 'return_im') ? channelShape(workspace, channel) : { id: channel.id };
  return { ok: true, no_op: true, already_open: true, channel: shape };
}

const kindOfType: Readonly<Record<string, StoredChannel['kind']>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'dm',
  mpim: 'group',
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
  'conversations.open': { token: 'bot', scope: 'im:write', perMinute: tier.three, run: open },
  'conversations.list': { token: 'bot', perMinute: tier.two, run: list },
  'conversations.members': { token: 'bot', perMinute: tier.four, run: members },
  'users.conversations': { token: 'bot', perMinute: tier.three, run: listOfUser },
};
