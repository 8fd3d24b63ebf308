import type { Problem } from '../../case/case.ts';
import type { Subscription } from '../subscribing/subscription.ts';
import type { Delivery } from './delivery.ts';

/** Something that only a person can settle. */
export type WorkItem =
  /** A post that may or may not have arrived, or that Slack refuses. */
  | {
      readonly kind: 'unconfirmed' | 'failed';
      readonly delivery: Delivery;
      /** A short description: `new case Acme: Phone Assistant`. */
      readonly what: string;
    }
  /** A channel that takes no posts: one of its paused subscriptions stands for all. */
  | { readonly kind: 'paused'; readonly subscription: Subscription; readonly others: number }
  /** A case file with errors, whose news are not announced. */
  | { readonly kind: 'file'; readonly first: Problem; readonly others: number }
  /** Cases whose review is due, or sources that are gone or elsewhere: all of one kind. */
  | {
      readonly kind: 'upkeep';
      readonly code: UpkeepCode;
      /** At least one, by file. */
      readonly problems: readonly Problem[];
    };

/** What grows old without anybody's doing. */
export const UPKEEP = ['case-review-due', 'source-dead', 'source-moved'] as const;
export type UpkeepCode = (typeof UPKEEP)[number];

/** True for what nobody has to be woken for: it waits on the Home tab. */
export function isUpkeep({ kind }: WorkItem): boolean {
  return kind === 'upkeep';
}

/** A text that is equal for equal lists: to tell if people have been shown this one. */
export function workKey(items: readonly WorkItem[]): string {
  return items.map(keyOf).join('\n');
}

function keyOf(item: WorkItem): string {
  switch (item.kind) {
    case 'unconfirmed':
    case 'failed':
      return `${item.kind} ${item.delivery.id}`;
    case 'paused':
      return `paused ${item.subscription.id} ${item.subscription.paused?.at} ${item.others}`;
    case 'file': {
      const { file, line, code, message } = item.first;
      return `file ${file} ${line} ${code} ${message} ${item.others}`;
    }
    case 'upkeep':
      return `upkeep ${item.code} ${item.problems.map(({ message }) => message).join(' ')}`;
  }
}
