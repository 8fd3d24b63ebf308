import { isObject } from '../block-kit/problem.ts';
import { type Arguments, structure } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse } from '../calls/refusal.ts';
import type { MessageMetadata } from '../state/stored.ts';

/** An assumption, in bytes of JSON: Slack documents `metadata_too_large` without a size. */
const maxBytes = 8000;

/** True if `metadata` is an empty object: `chat.update` then removes the old metadata. */
export function removesMetadata(args: Arguments): boolean {
  const value = structure(args, 'metadata', 'invalid_metadata_format');
  return isObject(value) && Object.keys(value).length === 0;
}

/** Reads and checks the `metadata` argument of a post; undefined if it is absent or empty. */
export function readMetadata(args: Arguments): MessageMetadata | undefined | Refusal {
  const value = structure(args, 'metadata', 'invalid_metadata_format');
  if (value === undefined || isRefusal(value)) return value;
  if (removesMetadata(args)) return undefined;
  if (!isObject(value)) return refuse('invalid_metadata_format');
  const { event_type, event_payload, ...rest } = value;
  if (
    typeof event_type !== 'string' ||
    event_type === '' ||
    !isObject(event_payload) ||
    Object.keys(rest).some((name) => name !== 'entities')
  ) {
    return refuse('invalid_metadata_schema');
  }
  if (Buffer.byteLength(JSON.stringify(value)) > maxBytes) return refuse('metadata_too_large');
  return { event_type, event_payload };
}
