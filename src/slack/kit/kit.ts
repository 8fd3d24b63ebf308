import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
  RichTextText,
  SectionBlock,
} from '@slack/types';
import type { ActionId } from './action-ids.ts';
import { type ActionValue, encodeActionValue } from './action-value.ts';
import { isolated } from './bidi.ts';
import { buttonLabel, clip, label } from './clip.ts';
import { LIMITS } from './limits.ts';

/**
 * Builders of Block Kit. Everything from a file or a person becomes rich text or plain text, which
 * isn't parsed; Slack's markup (`mrkdwn`) is never used.
 */

export type Style = 'plain' | 'bold' | 'italic' | 'code';

/** Inline pieces as views write them: a string is plain text; nothing and `''` are left out. */
export type Inline = string | RichTextElement | readonly Inline[] | null | undefined | false;

/** The emoji that Casebook uses: Slack's name and the character for plain text. */
export const EMOJI = {
  white_check_mark: '✅',
  warning: '⚠️',
  mag: '🔍',
  no_entry: '⛔',
  books: '📚',
  new: '🆕',
  pencil2: '✏️',
  double_vertical_bar: '⏸️',
  question: '❓',
} as const;
export type EmojiName = keyof typeof EMOJI;

/** Literal text, isolated if it turns the reading direction, in several elements if it is longer than one may be. Empty text has no element. */
export function text(value: string, style: Style = 'plain'): RichTextText[] {
  const runs: RichTextText[] = [];
  for (let rest = isolated(value); rest !== ''; ) {
    const { shown } = clip(rest, LIMITS.richTextRun);
    runs.push({
      type: 'text',
      text: shown,
      ...(style === 'plain' ? {} : { style: { [style]: true } }),
    });
    rest = rest.slice(shown.length);
  }
  return runs;
}

export function bold(value: string): RichTextText[] {
  return text(value, 'bold');
}

export function italic(value: string): RichTextText[] {
  return text(value, 'italic');
}

export function code(value: string): RichTextText[] {
  return text(value, 'code');
}

export function emoji(name: EmojiName): RichTextElement {
  return { type: 'emoji', name };
}

/** A link. `url` has passed `parseLink`. */
export function link(url: string, shown: string): RichTextElement {
  return { type: 'link', url, ...(shown === '' ? {} : { text: shown }) };
}

/** A person, by Slack id; `Someone` if it isn't an id. */
export function person(userId: string): Inline {
  return /^[UW][A-Z0-9]{1,30}$/.test(userId) ? { type: 'user', user_id: userId } : 'Someone';
}

/** A channel, by Slack id; `a channel` if it isn't an id. */
export function channel(channelId: string): Inline {
  return /^[CDG][A-Z0-9]{1,30}$/.test(channelId)
    ? { type: 'channel', channel_id: channelId }
    : 'a channel';
}

/** A moment in epoch milliseconds, shown on each reader's own clock; UTC in plain text. */
export function moment(ms: number): RichTextElement {
  const utc = new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
  return {
    type: 'date',
    timestamp: Math.floor(ms / 1000),
    format: '{date_short_pretty} at {time}',
    fallback: `${utc} UTC`,
  };
}

/** One paragraph. */
export function section(...parts: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements: flatten(parts) };
}

/** Text as a quotation. Only evidence is drawn so: see `quote-guard.ts`. */
export function quote(value: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: text(value) };
}

/** A list of paragraphs; null if it is empty, which Slack refuses. */
export function list(
  items: readonly RichTextSection[],
  style: 'bullet' | 'ordered' = 'bullet',
): RichTextList | null {
  const filled = items.filter((item) => item.elements.length > 0);
  return filled.length === 0 ? null : { type: 'rich_text_list', style, elements: filled };
}

/** A rich text block; null if there is nothing left to show. */
export function richText(
  ...elements: (RichTextBlockElement | null | undefined | false)[]
): RichTextBlock | null {
  const filled = elements.filter((e): e is RichTextBlockElement => !!e && e.elements.length > 0);
  return filled.length === 0 ? null : { type: 'rich_text', elements: filled };
}

/** One literal line, shortened visibly to `max`; a dash if it is empty, which Slack refuses. */
export function plain(value: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: label(value, max) || '–', emoji: false };
}

export function header(value: string): HeaderBlock {
  return { type: 'header', text: plain(value, LIMITS.header) };
}

/** Small grey text; null if every part is empty. */
export function context(...parts: string[]): ContextBlock | null {
  const filled = parts.filter((part) => part.trim() !== '');
  if (filled.length === 0) return null;
  return { type: 'context', elements: [plain(filled.join(' · '), LIMITS.contextText)] };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** The label and value of a button. */
export interface ButtonLook {
  /** Cut to what phones show; screen readers then read more of it. */
  readonly label: string;
  /** Shown after the label, and never cut: an id. */
  readonly end?: string;
  readonly action: ActionId;
  readonly value?: ActionValue;
  readonly style?: 'primary' | 'danger';
  /** Says more to screen readers, which read it with the label. */
  readonly hint?: string;
}

/** A button. Its value may still be too long: composing the message sees to that. */
export function button(look: ButtonLook): Button {
  const shown = buttonLabel(look.label, LIMITS.buttonShown, look.end) || '–';
  const whole = label(`${look.label} ${look.end ?? ''}`, LIMITS.accessibilityLabel) || '–';
  const hint = look.hint ?? (shown === whole ? '' : whole);
  return {
    type: 'button',
    action_id: look.action,
    text: plain(shown, LIMITS.buttonText),
    value: encodeActionValue(look.value ?? {}, Number.POSITIVE_INFINITY) ?? '{}',
    ...(look.style ? { style: look.style } : {}),
    ...(hint === '' ? {} : { accessibility_label: spoken(shown, hint) }),
  };
}

/** The accessible name: whoever speaks to a screen says what is on the button, so it comes first. */
function spoken(shown: string, hint: string): string {
  const isSaid = hint.startsWith(shown.replace(/…$/, ''));
  return label(isSaid ? hint : `${shown}: ${hint}`, LIMITS.accessibilityLabel);
}

/**
 * A line of literal text with a button beside it. Null if it says nothing, which Slack refuses.
 * @param value cut visibly by the caller if it may be longer than Slack takes
 */
export function row(value: string, beside: Button | null): SectionBlock | null {
  if (value.trim() === '') return null;
  const { shown } = clip(value, LIMITS.sectionText);
  return {
    type: 'section',
    text: { type: 'plain_text', text: shown, emoji: false },
    ...(beside ? { accessory: beside } : {}),
  };
}

/** A row of buttons; null if there is none. */
export function actions(...buttons: (Button | null | false | undefined)[]): ActionsBlock | null {
  const filled = buttons.filter((b): b is Button => !!b).slice(0, LIMITS.actionsElements);
  return filled.length === 0 ? null : { type: 'actions', elements: filled };
}

/** Inline pieces as elements; neighbours of one style become one element, which keeps messages small. */
function flatten(parts: readonly Inline[]): RichTextElement[] {
  const merged: RichTextElement[] = [];
  for (const element of elementsOf(parts)) {
    const last = merged.at(-1);
    if (last?.type === 'text' && element.type === 'text' && mayJoin(last, element)) {
      merged[merged.length - 1] = { ...last, text: last.text + element.text };
    } else merged.push(element);
  }
  return merged;
}

function mayJoin(a: RichTextText, b: RichTextText): boolean {
  const sameStyle = JSON.stringify(a.style) === JSON.stringify(b.style);
  return sameStyle && a.text.length + b.text.length <= LIMITS.richTextRun;
}

function elementsOf(parts: readonly Inline[]): RichTextElement[] {
  return parts.flatMap((part) => {
    if (!part) return [];
    if (typeof part === 'string') return text(part);
    return isList(part) ? elementsOf(part) : [part];
  });
}

function isList(part: RichTextElement | readonly Inline[]): part is readonly Inline[] {
  return Array.isArray(part);
}
