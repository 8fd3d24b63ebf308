import type { Block } from '../protocol/browser-protocol.ts';
import { decodeEntities } from './entities.ts';

/** Builds the rich text block that Slack's composer creates for a person's message. */
export function composedBlock(text: string, blockId: string): Block {
  const elements = [...text.matchAll(/<([^<>]+)>|[^<]+/g)].map((match) => {
    const inner = match[1];
    if (inner === undefined) return { type: 'text', text: decodeEntities(match[0]) };
    const [target = '', label] = inner.split('|');
    if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
    if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
    if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
    const url = decodeEntities(target);
    return label === undefined
      ? { type: 'link', url }
      : { type: 'link', url, text: decodeEntities(label) };
  });
  return {
    type: 'rich_text',
    block_id: blockId,
    elements: [{ type: 'rich_text_section', elements }],
  };
}
