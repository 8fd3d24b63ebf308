import type { Reply } from '../../core/conversation/commands/table.ts';
import type { DrawnMessage, ShownItem } from '../kit/message.ts';

/** The gist of a reply, for what measures replies. */
export interface ReplyOutline {
  readonly kind: Reply['kind'];
  /** The claims and cases that a person sees first, in order; empty if the library has no answer. */
  readonly shown: readonly ShownItem[];
  /** Number of claims or cases of the reply, those on further pages included. */
  readonly total: number;
  /** True if what is shown is put as the answer; false for a choice or a list. */
  readonly outright: boolean;
}

/** Outlines a reply as it is drawn. */
export function outlineOf(reply: Reply, { items }: Pick<DrawnMessage, 'items'>): ReplyOutline {
  return { kind: reply.kind, shown: items, total: totalOf(reply, items), outright: isPut(reply) };
}

function totalOf(reply: Reply, items: readonly ShownItem[]): number {
  switch (reply.kind) {
    case 'claims':
      return reply.evidence.length;
    case 'values':
      return reply.values.length;
    case 'list':
    case 'pick-case':
      return reply.cases.length;
    case 'parts':
      return reply.parts.reduce((sum, part) => sum + totalOf(part, items), 0);
    default:
      return items.length;
  }
}

function isPut(reply: Reply): boolean {
  switch (reply.kind) {
    case 'answer':
      return !reply.isCandidate;
    case 'case':
    case 'field':
    case 'sources':
      return true;
    case 'parts':
      return reply.parts.every(isPut);
    // Claims that were asked for by their ids.
    case 'claims':
      return reply.statuses.length === 0 && reply.topic === '';
    default:
      return false;
  }
}
