import { button } from './buttons.ts';
import { image } from './image.ts';
import { limits } from './limits.ts';
import { type Check, problem } from './problem.ts';
import { richTextObject } from './rich-text.ts';
import { array, blockId, byType, filled, object, oneOf } from './schema.ts';
import { anyText, linkUrl, mrkdwn } from './text-objects.ts';

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
      const wording = `must provide at least one of: ${parts.join(', ')}`;
      problem(report, pointer, 'failed_constraint', wording);
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

/** Blocks that show one thing as a card, and an agent's tasks. */
export const cardBlocks: Readonly<Record<string, Check>> = {
  card,
  carousel: object({
    required: { elements: array(byType({ card }), { min: 1, max: limits.carouselCards }) },
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
