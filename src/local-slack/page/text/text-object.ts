import { asObject, asString } from './json.ts';
import { parseMrkdwn } from './mrkdwn.ts';
import { withEmoji } from './mrkdwn-angle.ts';
import { type Chunk, textNode } from './nodes.ts';

/** Reads a text object (`plain_text` or `mrkdwn`). A bare string counts as plain text. */
export function readTextObject(value: unknown): Chunk[] {
  if (typeof value === 'string') return [{ kind: 'lines', children: [textNode(value)] }];
  const object = asObject(value);
  const text = asString(object.text);
  if (text === '') return [];
  if (object.type === 'mrkdwn') return parseMrkdwn(text, object.verbatim === true);
  const children = object.emoji === false ? [textNode(text)] : withEmoji(text);
  return [{ kind: 'lines', children }];
}

/** Returns the plain text of a text object, for labels, placeholders and titles. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : asString(asObject(value).text);
}
