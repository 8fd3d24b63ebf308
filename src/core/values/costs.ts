import { stemsOf } from '../topics/stems.ts';
import type { Topic } from '../topics/topic.ts';
import type { Change } from './quantity.ts';
import type { Value } from './value-index.ts';

/** True if it is asked what something costs, and not what was saved on it. */
export function asksForCost({ concepts }: Topic, change: Change | null = null): boolean {
  const labels = concepts.filter(({ kind }) => kind === 'measure').map(({ label }) => label);
  return change === null && labels.includes('cost') && !labels.includes('savings');
}

const SAVED = stemsOf('save saved saving savings avoided').trim().split(' ');

/** True for an amount that is no longer spent. */
export function isSaved({ kind, change, near }: Value): boolean {
  return kind === 'money' && (change === 'down' || SAVED.some((one) => near.includes(` ${one} `)));
}
