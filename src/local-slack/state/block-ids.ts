import { elementsOf, everyBlock } from '../block-kit/walk.ts';
import type { Block } from '../protocol/browser-protocol.ts';
import { newSecret } from './ids.ts';

/** Fills in missing `block_id` and `action_id` values, as Slack does. */
export function withIds(blocks: readonly unknown[]): readonly Block[] {
  const filled = structuredClone(blocks) as Record<string, unknown>[];
  for (const placed of everyBlock(filled, '')) {
    const block = placed.value as Record<string, unknown>;
    // Slack ignores the id of a markdown block.
    if (block.type === 'markdown' || !block.block_id) block.block_id = newSecret(6);
    for (const element of elementsOf(placed)) {
      const target = element.value as Record<string, unknown>;
      if (target.type !== 'image' && !target.action_id) target.action_id = newSecret(6);
    }
  }
  return filled as Block[];
}
