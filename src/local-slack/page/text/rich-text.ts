import { emojiCharacter } from './emoji.ts';
import { asNumber, asObject, asObjects, asString, type JsonObject } from './json.ts';
import { type Chunk, type Inline, type Style, textNode } from './nodes.ts';

/** Reads the elements of a `rich_text` block. Its text is literal and isn't parsed. */
export function readRichText(block: JsonObject): Chunk[] {
  return asObjects(block.elements).map(readChunk);
}

function readChunk(element: JsonObject): Chunk {
  const children = (): Inline[] => asObjects(element.elements).map(readInline);
  switch (element.type) {
    case 'rich_text_quote':
      return { kind: 'quote', children: children() };
    case 'rich_text_preformatted':
      return { kind: 'preformatted', children: children() };
    case 'rich_text_list':
      return {
        kind: 'list',
        ordered: element.style === 'ordered',
        indent: Math.min(8, Math.max(0, asNumber(element.indent) ?? 0)),
        offset: Math.max(0, asNumber(element.offset) ?? 0),
        border: element.border === 1,
        items: asObjects(element.elements).map((item) => asObjects(item.elements).map(readInline)),
      };
    default:
      return { kind: 'lines', children: children() };
  }
}

function readInline(element: JsonObject): Inline {
  const node = readPlainInline(element);
  const style = readStyle(element.style);
  return style ? { kind: 'styled', style, children: [node] } : node;
}

function readPlainInline(element: JsonObject): Inline {
  const read = (key: string): string => asString(element[key]);
  switch (element.type) {
    case 'citation':
    case 'link':
      if (read('url') === '') return textNode(read('text'));
      return {
        kind: 'link',
        url: read('url'),
        children: [textNode(read('text') || read('url'))],
      };
    case 'emoji':
      return readEmoji(element);
    case 'user':
      return { kind: 'user', id: read('user_id'), label: '' };
    case 'channel':
      return { kind: 'channel', id: read('channel_id'), label: '' };
    case 'usergroup':
      return { kind: 'usergroup', id: read('usergroup_id'), label: '' };
    case 'broadcast':
      return { kind: 'broadcast', range: read('range') };
    case 'date':
      return {
        kind: 'date',
        at: asNumber(element.timestamp) ?? 0,
        format: read('format'),
        url: read('url'),
        fallback: read('fallback'),
      };
    case 'color':
      return { kind: 'color', value: read('value') };
    case 'tag':
      return { kind: 'tag', text: read('text') || read('label'), color: read('color') };
    default:
      return textNode(read('text') || read('name') || read('fallback'));
  }
}

function readEmoji(element: JsonObject): Inline {
  const name = asString(element.name);
  const given = asString(element.unicode);
  const character =
    emojiCharacter(name, asNumber(element.skin_tone)) ??
    (/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(given)
      ? String.fromCodePoint(...given.split('-').map((hex) => Number.parseInt(hex, 16) % 0x110000))
      : '');
  return character === '' ? textNode(`:${name}:`) : { kind: 'emoji', name, character };
}

const STYLES = ['bold', 'italic', 'strike', 'underline', 'code', 'highlight'] as const;

function readStyle(value: unknown): Style | undefined {
  const given = asObject(value);
  const names = STYLES.filter((name) => given[name] === true);
  const mention = given.client_highlight === true ? (['highlight'] as const) : [];
  const all = [...names, ...mention];
  return all.length === 0 ? undefined : Object.fromEntries(all.map((name) => [name, true]));
}
