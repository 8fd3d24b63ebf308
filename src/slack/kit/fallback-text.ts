import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { clip, codePoints, moreCharacters } from './clip.ts';
import { EMOJI, type EmojiName } from './kit.ts';
import { LIMITS } from './limits.ts';

/**
 * Escapes text for Slack's `text` fields: with `& < >` gone, `<!channel>`, `<@U…>` and `<url|label>`
 * are read as they are written. `*`, `_` and backticks stay marks; posts set `mrkdwn: false`.
 */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A message's blocks as plain text, escaped: everything that the blocks say but the buttons. */
export function wholeText(blocks: readonly KnownBlock[]): string {
  return blocks.flatMap(blockLines).join('\n');
}

/** The same, in at most 4,000 bytes; how much is cut off is said at the end. */
export function fallbackText(blocks: readonly KnownBlock[]): string {
  const whole = wholeText(blocks);
  if (bytes(whole) <= LIMITS.fallbackTextBytes) return whole;
  const note = `\n${moreCharacters(codePoints(unescapeText(whole)))}: open the message`;
  const shown = fitting(whole, LIMITS.fallbackTextBytes - bytes(note));
  const hidden = codePoints(unescapeText(whole.slice(shown.length)));
  return `${shown}\n${moreCharacters(hidden)}: open the message`;
}

/** Reverses `escapeText`. */
export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** The longest start of an escaped text within `max` bytes that halves no character or escape. */
function fitting(escaped: string, max: number): string {
  let low = 0;
  for (let high = escaped.length; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (bytes(escaped.slice(0, middle)) <= max) low = middle;
    else high = middle - 1;
  }
  return clip(escaped, low).shown.replace(/&[a-z]{0,4}$|<[^>]*$/, '');
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function blockLines(block: KnownBlock): string[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.flatMap(richTextLines);
    case 'header':
      return [escapeText(block.text.text)];
    case 'section':
      return [`• ${escapeText(block.text?.text ?? '')}`];
    case 'context':
      return [block.elements.map((e) => ('text' in e ? escapeText(e.text) : '')).join(' ')];
    default:
      return [];
  }
}

function richTextLines(element: RichTextBlockElement): string[] {
  switch (element.type) {
    case 'rich_text_quote':
      return [`“${inline(element.elements)}”`];
    case 'rich_text_list':
      return element.elements.map((item, i) => {
        return `${element.style === 'ordered' ? `${i + 1}.` : '•'} ${inline(item.elements)}`;
      });
    default:
      return [inline(element.elements)];
  }
}

function inline(elements: readonly RichTextElement[]): string {
  return elements.map(inlineText).join('');
}

function inlineText(element: RichTextElement): string {
  switch (element.type) {
    case 'text':
      return escapeText(element.text);
    case 'emoji':
      return EMOJI[element.name as EmojiName] ?? `:${element.name}:`;
    case 'link':
      return element.text
        ? `${escapeText(element.text)} ${escapeText(element.url)}`
        : escapeText(element.url);
    case 'user':
      return `<@${element.user_id}>`;
    case 'date':
      return escapeText(element.fallback ?? '');
    case 'channel':
      return `<#${element.channel_id}>`;
    default:
      return '';
  }
}
