import { limits } from './limits.ts';
import type { Check } from './problem.ts';
import {
  array,
  blockId,
  boolean,
  byType,
  filled,
  number,
  object,
  oneOf,
  pattern,
  string,
} from './schema.ts';
import { linkUrl } from './text-objects.ts';

const style: Check = object({
  optional: {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    underline: boolean,
    code: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
});

function inline(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return object({ required, optional: { ...optional, style } });
}

/**
 * Inline elements. Slack documents `tag`, `citation` and those after them, but @slack/types 3.2.0
 * lacks them.
 */
const inlineElements: Readonly<Record<string, Check>> = {
  text: inline({ text: filled() }),
  link: inline({ url: linkUrl }, { text: string(), unsafe: boolean }),
  emoji: inline(
    { name: filled(limits.identifier) },
    { unicode: string(), skin_tone: number(), url: linkUrl, display_url: linkUrl },
  ),
  user: inline({ user_id: pattern(/^[UW][A-Z0-9]+$/, 'invalid user id') }),
  usergroup: inline({ usergroup_id: pattern(/^S[A-Z0-9]+$/, 'invalid usergroup id') }),
  channel: inline({ channel_id: pattern(/^[CDG][A-Z0-9]+$/, 'invalid channel id') }),
  team: inline({ team_id: pattern(/^T[A-Z0-9]+$/, 'invalid team id') }),
  broadcast: inline({ range: oneOf('here', 'channel', 'everyone') }),
  date: inline(
    { timestamp: number({ whole: true }), format: filled() },
    { url: linkUrl, fallback: string() },
  ),
  color: inline({ value: pattern(/^#[0-9a-fA-F]{6}$/, 'invalid color') }),
  tag: inline(
    { text: filled() },
    {
      color: oneOf('gray', 'brown', 'purple', 'indigo', 'blue', 'green', 'yellow', 'orange', 'red'),
    },
  ),
  citation: inline(
    { url: linkUrl, text: filled(), index: number(), details: object({ open: true }) },
    { from_llm: boolean, is_slack_url: boolean },
  ),
  canvas: inline(
    { file_id: filled() },
    { label: string(), hide_title: boolean, section_id: string() },
  ),
  file: inline({ file_id: filled() }),
  message_mention: inline({ message_ts: filled(), channel_id: filled() }),
};

const inlineElement = byType(inlineElements);

const section: Check = object({ required: { elements: array(inlineElement) } });
const border: Check = oneOf(0, 1);

const richTextElements: Readonly<Record<string, Check>> = {
  rich_text_section: section,
  rich_text_list: object({
    required: {
      style: oneOf('bullet', 'ordered'),
      elements: array(byType({ rich_text_section: section }), { min: 1 }),
    },
    optional: {
      indent: number({ min: 0, max: limits.listIndent, whole: true }),
      offset: number({ min: 0, whole: true }),
      border,
    },
  }),
  rich_text_quote: object({
    required: { elements: array(inlineElement) },
    optional: { border },
  }),
  rich_text_preformatted: object({
    required: {
      elements: array(byType({ text: inlineElements.text!, link: inlineElements.link! })),
    },
    optional: { border, language: string() },
  }),
};

/** The properties of a `rich_text` block. */
export const richText: Check = object({
  required: { elements: array(byType(richTextElements), { min: 1 }) },
  optional: { block_id: blockId },
});

/** A `rich_text` block as the value of a property. */
export const richTextObject: Check = byType({ rich_text: richText });
