import { WebAPIRequestError } from '@slack/web-api';
import { type Answer, exchange } from './exchange.ts';
import type { Route } from './wire.ts';

/** Longest wait for Slack's answer, milliseconds. */
export const TIMEOUT_MS = 15_000;

/** `exchange` with a time limit. Rejects with `WebAPIRequestError` if no whole answer arrives in time. */
export async function exchangeInTime(
  route: Route,
  url: string,
  request: Parameters<typeof exchange>[2],
  timeoutMs: number,
  onSending?: () => void,
): Promise<Answer> {
  const underWay = exchange(route, url, request, onSending);
  const timer = setTimeout(() => {
    underWay.abandon(new Error(`No answer within ${timeoutMs / 1000} s`));
  }, timeoutMs);
  try {
    return await underWay.answer;
  } catch (error) {
    throw requestError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** The client's error for a request that went wrong on the way. */
export function requestError(error: unknown): WebAPIRequestError {
  return new WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
}
