import { elementOf } from './elements.ts';
import { image } from './image.ts';
import { limits } from './limits.ts';
import { type Check, isObject, problem } from './problem.ts';
import { richText } from './rich-text.ts';
import {
  array,
  blockId,
  boolean,
  byType,
  filled,
  number,
  object,
  oneOf,
  string,
} from './schema.ts';
import { anyText, mrkdwn, plainText, url } from './text-objects.ts';

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
  also({ dispatch_action, element }, pointer, report) {
    if (dispatch_action === true && isObject(element) && element.type === 'file_input') {
      const at = `${pointer}/dispatch_action`;
      problem(report, at, 'failed_constraint', 'must be false with a `file_input` element');
    }
  },
});

/** Blocks that lay out text, images and elements. */
export const layoutBlocks: Readonly<Record<string, Check>> = {
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
      elements: array(byType({ image: image(), plain_text: plainText(), mrkdwn: mrkdwn() }), {
        min: 1,
        max: limits.contextElements,
      }),
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
};
