import { button } from './buttons.ts';
import { dataVisualization } from './charts.ts';
import { elementOf } from './elements.ts';
import { image } from './image.ts';
import { limits } from './limits.ts';
import { type BlockSurface, type Check, isObject, problem } from './problem.ts';
import { richText, richTextObject } from './rich-text.ts';
import { array, boolean, byType, filled, number, object, oneOf, pick, string } from './schema.ts';
import { dataTable, table } from './tables.ts';
import { anyText, linkUrl, mrkdwn, plainText, url } from './text-objects.ts';

const blockId = string({ max: limits.identifier });

const section: Check = object({
  optional: {
    block_id: blockId,
    text: anyText(),
    fields: array(anyText(limits.sectionField), { min: 1, max: limits.sectionFields }),
    accessory: elementOf('accessory'),
    expand: boolean,
  },
  also(block, pointer, report) {
    if (block.text === undefined && block.fields === undefined) {
      problem(report, pointer, 'missing_field', 'missing required field: text or fields');
    }
  },
});

const input: Check = object({
  required: { label: plainText(limits.inputLabel), element: elementOf('input') },
  optional: {
    block_id: blockId,
    hint: plainText(limits.inputHint),
    optional: boolean,
    dispatch_action: boolean,
  },
  also(block, pointer, report) {
    if (
      block.dispatch_action === true &&
      isObject(block.element) &&
      block.element.type === 'file_input'
    ) {
      const at = `${pointer}/dispatch_action`;
      problem(report, at, 'failed_constraint', 'must be false with a `file_input` element');
    }
  },
});

const cardImage = byType({ image: image() });

const card: Check = object({
  optional: {
    block_id: blockId,
    hero_image: cardImage,
    icon: cardImage,
    title: mrkdwn(limits.cardTitle),
    subtitle: mrkdwn(limits.cardTitle),
    body: mrkdwn(limits.cardBody),
    actions: array(byType({ button }), { min: 1, max: limits.cardActions }),
  },
  also(block, pointer, report) {
    const parts = ['hero_image', 'title', 'body', 'actions'];
    if (parts.every((name) => block[name] === undefined)) {
      problem(
        report,
        pointer,
        'failed_constraint',
        `must provide at least one of: ${parts.join(', ')}`,
      );
    }
  },
});

const taskCard: Check = object({
  required: {
    task_id: filled(),
    title: filled(),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  optional: {
    block_id: blockId,
    details: richTextObject,
    output: richTextObject,
    sources: array(byType({ url: object({ required: { url: linkUrl, text: filled() } }) })),
  },
});

const simpleBlocks: Readonly<Record<string, Check>> = {
  section,
  input,
  divider: object({ optional: { block_id: blockId } }),
  header: object({
    required: { text: plainText(limits.header) },
    optional: {
      block_id: blockId,
      level: number({ min: 1, max: limits.headerLevels, whole: true }),
    },
  }),
  context: object({
    required: {
      elements: array(
        byType({
          image: image(),
          plain_text: plainText(),
          mrkdwn: mrkdwn(),
        }),
        { min: 1, max: limits.contextElements },
      ),
    },
    optional: { block_id: blockId },
  }),
  context_actions: object({
    required: {
      elements: array(elementOf('contextActions'), { min: 1, max: limits.contextActions }),
    },
    optional: { block_id: blockId },
  }),
  actions: object({
    required: { elements: array(elementOf('actions'), { min: 1, max: limits.actionsElements }) },
    optional: { block_id: blockId },
  }),
  image: image({ block_id: blockId, title: plainText(limits.imageTitle) }),
  video: object({
    required: {
      alt_text: filled(limits.altText),
      title: plainText(limits.videoTitle),
      thumbnail_url: url(),
      video_url: url(['https']),
    },
    optional: {
      block_id: blockId,
      title_url: url(['https']),
      author_name: string({ max: limits.videoAuthor }),
      provider_name: string(),
      provider_icon_url: url(),
      description: plainText(limits.videoTitle),
    },
  }),
  file: object({
    required: { external_id: filled(), source: oneOf('remote') },
    optional: { block_id: blockId },
  }),
  markdown: object({
    required: { text: filled(limits.markdownCharacters) },
    optional: { block_id: blockId },
  }),
  rich_text: richText,
  table,
  data_table: dataTable,
  data_visualization: dataVisualization,
  card,
  carousel: object({
    required: {
      elements: array(byType({ card }), { min: 1, max: limits.carouselCards }),
    },
    optional: { block_id: blockId },
  }),
  alert: object({
    required: { text: anyText(limits.alertText) },
    optional: { block_id: blockId, level: oneOf('default', 'info', 'warning', 'error', 'success') },
  }),
  task_card: taskCard,
  plan: object({
    required: { title: filled() },
    optional: { block_id: blockId, tasks: array(byType({ task_card: taskCard })) },
  }),
};

const childBlock = byType(
  pick(simpleBlocks, [
    'actions',
    'context',
    'divider',
    'file',
    'header',
    'image',
    'input',
    'rich_text',
    'section',
    'table',
    'video',
  ]),
);

const blocks: Readonly<Record<string, Check>> = {
  ...simpleBlocks,
  container: object({
    required: { child_blocks: array(childBlock, { min: 1, max: limits.containerBlocks }) },
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
  }),
};

/** Where each block may be shown; a block not listed is shown everywhere. */
const surfacesOf: Readonly<Record<string, readonly BlockSurface[]>> = {
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

const allSurfaces: readonly BlockSurface[] = ['message', 'modal', 'home'];
const checks = new Map(
  allSurfaces.map((surface) => {
    const names = Object.keys(blocks).filter((name) => surfacesOf[name]?.includes(surface) ?? true);
    return [surface, byType(pick(blocks, names))];
  }),
);

/** One block that may stand on the surface at hand. */
export const block: Check = (value, pointer, report) =>
  checks.get(report.surface)!(value, pointer, report);
