import { expect, test } from 'vitest';
import { NO_HISTORY, recall, remember } from '../../../../page/composer/history.ts';

test('goes back through what was sent and forth to what was being typed', () => {
  let history = ['one', 'two'].reduce(remember, NO_HISTORY);
  const shown: string[] = [];
  let text = 'draft';
  for (const step of [-1, -1, 1, 1] as const) {
    const found = recall(history, step, text);
    if (!found) throw new Error('there is more');
    ({ history, text } = found);
    shown.push(text);
  }
  expect(shown).toEqual(['two', 'one', 'two', 'draft']);
});

test('ends at both ends', () => {
  const history = remember(NO_HISTORY, 'one');
  expect(recall(NO_HISTORY, -1, '')).toBeNull();
  expect(recall(history, 1, '')).toBeNull();
  const back = recall(history, -1, '');
  expect(back && recall(back.history, -1, back.text)).toBeNull();
});

test('keeps a text once, and only the newest fifty', () => {
  const texts = Array.from({ length: 60 }, (_, n) => String(n));
  const history = [...texts, '59', '30'].reduce(remember, NO_HISTORY);
  expect(history.sent).toHaveLength(50);
  expect(history.sent.at(-1)).toBe('30');
  expect(new Set(history.sent).size).toBe(50);
});
