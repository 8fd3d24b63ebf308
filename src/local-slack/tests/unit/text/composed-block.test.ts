import { expect, test } from 'vitest';
import { composedBlock } from '../../../text/composed-block.ts';

test("the composer's block says the same as the text", () => {
  const text = '<@U1> a &amp; b <https://example.com|here> <#C1|general> <!here>';
  expect(composedBlock(text, 'id')).toEqual({
    type: 'rich_text',
    block_id: 'id',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'user', user_id: 'U1' },
          { type: 'text', text: ' a & b ' },
          { type: 'link', url: 'https://example.com', text: 'here' },
          { type: 'text', text: ' ' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'text', text: ' ' },
          { type: 'broadcast', range: 'here' },
        ],
      },
    ],
  });
});
