import { type Arguments, requiredText } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredMessage } from '../state/stored.ts';
import { findChannel } from './find-channel.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';

function target(
  args: Arguments,
  { workspace }: ApiContext,
): { message: StoredMessage; name: string } | Refusal {
  const [channelId, ts, name] = ['channel', 'timestamp', 'name'].map((key) =>
    requiredText(args, key),
  ) as [string | Refusal, string | Refusal, string | Refusal];
  if (isRefusal(channelId)) return channelId;
  if (isRefusal(ts)) return ts;
  if (isRefusal(name)) return name;
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) return refuse('invalid_name');
  const channel = findChannel(workspace, channelId);
  if (isRefusal(channel)) return channel;
  if (channel.isArchived) return refuse('is_archived');
  if (!channel.members.has(workspace.bot)) return refuse('not_in_channel');
  const message = workspace.messages.find(channel.id, ts);
  return message === undefined ? refuse('message_not_found') : { message, name };
}

function change(args: Arguments, context: ApiContext, add: boolean): ApiResult {
  const found = target(args, context);
  if (isRefusal(found)) return found;
  const { message, name } = found;
  const { workspace } = context;
  const users = message.reactions[name] ?? [];
  if (add === users.includes(workspace.bot)) {
    return refuse(add ? 'already_reacted' : 'no_reaction');
  }
  const others = users.filter((user) => user !== workspace.bot);
  const { [name]: _, ...rest } = message.reactions;
  const now = add ? [...others, workspace.bot] : others;
  const reactions = now.length === 0 ? rest : { ...rest, [name]: now };
  workspace.messages.replace({ ...message, reactions });
  void context.events.reaction(message, workspace.bot, name, add);
  return { ok: true };
}

const common = { token: 'bot', scope: 'reactions:write' } as const;

export const reactionMethods: Readonly<Record<string, ApiMethod>> = {
  'reactions.add': {
    ...common,
    perMinute: tier.three,
    run: (args, context) => change(args, context, true),
  },
  'reactions.remove': {
    ...common,
    perMinute: tier.two,
    run: (args, context) => change(args, context, false),
  },
};
