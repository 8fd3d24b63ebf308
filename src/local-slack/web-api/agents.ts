import { isObject } from '../block-kit/problem.ts';
import { isRefusal, type Refusal, refuse, refuseWith } from '../refusal.ts';
import { type Arguments, requiredText, structure, text } from './arguments.ts';
import { readThread } from './chat.ts';
import { findChannel } from './find-channel.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';

/** The thread that an agent method names. */
function agentThread(
  args: Arguments,
  { workspace }: ApiContext,
  needsThread: boolean,
): Refusal | undefined {
  const id = requiredText(args, 'channel_id');
  if (isRefusal(id)) return id;
  const channel = findChannel(workspace, id);
  if (isRefusal(channel)) return channel;
  if (!channel.members.has(workspace.bot)) return refuse('not_in_channel');
  const ts = needsThread ? requiredText(args, 'thread_ts') : text(args, 'thread_ts');
  if (isRefusal(ts)) return ts;
  const thread = readThread(workspace, channel, ts);
  return isRefusal(thread) ? thread : undefined;
}

const sessionStates: readonly unknown[] = ['active', 'processing', 'suspended', 'closed'];

function setSession(args: Arguments, context: ApiContext): ApiResult {
  const status = requiredText(args, 'status');
  if (isRefusal(status)) return status;
  if (!sessionStates.includes(status)) {
    return refuseWith('invalid_arguments', ['invalid `status` [json-pointer:/status]']);
  }
  const title = text(args, 'title') ?? '';
  if (title.length > 200) {
    return refuseWith('invalid_arguments', [
      'must be less than 201 characters [json-pointer:/title]',
    ]);
  }
  // Only an app declared as an agent has sessions (docs.slack.dev/ai/agent-sessions).
  if (!context.workspace.app.isAgent) return refuse('not_allowed');
  return agentThread(args, context, true) ?? { ok: true, status, agent_status: status, title };
}

function setStatus(args: Arguments, context: ApiContext): ApiResult {
  const status = text(args, 'status');
  if (status === undefined) {
    return refuseWith('invalid_arguments', ['missing required field: status']);
  }
  return agentThread(args, context, true) ?? { ok: true };
}

function setPrompts(args: Arguments, context: ApiContext): ApiResult {
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
  // Without a thread the prompts are pinned (docs.slack.dev/ai, agent messaging).
  return agentThread(args, context, false) ?? { ok: true };
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
    perMinute: tier.special,
    run: setPrompts,
  },
};
