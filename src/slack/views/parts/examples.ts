import { ACTION } from '../../kit/action-ids.ts';
import { button } from '../../kit/kit.ts';

/** Buttons that ask an example question. */
export function exampleButtons(questions: readonly string[]) {
  return questions
    .filter((question) => question.trim() !== '')
    .map((question) =>
      button({ label: question, action: ACTION.ask, value: { question }, hint: question }),
    );
}
