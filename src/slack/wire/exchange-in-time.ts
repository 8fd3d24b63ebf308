import { WebAPIRequestError } from '@slack/web-api';
import { type Answer, exchange } from './exchange.ts';

/** Longest wait for Slack's answer, milliseconds. */
export const TIMEOUT_MS = 15_000;

/** `exchange` with a time limit. Rejects with `WebAPIRequestError` if no whole answer arrives in time. */
export async function exchangeInTime(
  url: string,
  request: Parameters<typeof exchange>[1],
  timeoutMs: number,
  onSending?: () => void,
): Promise<Answer> {
  const underWay = exchange(url, request, onSending);
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
