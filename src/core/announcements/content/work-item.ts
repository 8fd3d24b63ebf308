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
  | { readonly kind: 'file'; readonly first: Problem; readonly others: number };

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
  }
}
