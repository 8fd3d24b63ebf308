import { cardBlocks } from './card-blocks.ts';
import { dataVisualization } from './charts.ts';
import { image } from './image.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { limits } from './limits.ts';
import { type BlockSurface, type Check, problem } from './problem.ts';
import { richTextObject } from './rich-text.ts';
import { array, blockId, boolean, byType, object, oneOf, pick } from './schema.ts';
import { bySurface } from './surfaces.ts';
import { dataTable, table } from './tables.ts';
import { anyText, plainText } from './text-objects.ts';

/** Blocks that only work on some surfaces. */
const limited: Readonly<Record<string, readonly BlockSurface[]>> = {
  context_actions: ['message'],
  file: ['message'],
  markdown: ['message'],
  table: ['message', 'home'],
  data_table: ['message', 'home'],
  data_visualization: ['message'],
  carousel: ['message', 'home'],
  alert: ['modal'],
  plan: ['message'],
  task_card: ['message'],
};

const flatBlocks: Readonly<Record<string, Check>> = {
  ...layoutBlocks,
  ...cardBlocks,
  table,
  data_table: dataTable,
  data_visualization: dataVisualization,
};

/**
 * The blocks a container can hold. The reference also lists `file`, `input` and `rich_text`, but
 * the live validator rejects them. Only blocks that both accept pass here.
 */
const childBlocks = pick(flatBlocks, [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'section',
  'table',
  'video',
]);

const container: Check = object({
  required: {
    child_blocks: array(bySurface(childBlocks, limited), { min: 1, max: limits.containerBlocks }),
  },
  optional: {
    block_id: blockId,
    title: plainText(limits.containerTitle),
    rich_text_title: richTextObject,
    subtitle: anyText(limits.containerTitle),
    icon: byType({ image: image() }),
    width: oneOf('narrow', 'standard', 'wide', 'full'),
    is_collapsible: boolean,
    default_collapsed: boolean,
    has_header_divider: boolean,
  },
  also(block, pointer, report) {
    if (block.title === undefined && block.rich_text_title === undefined) {
      problem(report, pointer, 'missing_field', 'missing required field: title');
    }
    if (block.default_collapsed === true && block.is_collapsible !== true) {
      const wording = '`default_collapsed` needs `is_collapsible`';
      problem(report, `${pointer}/default_collapsed`, 'failed_constraint', wording);
    }
  },
});

/** A block of any type that the current surface supports. */
export const block: Check = bySurface({ ...flatBlocks, container }, limited);
