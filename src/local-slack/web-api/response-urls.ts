import { isObject } from '../block-kit/problem.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import type { AppEvents } from '../delivery/app-events.ts';
import { newId, newSecret } from '../state/ids.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { appMessage } from './chat-post.ts';
import { readContent } from './content.ts';
import { readThread } from './thread.ts';

/** A response URL works five times, for thirty minutes. */
const maxUses = 5;
const lifetime = 30 * 60_000;

/** The command or action that a response URL answers. */
export interface ResponseOrigin {
  readonly kind: 'commands' | 'actions';
  readonly user: string;
  readonly channel: string;
  /** The message with the used element: the target of `replace_original` and `delete_original`. */
  readonly message?: StoredMessage;
}

export interface ResponseUrls {
  /** Creates a response URL and returns its path. */
  issue(origin: ResponseOrigin): string;
  /** Handles a POST to `path`; returns the HTTP status and body. */
  post(path: string, body: string): { readonly status: number; readonly body: unknown };
  /** Handles an answer in a command's acknowledgement, by the same rules. */
  answer(origin: ResponseOrigin, payload: unknown): StoredMessage | Refusal | undefined;
}

export function createResponseUrls(workspace: Workspace, events: AppEvents): ResponseUrls {
  const issued = new Map<string, { origin: ResponseOrigin; at: number; uses: number }>();
  const { clock } = workspace;
  return {
    issue(origin) {
      for (const [path, entry] of issued) {
        if (clock.now() - entry.at < lifetime * 2) break;
        issued.delete(path);
      }
      const path = `/${origin.kind}/${workspace.team.id}/${newId('')}/${newSecret(12)}`;
      issued.set(path, { origin, at: clock.now(), uses: 0 });
      return path;
    },
    post(path, body) {
      const entry = issued.get(path);
      if (entry === undefined) return { status: 404, body: refuse('no_such_url') };
      if (clock.now() - entry.at > lifetime) return { status: 404, body: refuse('expired_url') };
      if (entry.uses >= maxUses) return { status: 404, body: refuse('used_url') };
      let payload: unknown;
      try {
        payload = JSON.parse(body);
      } catch {
        return { status: 400, body: refuse('invalid_payload') };
      }
      const result = answer(entry.origin, payload);
      if (isRefusal(result)) return { status: 500, body: result };
      entry.uses += 1;
      return { status: 200, body: { ok: true } };
    },
    answer,
  };

  function answer(origin: ResponseOrigin, payload: unknown): StoredMessage | Refusal | undefined {
    if (!isObject(payload)) return refuse('invalid_payload');
    const { message } = origin;
    if (payload.delete_original === true) {
      if (message === undefined) return refuse('message_not_found');
      const held = current(message);
      if (held === undefined) return refuse('message_not_found');
      workspace.messages.remove(held);
      void events.deleted(held);
      return undefined;
    }
    const content = readContent(workspace, payload, { countBlockCharacters: false });
    if (isRefusal(content)) return content;
    const channel = workspace.channels.find(origin.channel);
    if (channel === undefined) return refuse('channel_not_found');
    if (channel.isArchived) return refuse('is_archived');
    const stored = appMessage(workspace, channel, content);
    if (payload.replace_original === true && message !== undefined) {
      const held = current(message);
      if (held === undefined) return refuse('message_not_found');
      const { attachments: _, ...rest } = held;
      const after: StoredMessage = {
        ...rest,
        text: stored.text,
        blocks: stored.blocks,
        ...(stored.attachments === undefined ? {} : { attachments: stored.attachments }),
        edited: { user: workspace.bot, ts: stored.ts },
      };
      workspace.messages.replace(after);
      void events.changed(held, after);
      return after;
    }
    // Without `thread_ts` an answer goes to the channel, even from a button in a thread.
    const asked = typeof payload.thread_ts === 'string' ? payload.thread_ts : undefined;
    const thread = readThread(workspace, channel, asked);
    if (isRefusal(thread)) return thread;
    const added = workspace.messages.add({
      ...stored,
      ...thread,
      ...(payload.response_type === 'in_channel' ? {} : { onlyFor: origin.user }),
    });
    void events.posted(added);
    return added;
  }

  function current(message: StoredMessage): StoredMessage | undefined {
    const { messages } = workspace;
    return message.onlyFor === undefined
      ? messages.find(message.channel, message.ts)
      : messages.findPrivate(message.channel, message.ts);
  }
}
