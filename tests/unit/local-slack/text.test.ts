import { describe, expect, test } from 'vitest';
import { createScheduler, systemClock } from '../../../src/local-slack/clock.ts';
import { commandText, composedBlock, messageText } from '../../../src/local-slack/text.ts';
import { createWorkspace } from '../../../src/local-slack/workspace.ts';
import { manifestWith } from './workshop.ts';

const workspace = createWorkspace({ manifest: manifestWith([]) }, createScheduler(systemClock));

describe('what a person types becomes what Slack delivers', () => {
  test.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&amp;', '&amp;amp;'],
    ['@Echo hi', '<@U0LOCALBOT> hi'],
    ['@echo, hi', '<@U0LOCALBOT>, hi'],
    ['hi @sam and @Sam Rivera!', 'hi <@U0LOCALSAM> and <@U0LOCALSAM>!'],
    ['@samuel', '@samuel'],
    ['mail a@echo.example', 'mail <mailto:a@echo.example|a@echo.example>'],
    ['see #general and #nowhere', 'see <#C0LOCALGENERAL|general> and #nowhere'],
    ['@here @channel @everyone', '<!here> <!channel> <!everyone>'],
    ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['(https://example.com/a?b=1&c=2).', '(<https://example.com/a?b=1&amp;c=2>).'],
    ['look at example.com/x, please', 'look at <http://example.com/x|example.com/x>, please'],
    ['*bold* `code` “quoted”', '*bold* `code` “quoted”'],
    ['', ''],
  ])('%j', (typed, text) => {
    expect(messageText(workspace, typed)).toBe(text);
  });

  test('a slash command is escaped only where the manifest asks for it', () => {
    const typed = '@sam #general a&b https://example.com';
    expect(commandText(workspace, typed, false)).toBe('@sam #general a&amp;b https://example.com');
    expect(commandText(workspace, typed, true)).toBe(
      '<@U0LOCALSAM|sam> <#C0LOCALGENERAL|general> a&amp;b <https://example.com>',
    );
  });

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
});
