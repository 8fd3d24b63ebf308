import { type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';

/** Finds the thread that `threadTs` names. As in Slack, a reply's timestamp means its root. */
export function readThread(
  { messages }: Workspace,
  channel: StoredChannel,
  threadTs: string | undefined,
): { readonly threadTs?: string } | Refusal {
  if (threadTs === undefined || threadTs === '') return {};
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) return refuse('invalid_thread_ts');
  const message = messages.find(channel.id, threadTs);
  if (message !== undefined) return { threadTs: message.threadTs ?? message.ts };
  const isPrivate = messages.findPrivate(channel.id, threadTs) !== undefined;
  return refuse(isPrivate ? 'cannot_reply_to_message' : 'thread_not_found');
}
