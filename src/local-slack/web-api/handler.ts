import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from '../calls/arguments.ts';
import type { CallLog } from '../calls/call-log.ts';
import type { Faults } from '../calls/faults.ts';
import { type Refusal, refuse } from '../calls/refusal.ts';
import { lacksScope } from '../state/scopes.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ApiContext, ApiMethod, ApiResult } from './method.ts';
import { methods } from './methods.ts';
import type { RateLimits } from './rate-limits.ts';
import { type ParsedCall, parseCall, readBody } from './request.ts';
import { type Answer, faultBefore, rateLimited, send, sendThrough } from './respond.ts';

/** Answers one call to `/api/METHOD`. */
export type ApiHandler = (
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

export function createApiHandler(
  context: ApiContext,
  faults: Faults,
  rateLimits: RateLimits,
  log: CallLog,
): ApiHandler {
  const { workspace } = context;
  const { clock, channels } = workspace;
  return async (name, request, response) => {
    const body = await readBody(request);
    if (body === undefined) {
      send(response, { status: 413, body: { ok: false, error: 'request_too_large' } });
      return;
    }
    const call = parseCall(request, body);
    const { args } = call;
    const at = clock.now();
    const named = text(args, 'channel') ?? text(args, 'channel_id');
    const channel = named === undefined ? undefined : (channels.named(named)?.id ?? named);
    const fault = faults.forCall(name, channel);
    const known = fault === undefined ? {} : { fault: fault.kind };
    const early = faultBefore(fault);
    if (early !== undefined) {
      log.add({ method: name, args, at, ...known });
      if (early === 'destroy') response.destroy();
      else send(response, early);
      return;
    }
    const method = methods.get(name);
    const refusal = admission(workspace, name, method, call);
    const wait =
      refusal === undefined && method !== undefined
        ? rateLimits.refuse(name, channel, method.perMinute)
        : undefined;
    if (wait !== undefined) {
      log.add({ method: name, args, at, result: refuse('ratelimited'), ...known });
      sendThrough(response, rateLimited(wait), fault, clock);
      return;
    }
    const result: ApiResult = refusal ?? (await method!.run(args, context));
    log.add({ method: name, args, at, result, ...known });
    sendThrough(response, answer(workspace, method, result), fault, clock);
  };
}

/** Refuses unknown methods, unreadable bodies, wrong tokens and missing scopes. */
function admission(
  workspace: Workspace,
  name: string,
  method: ApiMethod | undefined,
  { token, error }: ParsedCall,
): Refusal | undefined {
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  if (error !== undefined) return refuse(error);
  if (method.token === 'none') return undefined;
  if (token === undefined || token === '') return refuse('not_authed');
  const kind =
    token === workspace.botToken ? 'bot' : token === workspace.appToken ? 'app' : undefined;
  if (kind === undefined) return refuse('invalid_auth');
  if (method.token !== 'any' && method.token !== kind) return refuse('not_allowed_token_type');
  return method.scope === undefined ? undefined : lacksScope(workspace, method.scope);
}

function answer(workspace: Workspace, method: ApiMethod | undefined, result: ApiResult): Answer {
  return {
    status: 200,
    body: result,
    headers: {
      'x-oauth-scopes': [...workspace.app.scopes].join(','),
      ...(method?.scope === undefined
        ? {}
        : { 'x-accepted-oauth-scopes': [method.scope].flat().join(',') }),
    },
  };
}
