import { emojiCharacter } from '@casebook/local-slack/block-kit';
import { expect, test } from 'vitest';
import { EMOJI } from '../../../../src/slack/kit/kit.ts';

test.each(Object.entries(EMOJI))('Slack shows :%s: as %s', (name, character) => {
  expect(emojiCharacter(name)).toBe(character);
});
