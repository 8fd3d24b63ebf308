import { decodeEntities } from '../../text/entities.ts';
import { emojiCharacter, SHORTCODE } from './emoji.ts';
import type { Inline } from './nodes.ts';
import { textNode } from './nodes.ts';

/**
 * Parses the text between `<` and `>` in Slack's markup: a mention, a command such as `!here` or
 * `!date^…`, or a link.
 */
export function parseAngle(inner: string): Inline {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : decodeEntities(inner.slice(bar + 1));
  const id = target.slice(1);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'user', id, label };
  if (/^#[CG][A-Z0-9]+$/.test(target)) return { kind: 'channel', id, label };
  if (target.startsWith('!')) return parseSpecial(id, label);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return textNode(decodeEntities(`<${inner}>`));
  const url = decodeEntities(target);
  return { kind: 'link', url, children: label === '' ? [textNode(url)] : withEmoji(label) };
}

function parseSpecial(command: string, label: string): Inline {
  if (/^(?:here|channel|everyone)$/.test(command)) return { kind: 'broadcast', range: command };
  const group = /^subteam\^([A-Z0-9]+)$/.exec(command);
  if (group) return { kind: 'usergroup', id: group[1] ?? '', label };
  const date = /^date\^(\d+)\^([^^]*)(?:\^(.*))?$/.exec(command);
  if (date) {
    return {
      kind: 'date',
      at: Number(date[1]),
      format: decodeEntities(date[2] ?? ''),
      url: decodeEntities(date[3] ?? ''),
      fallback: label,
    };
  }
  return textNode(label === '' ? `<!${command}>` : label);
}

/** Parses text that supports only emoji names, such as labels and plain text objects. */
export function withEmoji(text: string): Inline[] {
  const nodes: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(new RegExp(SHORTCODE, 'g'))) {
    const name = found[1] ?? '';
    const character = emojiCharacter(name, found[2] ? Number(found[2]) : undefined);
    if (character === undefined) continue;
    if (found.index > at) nodes.push(textNode(text.slice(at, found.index)));
    nodes.push({ kind: 'emoji', name, character });
    at = found.index + found[0].length;
  }
  if (at < text.length) nodes.push(textNode(text.slice(at)));
  return nodes;
}
