import { ACTION } from '../../kit/action-ids.ts';
import { label } from '../../kit/clip.ts';
import { button, list, section } from '../../kit/kit.ts';
import { LIMITS } from '../../kit/limits.ts';
import type { Sheet } from '../../kit/message.ts';

/** The questions in full; null if their buttons show them so. */
export function exampleList(sheet: Sheet, questions: readonly string[]) {
  return questions.some((question) => question.length > LIMITS.buttonShown)
    ? list(questions.map((question) => section(label(question, sheet.room(200)))))
    : null;
}

/** Buttons that ask an example question. */
export function exampleButtons(questions: readonly string[]) {
  return questions
    .filter((question) => question.trim() !== '')
    .map((question) =>
      button({ label: question, action: ACTION.ask, value: { question }, hint: question }),
    );
}
