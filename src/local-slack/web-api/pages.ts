import { type Arguments, text, wholeNumber } from '../calls/arguments.ts';
import { type Refusal, refuse } from '../calls/refusal.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** Empty on the last page. */
  readonly nextCursor: string;
}

/** Returns one page of a list by Slack's `limit` and `cursor` arguments. */
export function page<Item>(
  all: readonly Item[],
  args: Arguments,
  limits: { readonly usual: number; readonly most: number },
): Page<Item> | Refusal {
  const cursor = text(args, 'cursor') ?? '';
  const place = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (cursor !== '' && place === undefined) return refuse('invalid_cursor');
  const start = Number(place ?? 0);
  const limit = wholeNumber(args, 'limit') ?? limits.usual;
  if (limit < 1) return refuse('invalid_limit');
  const end = start + Math.min(limit, limits.most);
  const hasMore = end < all.length;
  return {
    items: all.slice(start, end),
    hasMore,
    nextCursor: hasMore ? Buffer.from(`next:${end}`).toString('base64url') : '',
  };
}
