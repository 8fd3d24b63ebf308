/**
 * Slack's rules for Block Kit as pure functions over messages and views; no server needed.
 * @example
 * expect(messageProblems(blocks).map(problemLine)).toEqual([]);
 * @module
 */
export { limits } from './block-kit/limits.ts';
export { blockCharacters, messageProblems } from './block-kit/message.ts';
export { type BlockProblem, problemLine } from './block-kit/problem.ts';
export { isViewTooLarge, viewProblems } from './block-kit/view.ts';
export { emojiCharacter } from './page/text/emoji.ts';
