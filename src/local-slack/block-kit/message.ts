import { block } from './blocks.ts';
import { limits } from './limits.ts';
import { type BlockProblem, isObject, type Report } from './problem.ts';
import { array } from './schema.ts';
import { everyBlock } from './walk.ts';
import { checkWholePayload } from './whole-payload.ts';

/**
 * Lists everything Slack would reject in a message's `blocks`, which are at `pointer` in the
 * payload.
 */
export function messageProblems(blocks: unknown, pointer = '/blocks'): readonly BlockProblem[] {
  const report: Report = { surface: 'message', problems: [] };
  array(block, { max: limits.blocksPerMessage })(blocks, pointer, report);
  checkWholePayload(blocks, pointer, report);
  return report.problems;
}

/**
 * Counts the tables of both kinds. Slack accepts one per message and otherwise answers
 * `invalid_attachments`.
 */
export function countTables(blocks: unknown): number {
  const kinds: readonly unknown[] = ['table', 'data_table'];
  return everyBlock(blocks, '').filter((one) => kinds.includes(one.value.type)).length;
}

const notShown = new Set(['type', 'block_id', 'action_id', 'style']);

/**
 * Counts the characters of all strings in the blocks, except types and IDs. As far as is known,
 * this is what Slack's undocumented `msg_blocks_too_long` counts.
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
