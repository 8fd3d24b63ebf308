import type { ServerResponse } from 'node:http';
import type { CallFault } from '../calls/faults.ts';
import type { Clock } from '../state/clock.ts';

/** An HTTP response. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function send(response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const type =
    typeof answer.body === 'string'
      ? 'text/plain; charset=utf-8'
      : 'application/json; charset=utf-8';
  response.writeHead(answer.status, { 'content-type': type, ...answer.headers });
  response.end(body);
}

export const rateLimited = (retryAfter: number): Answer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(retryAfter) },
});

/** Returns the answer of a fault that strikes before Slack runs the call. */
export function faultBefore(fault: CallFault | undefined): Answer | 'destroy' | undefined {
  switch (fault?.kind) {
    case 'drop_request':
      return 'destroy';
    case 'rate_limited':
      return rateLimited(fault.retryAfter);
    case 'refuse':
      return { status: 200, body: { ok: false, error: fault.error } };
    case 'status':
      return fault.when === 'before' ? { status: fault.status, body: '' } : undefined;
    default:
      return undefined;
  }
}

/** Sends `answer` with any fault that strikes after Slack has run the call. */
export function sendThrough(
  response: ServerResponse,
  answer: Answer,
  fault: CallFault | undefined,
  clock: Clock,
): void {
  switch (fault?.kind) {
    case 'drop_response':
      response.destroy();
      return;
    case 'status':
      send(response, { status: fault.status, body: '' });
      return;
    case 'garble':
      send(response, { status: 200, body: fault.body });
      return;
    case 'slow':
      clock.after(fault.ms, () => send(response, answer));
      return;
    default:
      send(response, answer);
  }
}
