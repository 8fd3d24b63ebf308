import { expect, test } from 'vitest';
import {
  readCourtesy,
  withoutCourtesies,
} from '../../../../../src/core/conversation/grammar/courtesies.ts';

test.each([
  ['hi', 'hello'],
  ['Good morning team!', 'hello'],
  ['ok thx', 'thanks'],
  ['thank you, that’s all'.replace('’', "'"), 'thanks'],
  ['thanks for that :pray:', 'thanks'],
  ['please', 'please'],
  ['stop', 'stop'],
  ['never mind', 'stop'],
  ['lol', 'laugh'],
  ['hahaha', 'laugh'],
  ['ok', 'fine'],
  ['👍', 'fine'],
  ['sorry', 'sorry'],
  ['bye all', 'bye'],
])('%j is a %s', (text, said) => {
  expect(readCourtesy(text)).toBe(said);
});

test.each([
  '',
  'okta savings',
  'thanks to what did profit rise?',
  'hello fresh profit',
  'stop losses',
])('%j is none', (text) => {
  expect(readCourtesy(text)).toBeNull();
});

test.each([
  ['hi team, any bank? thx', 'any bank?'],
  ['Casebook: banks', 'banks'],
  ['hey can you list banks please', 'can you list banks'],
  ['banks :smile: https://example.com/x @ann', 'banks'],
  ['hello fresh profit', 'hello fresh profit'],
])('%j asks %j', (text, asked) => {
  expect(withoutCourtesies(text)).toBe(asked);
});
