import { type Arguments, flag, requiredText } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import { messageShape } from '../state/shapes.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { readContent } from './content.ts';
import { findChannel } from './find-channel.ts';
import { readMetadata, removesMetadata } from './metadata.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';

/**
 * `chat.update` documents a limit of 4,000 characters, but Slack has been seen to count bytes. Text
 * that fits in bytes fits both ways.
 */
const maxUpdateBytes = 4000;

/** Finds the app's own message by `channel` and `ts`, or refuses. */
function ownMessage(
  workspace: Workspace,
  args: Arguments,
  errors: { readonly notOwn: string; readonly archived: string },
): StoredMessage | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const ts = requiredText(args, 'ts');
  if (isRefusal(ts)) return ts;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) return channel;
  if (channel.isArchived) return refuse(errors.archived);
  const message = workspace.messages.find(channel.id, ts);
  // Slack doesn't find ephemeral messages: no channel's history has them.
  if (message === undefined) return refuse('message_not_found');
  return message.byApp ? message : refuse(errors.notOwn);
}

function update(args: Arguments, { workspace, events }: ApiContext): ApiResult {
  const before = ownMessage(workspace, args, {
    notOwn: 'cant_update_message',
    archived: 'is_inactive',
  });
  if (isRefusal(before)) return before;
  const content = readContent(workspace, args, {
    maxTextBytes: maxUpdateBytes,
    countBlockCharacters: true,
  });
  if (isRefusal(content)) return content;
  const given = readMetadata(args);
  if (isRefusal(given)) return given;
  const { attachments: heldAttachments, metadata: heldMetadata, ...rest } = before;
  const attachments = content.attachments ?? heldAttachments;
  const metadata = given ?? (removesMetadata(args) ? undefined : heldMetadata);
  const after: StoredMessage = {
    ...rest,
    text: content.text,
    // Text without blocks removes the old blocks (docs.slack.dev/reference/methods/chat.update).
    blocks: content.blocks,
    ...(attachments === undefined ? {} : { attachments }),
    ...(metadata === undefined ? {} : { metadata }),
    broadcast: before.broadcast || (flag(args, 'reply_broadcast') && before.threadTs !== undefined),
    edited: { user: workspace.bot, ts: workspace.timestamps.next() },
  };
  workspace.messages.replace(after);
  void events.changed(before, after);
  return {
    ok: true,
    channel: after.channel,
    ts: after.ts,
    text: after.text,
    message: messageShape(workspace, after),
  };
}

function remove(args: Arguments, { workspace, events }: ApiContext): ApiResult {
  const message = ownMessage(workspace, args, {
    notOwn: 'cant_delete_message',
    archived: 'cant_delete_message',
  });
  if (isRefusal(message)) return message;
  workspace.messages.remove(message);
  void events.deleted(message);
  return { ok: true, channel: message.channel, ts: message.ts };
}

const common = { token: 'bot', scope: 'chat:write', perMinute: tier.three } as const;

export const changeMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.update': { ...common, run: update },
  'chat.delete': { ...common, run: remove },
};
