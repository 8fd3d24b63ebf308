import { describe, expect, test } from 'vitest';
import { splitWords } from '../../../../../src/core/search/engine/words/words.ts';
import {
  KIND,
  kindsIn,
  wantedKinds,
} from '../../../../../src/core/search/question/answer-kinds.ts';

type Kind = keyof typeof KIND;
const wanted = (question: string) => wantedKinds(splitWords(question).map((word) => word.text));
const held = (text: string) => kindsIn(text, splitWords(text), new Set(['acme']));

describe('the kind of answer that is wanted', () => {
  test.each<[string, Kind]>([
    ['how much money did it save?', 'money'],
    ['how much does it cost', 'money'],
    ['how many dollars', 'money'],
    ['how much did it bring in', 'money'],
    ['how much time do they save', 'duration'],
    ['how long does it take', 'duration'],
    ['how quickly is it done', 'duration'],
    ['how many hours a week', 'duration'],
    ['how many nurses use it', 'count'],
    ['number of nurses', 'count'],
    ['what share of chats', 'percent'],
    ['which percentage', 'percent'],
    ['how much faster', 'percent'],
    ['when did it start', 'date'],
    ['by what year', 'date'],
    ['who supplies it', 'name'],
    ['which vendor', 'name'],
    ['in which countries', 'place'],
    ['where is it used', 'place'],
    ['why did they switch', 'reason'],
    ['what can the assistant do', 'ability'],
  ])('%s: %s', (question, kind) => {
    expect(wanted(question).first & KIND[kind]).toBeTruthy();
  });

  test('is any where the question does not say', () => {
    expect(wanted('did it work').first).toBe(0);
  });

  test('names the word that is counted', () => {
    expect(wanted('how many nurses use it').countedAt).toBe(2);
    expect(wanted('the number of nurses').countedAt).toBe(3);
  });
});

describe('the kinds of answer that a text holds', () => {
  test.each<[string, Kind]>([
    ['It saved $40 million', 'money'],
    ['A drop of 25 percent', 'percent'],
    ['In less than 2 minutes', 'duration'],
    ['Three times as many', 'multiple'],
    ['It serves 700 agents', 'count'],
    ['Since 2019', 'date'],
    ['Built with OpenAI', 'name'],
    ['It runs in Germany', 'place'],
    ['because it was slow', 'reason'],
    ['It helps them translate', 'ability'],
  ])('%s: %s', (text, kind) => {
    expect(held(text) & KIND[kind]).toBeTruthy();
  });

  test('its own organisation answers no who', () => {
    expect(held('the tool of Acme') & KIND.name).toBe(0);
  });
});
