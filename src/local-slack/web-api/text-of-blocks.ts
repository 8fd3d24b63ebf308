import { isObject } from '../block-kit/problem.ts';

/**
 * Returns the text that Slack derives from blocks posted without text: their words in order, for
 * notifications and screen readers.
 */
export function textOfBlocks(blocks: unknown): string {
  return words(blocks).join(' ').replaceAll(/\s+/g, ' ').trim();
}

const silent = new Set(['actions', 'button', 'overflow', 'divider']);

function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(words);
  if (!isObject(value)) return [];
  if (typeof value.type === 'string' && silent.has(value.type)) return [];
  if (typeof value.text === 'string') return [value.text];
  if (value.type === 'emoji') return [`:${String(value.name)}:`];
  if (value.type === 'link') return [String(value.url)];
  if (value.type === 'user') return [`<@${String(value.user_id)}>`];
  return Object.values(value).flatMap(words);
}
