import { block } from './blocks.ts';
import { limits } from './limits.ts';
import { type BlockProblem, isObject, type Report } from './problem.ts';
import { array } from './schema.ts';
import { everyBlock } from './walk.ts';
import { checkWholePayload } from './whole-payload.ts';

/** What Slack would refuse in a message's `blocks`; `pointer` is where they stand in the payload. */
export function messageProblems(blocks: unknown, pointer = '/blocks'): readonly BlockProblem[] {
  const report: Report = { surface: 'message', problems: [] };
  array(block, { max: limits.blocksPerMessage })(blocks, pointer, report);
  checkWholePayload(blocks, pointer, report);
  return report.problems;
}

/** Tables of either kind; Slack takes one a message and refuses more as `invalid_attachments`. */
export function countTables(blocks: unknown): number {
  const kinds: readonly unknown[] = ['table', 'data_table'];
  return everyBlock(blocks, '').filter((one) => kinds.includes(one.value.type)).length;
}

const notShown = new Set(['type', 'block_id', 'action_id', 'style']);

/**
 * Characters of every string in the blocks but types and ids: what Slack's undocumented
 * `msg_blocks_too_long` counts, as far as is known.
 */
export function blockCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum, entry) => sum + blockCharacters(entry), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, entry]) => (notShown.has(name) ? sum : sum + blockCharacters(entry)),
    0,
  );
}
