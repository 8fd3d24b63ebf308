import { isObject } from '../block-kit/problem.ts';
import { type Arguments, missing, requiredText, structure, text } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse, refuseWith } from '../calls/refusal.ts';
import type { StoredChannel } from '../state/stored.ts';
import { findChannel } from './find-channel.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';
import { readThread } from './thread.ts';

function agentChannel(args: Arguments, { workspace }: ApiContext): StoredChannel | Refusal {
  const id = requiredText(args, 'channel_id');
  return isRefusal(id) ? id : findChannel(workspace, id);
}

/** Refuses with `invalid_thread_ts` if `thread_ts` names no thread. */
function threadRefusal(
  args: Arguments,
  { workspace }: ApiContext,
  channel: StoredChannel,
): Refusal | undefined {
  const thread = readThread(workspace, channel, text(args, 'thread_ts'));
  return isRefusal(thread) ? refuse('invalid_thread_ts') : undefined;
}

const sessionStates: readonly unknown[] = ['active', 'processing', 'suspended', 'closed'];

function setSession(args: Arguments, context: ApiContext): ApiResult {
  const { workspace } = context;
  const status = requiredText(args, 'status');
  if (isRefusal(status)) return status;
  // Only an app declared as an agent has sessions (docs.slack.dev/ai/agent-sessions).
  if (!workspace.app.isAgent) return refuse('feature_disabled');
  if (!sessionStates.includes(status)) return refuse('invalid_status');
  const title = text(args, 'title') ?? '';
  if (title.length > 200) {
    const line = 'must be less than 201 characters [json-pointer:/title]';
    return refuseWith('invalid_arguments', [line]);
  }
  const channel = agentChannel(args, context);
  if (isRefusal(channel)) return channel;
  if (!channel.members.has(workspace.bot)) return refuse('not_authorized');
  if (text(args, 'thread_ts') === undefined) return refuse('thread_ts_required');
  const refusal = threadRefusal(args, context, channel);
  return refusal ?? { ok: true, status, agent_status: status, title };
}

function setStatus(args: Arguments, context: ApiContext): ApiResult {
  if (text(args, 'status') === undefined) return missing('status');
  const channel = agentChannel(args, context);
  if (isRefusal(channel)) return channel;
  if (text(args, 'thread_ts') === undefined) return missing('thread_ts');
  return threadRefusal(args, context, channel) ?? { ok: true };
}

function setPrompts(args: Arguments, context: ApiContext): ApiResult {
  if (!context.workspace.app.isAgent) return refuse('not_agent_app');
  const prompts = structure(args, 'prompts', 'invalid_arguments');
  const valid =
    Array.isArray(prompts) &&
    prompts.length >= 1 &&
    prompts.length <= 4 &&
    prompts.every(
      (one) => isObject(one) && typeof one.title === 'string' && typeof one.message === 'string',
    );
  if (!valid) {
    return refuseWith('invalid_arguments', ['1 to 4 prompts with title and message']);
  }
  const channel = agentChannel(args, context);
  if (isRefusal(channel)) return channel;
  // Without a thread the prompts are pinned (docs.slack.dev/ai, agent messaging).
  return threadRefusal(args, context, channel) ?? { ok: true };
}

export const agentMethods: Readonly<Record<string, ApiMethod>> = {
  'agents.sessions.setStatus': {
    token: 'bot',
    scope: 'chat:write',
    perMinute: tier.three,
    run: setSession,
  },
  'assistant.threads.setStatus': {
    token: 'bot',
    // Takes either scope since March 2026.
    scope: ['chat:write', 'assistant:write'],
    perMinute: tier.special,
    run: setStatus,
  },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scope: 'assistant:write',
    perMinute: tier.four,
    run: setPrompts,
  },
};
