import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { mayBeDone, outcomeOfError } from '../../../../src/slack/wire/slack-outcome.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
/** As fetch fails: what happened is in the cause. */
const network = (code: string) =>
  new WebAPIRequestError(
    new TypeError('fetch failed', { cause: Object.assign(new Error('why'), { code }) }),
  );

describe('what an error of the Web API leaves certain', () => {
  test.each([
    [new WebAPIRateLimitedError(7), { kind: 'rate-limited', retryAfterMs: 7000 }],
    [platform('ratelimited'), { kind: 'rate-limited', retryAfterMs: 30_000 }],
    [
      new Error('Retry header did not contain a valid timeout (url: x)'),
      { kind: 'rate-limited', retryAfterMs: 30_000 },
    ],
    [network('ECONNREFUSED'), { kind: 'not-sent', reason: 'ECONNREFUSED' }],
    [network('ENOTFOUND'), { kind: 'not-sent', reason: 'ENOTFOUND' }],
    [network('UND_ERR_CONNECT_TIMEOUT'), { kind: 'not-sent', reason: 'UND_ERR_CONNECT_TIMEOUT' }],
    [network('ECONNRESET'), { kind: 'unknown', reason: 'ECONNRESET' }],
    [network('UND_ERR_SOCKET'), { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
    [new WebAPIHTTPError(503, 'x', {}), { kind: 'unknown', reason: 'http_503' }],
    [platform('fatal_error'), { kind: 'unknown', reason: 'fatal_error' }],
    [platform('is_archived'), { kind: 'refused', what: 'channel', code: 'is_archived' }],
    [
      platform('restricted_action_read_only_channel'),
      { kind: 'refused', what: 'channel', code: 'restricted_action_read_only_channel' },
    ],
    [
      platform('restricted_action_thread_locked'),
      { kind: 'refused', what: 'message', code: 'restricted_action_thread_locked' },
    ],
    [
      platform('restricted_action_non_threadable_channel'),
      { kind: 'refused', what: 'message', code: 'restricted_action_non_threadable_channel' },
    ],
    [
      platform('cannot_reply_to_message'),
      { kind: 'refused', what: 'message', code: 'cannot_reply_to_message' },
    ],
    [platform('message_limit_exceeded'), { kind: 'rate-limited', retryAfterMs: 300_000 }],
    [platform('update_failed'), { kind: 'rate-limited', retryAfterMs: 300_000 }],
    [platform('{"ok":tr'), { kind: 'unknown', reason: 'no_answer_of_slack' }],
    [platform('<html>Proxy error</html>'), { kind: 'unknown', reason: 'no_answer_of_slack' }],
    [platform('invalid_auth'), { kind: 'refused', what: 'workspace', code: 'invalid_auth' }],
    [platform('msg_too_long'), { kind: 'refused', what: 'message', code: 'msg_too_long' }],
    [platform('invalid_blocks'), { kind: 'refused', what: 'message', code: 'invalid_blocks' }],
    [platform('something_new'), { kind: 'unknown', reason: 'something_new' }],
    [new SyntaxError('bad JSON'), { kind: 'unknown', reason: 'SyntaxError' }],
    ['thrown text', { kind: 'unknown', reason: 'unknown_error' }],
  ])('%s', (error, outcome) => {
    expect(outcomeOfError(error)).toEqual(outcome);
  });

  test.each([
    [platform('something_new'), false],
    [platform('fatal_error'), true],
    [platform('<html>'), true],
    [platform('msg_too_long'), false],
    [network('ECONNRESET'), true],
    [network('ECONNREFUSED'), false],
    [new WebAPIHTTPError(503, 'x', {}), true],
    [new SyntaxError('bad JSON'), false],
  ])('a reply may be there after %s: %s', (error, may) => {
    expect(mayBeDone(error)).toBe(may);
  });

  test('a call that was given up while it was under way', () => {
    const error = new WebAPIRequestError(new DOMException('too slow', 'TimeoutError'));
    expect(outcomeOfError(error)).toMatchObject({ kind: 'unknown' });
  });
});
