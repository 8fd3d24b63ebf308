import type { UpkeepCode, WorkItem } from '../../../core/announcements/content/work-item.ts';
import { count } from '../../kit/clip.ts';

/** `For curators: 2 posts may be missing, 1 case file has errors.` */
export function worklistHeading(items: readonly WorkItem[]): string {
  const named = [
    ['unconfirmed', 'post may be missing', 'posts may be missing'],
    ['failed', 'post was refused', 'posts were refused'],
    ['paused', 'channel is paused', 'channels are paused'],
    ['file', 'case file has errors', 'case files have errors'],
  ] as const;
  const parts = named.flatMap(([kind, one, many]) => {
    const n = items.filter((item) => item.kind === kind).length;
    return n === 0 ? [] : [count(n, one, many)];
  });
  for (const item of items) {
    if (item.kind === 'upkeep') parts.push(upkeepCount(item.code, item.problems.length));
  }
  return `For curators: ${parts.join(', ')}.`;
}

/** `3 cases are due for review`. */
export function upkeepCount(code: UpkeepCode, n: number): string {
  switch (code) {
    case 'case-review-due':
      return `${count(n, 'case')} ${n === 1 ? 'is' : 'are'} due for review`;
    case 'source-dead':
      return `${count(n, 'source')} ${n === 1 ? 'is' : 'are'} dead`;
    case 'source-moved':
      return `${count(n, 'source')} ${n === 1 ? 'leads' : 'lead'} to another domain`;
  }
}
