import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject } from '../block-kit/problem.ts';
import type { CallLog } from '../calls/call-log.ts';
import type { Faults } from '../calls/faults.ts';
import type { Clock } from '../state/clock.ts';
import { readBody } from './request.ts';
import { faultBefore, send, sendThrough } from './respond.ts';
import type { ResponseUrls } from './response-urls.ts';

/** Answers POSTs to response URLs. The log and the faults call them method `response_url`. */
export function createResponseUrlHandler(
  responseUrls: ResponseUrls,
  faults: Faults,
  clock: Clock,
  log: CallLog,
): (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const method = 'response_url';
  return async (path, request, response) => {
    const body = (await readBody(request)) ?? '';
    const args = parsed(body);
    const at = clock.now();
    const fault = faults.forCall(method, undefined);
    const known = fault === undefined ? {} : { fault: fault.kind };
    const early = faultBefore(fault);
    if (early !== undefined) {
      log.add({ method, args, at, ...known });
      if (early === 'destroy') response.destroy();
      else send(response, early);
      return;
    }
    const answer = responseUrls.post(path, body);
    log.add({ method, args, at, result: answer.body as Record<string, unknown>, ...known });
    sendThrough(response, answer, fault, clock);
  };
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
