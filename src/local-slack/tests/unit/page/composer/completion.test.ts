import { describe, expect, test } from 'vitest';
import { complete, findCommand, subcommands } from '../../../../page/composer/completion.ts';
import { SNAPSHOT } from '../../../support/snapshot.ts';

/** Returns the texts offered for insertion at the caret (`|`). */
function offered(marked: string): { from: number; inserts: string[] } | null {
  const caret = marked.indexOf('|');
  const completion = complete(marked.replace('|', ''), caret, SNAPSHOT);
  return (
    completion && {
      from: completion.from,
      inserts: completion.items.map(({ insert }) => insert),
    }
  );
}

describe('commands', () => {
  test.each([
    ['/|', 0, ['/case ', '/cast ']],
    ['/case|', 0, ['/case ']],
    ['/case |', 6, ['list ', 'sources ', 'help']],
    ['/case so|', 6, ['sources ']],
    ['/case HE|', 6, ['help']],
  ])('%s', (text, from, inserts) => expect(offered(text)).toEqual({ from, inserts }));

  test.each([
    '/nothing|',
    '/case help|',
    '/case list|',
    '/case list kl|',
    '/cast |',
    ' /case|',
    'and /case|',
  ])('nothing for %j', (text) => expect(offered(text)).toBeNull());

  test('a word that is typed out comes before longer ones', () => {
    const usageHint = '[following | follow]';
    const commands = [{ command: '/case', description: '', usageHint }];
    const completion = complete('/case follow', 12, { ...SNAPSHOT, commands });
    expect(completion?.items.map(({ insert }) => insert)).toEqual(['follow', 'following']);
  });

  test('words that nobody has begun to type wait to be chosen', () => {
    expect(complete('/case ', 6, SNAPSHOT)?.eager).toBe(false);
    expect(complete('/case l', 7, SNAPSHOT)?.eager).toBe(true);
  });

  test('a hint is shown with what it describes', () => {
    expect(complete('/c', 2, SNAPSHOT)?.items[0]).toMatchObject({
      label: '/case [QUESTION | list [words] | sources NAME | help]',
      detail: 'Find evidence',
    });
    expect(complete('/case s', 7, SNAPSHOT)?.items[0]?.label).toBe('/case sources NAME');
  });
});

describe('the words of a usage hint', () => {
  test.each([
    ['[QUESTION | list [words] | sources NAME | help]', ['list', 'sources', 'help']],
    ['[<question> | list | list]', ['list']],
    ['[list | name | sources name]', ['list', 'sources']],
    ['[which rocket to launch]', []],
    ['', []],
  ])('%j', (hint, words) => {
    expect(subcommands(hint).map(({ word }) => word)).toEqual(words);
  });
});

describe('mentions', () => {
  test.each([
    ['@|', 0, ['@Casebook ', '@You ', '@Sam Rivera ']],
    ['hello @ca|', 6, ['@Casebook ']],
    ['(@sam|', 1, ['@Sam Rivera ']],
    ['@riv|', 0, ['@Sam Rivera ']],
    ['@sam ri|', 0, ['@Sam Rivera ']],
    ['@ch|', 0, ['@channel ']],
    ['@ca| and more', 0, ['@Casebook ']],
  ])('%s', (text, from, inserts) => expect(offered(text)).toEqual({ from, inserts }));

  test.each(['me@ca|', '@Casebook how many|', '@nobody|', 'hello|'])('nothing for %j', (text) =>
    expect(offered(text)).toBeNull(),
  );
});

test('channels, but no direct messages', () => {
  expect(offered('in #|')?.inserts).toEqual(['#general ', '#random ', '#old ', '#secret ']);
  expect(offered('in #ge|')).toEqual({ from: 3, inserts: ['#general '] });
});

test('emoji, from two letters', () => {
  expect(offered(':w|')).toBeNull();
  expect(offered(':wave|')?.inserts[0]).toBe(':wave: ');
  expect(offered('10:30|')).toBeNull();
});

test('a command is found with the words after it', () => {
  const [command] = SNAPSHOT.commands;
  expect(findCommand('/case  list it', SNAPSHOT.commands)).toEqual({ command, words: 'list it' });
  expect(findCommand('/case', SNAPSHOT.commands)).toEqual({ command, words: '' });
  expect(findCommand('/cases', SNAPSHOT.commands)).toBeNull();
  expect(findCommand('case', SNAPSHOT.commands)).toBeNull();
});
