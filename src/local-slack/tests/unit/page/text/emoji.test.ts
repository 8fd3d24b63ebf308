import { expect, test } from 'vitest';
import { emojiCharacter, findEmoji } from '../../../../page/text/emoji.ts';

test.each([
  ['thumbsup', '👍'],
  ['+1', '👍'],
  ['flag-se', '🇸🇪'],
  ['large_blue_circle', '🔵'],
  ['male-doctor', '👨‍⚕️'],
])(':%s: has Slack’s name', (name, character) => expect(emojiCharacter(name)).toBe(character));

test('a skin tone joins the character', () => {
  expect(emojiCharacter('wave::skin-tone-6')).toBe('👋🏿');
  expect(emojiCharacter('v', 2)).toBe('✌🏻');
});

test('no other name is an emoji', () => {
  expect(emojiCharacter('constructor')).toBeUndefined();
  expect(emojiCharacter('')).toBeUndefined();
});

test('those that begin as typed come first', () => {
  const names = findEmoji('check', 5).map(({ name }) => name);
  expect(names[0]).toBe('checkered_flag');
  expect(names).toContain('ballot_box_with_check');
});
