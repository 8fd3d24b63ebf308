import { type Arguments, flag, requiredText, text } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import { messageShape } from '../state/shapes.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';
import { page } from './pages.ts';
import { readableChannel } from './readable-channel.ts';

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

/** Without `include_all_metadata`, Slack shows only the type of a message's metadata. */
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

export const historyMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': { token: 'bot', perMinute: tier.three, run: history },
  'conversations.replies': { token: 'bot', perMinute: tier.three, run: replies },
};
