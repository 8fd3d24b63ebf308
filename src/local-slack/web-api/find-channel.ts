import { type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Finds the channel that an argument names. Refuses a private channel that the bot isn't in, as if
 * it didn't exist. Takes an id; with `names`, also `#name` or a user id (that person's direct
 * message).
 */
export function findChannel(
  workspace: Workspace,
  named: string,
  allow: { readonly names?: boolean } = {},
): StoredChannel | Refusal {
  const { channels, bot } = workspace;
  const found = allow.names === true ? channels.named(named) : channels.find(named);
  if (found === undefined || (found.kind !== 'channel' && !found.members.has(bot))) {
    return refuse('channel_not_found');
  }
  return found;
}

/** Returns Slack's refusal if the bot may not post in the channel. */
export function postingRefusal(workspace: Workspace, channel: StoredChannel): Refusal | undefined {
  if (channel.isArchived) return refuse('is_archived');
  if (channel.kind === 'dm' && !workspace.app.messagesTab) return refuse('messages_tab_disabled');
  if (channel.members.has(workspace.bot)) return undefined;
  if (channel.kind === 'channel' && workspace.app.scopes.has('chat:write.public')) return undefined;
  return refuse('not_in_channel');
}
