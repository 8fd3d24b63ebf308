import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { PostOutcome } from '../../announcer/parts/poster.ts';

/** The pause after a 429 without a Retry-After. */
const RETRY_AFTER_MS = 30_000;

/** Errors of chat.postMessage and chat.update after which part of the work may have been done. */
const UNKNOWN = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

/** The channel takes no posts of ours until a person does something. */
const CHANNEL = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'no_permission',
  'access_denied',
  'posting_to_general_channel_denied',
  'messages_tab_disabled',
  'team_not_found',
  'is_inactive',
]);
/** Refusals of this very thread or message, as Slack documents them for posting and editing. */
const MESSAGE = new Set([
  'message_not_found',
  'thread_not_found',
  'cant_update_message',
  'cant_broadcast_message',
  'edit_window_closed',
  'no_dual_broadcast_content_update',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'blocks_required',
  'block_mismatch',
  'markdown_text_conflict',
  'too_many_attachments',
  'too_many_contact_cards',
  'attachment_payload_limit_exceeded',
  'user_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
  // These belong to a channel's family by their names.
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'cannot_reply_to_message',
]);
/** Not done, and allowed again later. */
const LATER = new Set(['message_limit_exceeded', 'update_failed']);
const LATER_MS = 5 * 60_000;
const MESSAGE_FAMILIES = /^(?:invalid_|metadata_|as_user_|missing_charset|missing_post_type)/;
const CHANNEL_FAMILIES = /^(?:restricted_action|slack_connect|external_channel)/;

/** The workspace takes no calls of ours until a person does something. */
const WORKSPACE = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'not_allowed_token_type',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
  'team_added_to_org',
  'two_factor_setup_required',
  'enterprise_is_restricted',
  'accesslimited',
]);

/** No connection was made, so nothing was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The answer to a post was lost, and the post is not there. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
  /** @param error what the client threw for the post */
  constructor(error: unknown) {
    super('a post that got no answer is not there', { cause: error });
  }
}

/** True if a call failed in a way that leaves open whether Slack did it. */
export function mayBeDone(error: unknown): boolean {
  if (outcomeOfError(error).kind !== 'unknown') return false;
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    return UNKNOWN.has(code) || !isCode(code);
  }
  return error instanceof WebAPIHTTPError || error instanceof WebAPIRequestError;
}

/** True if a call certainly wasn't carried out, and may be at another time. */
export function passesLater(error: unknown): boolean {
  const { kind } = outcomeOfError(error);
  return kind === 'rate-limited' || kind === 'not-sent';
}

/** Says what is certain, and what isn't, after a call of the Web API threw. */
export function outcomeOfError(error: unknown): Exclude<PostOutcome, { kind: 'posted' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'rate-limited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof NotThere) return { kind: 'not-sent', reason: codeOf(error) };
  if (error instanceof WebAPIPlatformError) return outcomeOfCode(error.data.error);
  if (error instanceof WebAPIHTTPError) {
    // Slack answers refusals with 200; an error of its machinery says nothing about the message.
    return { kind: 'unknown', reason: `http_${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return NOT_CONNECTED.has(code)
      ? { kind: 'not-sent', reason: code }
      : { kind: 'unknown', reason: code };
  }
  // The client throws a bare error for a 429 whose Retry-After it cannot read.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) {
    return { kind: 'rate-limited', retryAfterMs: RETRY_AFTER_MS };
  }
  return { kind: 'unknown', reason: codeOf(error) };
}

function outcomeOfCode(code: string): Exclude<PostOutcome, { kind: 'posted' }> {
  if (code === 'ratelimited' || code === 'rate_limited') {
    return { kind: 'rate-limited', retryAfterMs: RETRY_AFTER_MS };
  }
  // A body that isn't Slack's (a proxy's page, half an answer) ends up here as the code.
  if (!isCode(code)) return { kind: 'unknown', reason: 'no_answer_of_slack' };
  if (LATER.has(code)) return { kind: 'rate-limited', retryAfterMs: LATER_MS };
  if (MESSAGE.has(code)) return { kind: 'refused', what: 'message', code };
  if (UNKNOWN.has(code)) return { kind: 'unknown', reason: code };
  if (WORKSPACE.has(code)) return { kind: 'refused', what: 'workspace', code };
  if (MESSAGE_FAMILIES.test(code)) return { kind: 'refused', what: 'message', code };
  if (CHANNEL.has(code) || CHANNEL_FAMILIES.test(code)) {
    return { kind: 'refused', what: 'channel', code };
  }
  // Slack says no in a word that nobody knows: that is for a person to judge.
  return { kind: 'unknown', reason: code };
}

function isCode(code: string): boolean {
  return /^[a-z_]+$/.test(code);
}

/** The innermost code of an error: fetch wraps what happened in `cause`. */
function codeOf(error: unknown): string {
  let code = '';
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    code = 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name;
  }
  return code || 'unknown_error';
}
