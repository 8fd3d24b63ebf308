import { limits } from '@casebook/local-slack/block-kit';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/slack/kit/limits.ts';

/** Ours beside the local Slack's, which were written down independently of each other. */
const PAIRS: readonly (readonly [number, number])[] = [
  [LIMITS.messageBlocks, limits.blocksPerMessage],
  [LIMITS.viewBlocks, limits.blocksPerView],
  [LIMITS.messageBytes, limits.messageBlockCharacters],
  [LIMITS.viewBytes, limits.viewBytes],
  [LIMITS.header, limits.header],
  [LIMITS.contextText, limits.textObject],
  [LIMITS.actionsElements, limits.actionsElements],
  [LIMITS.buttonText, limits.buttonText],
  [LIMITS.buttonValue, limits.buttonValue],
  [LIMITS.accessibilityLabel, limits.accessibilityLabel],
  [LIMITS.url, limits.url],
  [LIMITS.selectOptions, limits.options],
  [LIMITS.optionText, limits.optionText],
  [LIMITS.optionText, limits.optionValue],
  [LIMITS.inputLabel, limits.inputLabel],
  [LIMITS.modalTitle, limits.viewTitle],
  [LIMITS.modalButton, limits.viewTitle],
  [LIMITS.plainTextInput, limits.inputLength],
];

describe('limits', () => {
  it.each(PAIRS)('%i is not above Slack’s %i', (ours, slacks) => {
    expect(ours).toBeLessThanOrEqual(slacks);
  });
});
