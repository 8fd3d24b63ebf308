import { describe, expect, test } from 'vitest';
import { encodeTyped, type Known } from '../../../text/typed-text.ts';

const user = (id: string, name: string, realName: string) => ({ id, name, realName, isBot: false });
const channel = (id: string, name: string, kind: 'channel' | 'dm' = 'channel') => ({
  id,
  name,
  kind,
  isArchived: false,
  hasBot: true,
});
const known: Known = {
  users: [
    user('U1', 'sam', 'Sam Rivera'),
    user('U2', 'sam.lee', 'Sam Lee'),
    user('UB', 'casebook', 'Casebook'),
  ],
  channels: [channel('C1', 'general'), channel('C2', 'general-talk'), channel('D1', 'sam', 'dm')],
};
const message = (typed: string) => encodeTyped(typed, known, 'message');

describe('a message', () => {
  test.each([
    ['@Casebook hello', '<@UB> hello'],
    ['hey @casebook, @SAM RIVERA and @sam.lee!', 'hey <@UB>, <@U1> and <@U2>!'],
    ['@Casebooks is nobody', '@Casebooks is nobody'],
    ['mail me@casebook', 'mail me@casebook'],
    ['@here @channel @everyone @hereabouts', '<!here> <!channel> <!everyone> @hereabouts'],
    ['#general and #general-talk', '<#C1|general> and <#C2|general-talk>'],
    ['#sam is no channel', '#sam is no channel'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<@UB> as typed', '&lt;@UB&gt; as typed'],
    ['see https://a.example/?x=1&y=2.', 'see <https://a.example/?x=1&amp;y=2>.'],
    ['see a.example/?x', 'see a.example/?x'],
    ['look at example.com/x, please', 'look at <http://example.com/x|example.com/x>, please'],
    ['example.community', 'example.community'],
    ['mail a@b.example.', 'mail <mailto:a@b.example|a@b.example>.'],
    ['(https://a.example/a?b=1&c=2).', '(<https://a.example/a?b=1&amp;c=2>).'],
    ['&amp;', '&amp;amp;'],
    ['#nowhere', '#nowhere'],
    ['`@sam https://a.example <x>`', '`@sam https://a.example &lt;x&gt;`'],
    ['```\n@sam\n``` @sam', '```\n@sam\n``` <@U1>'],
    ['', ''],
  ])('%j', (typed, expected) => expect(message(typed)).toBe(expected));
});

describe('a slash command', () => {
  test('names whom it mentions where the manifest asks for it', () => {
    expect(encodeTyped('ask @Casebook in #general & <x>', known, 'escaped-command')).toBe(
      'ask <@UB|casebook> in <#C1|general> &amp; &lt;x&gt;',
    );
  });

  test('keeps names as they were typed where it does not', () => {
    expect(encodeTyped('ask @Casebook & <x> https://a.example', known, 'plain-command')).toBe(
      'ask @Casebook &amp; &lt;x&gt; https://a.example',
    );
  });
});
