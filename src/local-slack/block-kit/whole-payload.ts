import { limits } from './limits.ts';
import { problem, type Report } from './problem.ts';
import { textCharacters } from './tables.ts';
import { elementsOf, everyBlock } from './walk.ts';

/** Checks rules across all blocks of a payload: unique IDs, total lengths, and maximum counts. */
export function checkWholePayload(blocks: unknown, pointer: string, report: Report): void {
  const placed = everyBlock(blocks, pointer);
  checkIdentifiers(placed, report);
  checkFocus(placed, report);

  const markdown = placed.filter((one) => one.value.type === 'markdown');
  const characters = markdown.reduce((sum, one) => sum + textCharacters(one.value), 0);
  // A single block that is too long has already been reported.
  if (markdown.length > 1 && characters > limits.markdownCharacters) {
    const wording = `must be less than ${limits.markdownCharacters + 1} characters in all markdown blocks`;
    problem(report, markdown[0]!.pointer, 'max_length', wording);
  }
  const charts = placed.filter((one) => one.value.type === 'data_visualization');
  if (charts.length > limits.chartsPerMessage) {
    problem(report, pointer, 'max_items', 'too many data_visualization blocks');
  }
}

function checkIdentifiers(placed: ReturnType<typeof everyBlock>, report: Report): void {
  const blockIds = new Set<unknown>();
  for (const block of placed) {
    const id = block.value.block_id;
    if (typeof id === 'string' && id !== '') {
      if (blockIds.has(id)) {
        const wording = `\`block_id\` "${id}" already exists`;
        problem(report, `${block.pointer}/block_id`, 'duplicate_block_id', wording);
      }
      blockIds.add(id);
    }
    const actionIds = new Set<unknown>();
    for (const element of elementsOf(block)) {
      const actionId = element.value.action_id;
      if (typeof actionId !== 'string' || actionId === '') continue;
      if (actionIds.has(actionId)) {
        const wording = `\`action_id\` "${actionId}" already exists`;
        problem(report, `${element.pointer}/action_id`, 'duplicate_action_id', wording);
      }
      actionIds.add(actionId);
    }
  }
}

function checkFocus(placed: ReturnType<typeof everyBlock>, report: Report): void {
  const focused = placed.flatMap(elementsOf).filter((one) => one.value.focus_on_load === true);
  for (const extra of focused.slice(1)) {
    const wording = 'only one element may have `focus_on_load`';
    problem(report, `${extra.pointer}/focus_on_load`, 'failed_constraint', wording);
  }
}
