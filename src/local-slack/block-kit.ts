/**
 * Slack's rules for Block Kit without a server: pure functions over messages and views.
 * @example
 * expect(messageProblems(blocks).map(problemLine)).toEqual([]);
 * @module
 */
export { limits } from './block-kit/limits.ts';
export { blockCharacters, messageProblems } from './block-kit/message.ts';
export { type BlockProblem, problemLine } from './block-kit/problem.ts';
export { isViewTooLarge, viewProblems } from './block-kit/view.ts';
export { emojiCharacter } from './page/text/emoji.ts';
