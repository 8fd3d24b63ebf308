import { expect, test, vi } from 'vitest';
import { decide } from '../../../../../src/core/conversation/answering/decide.ts';
import { lookAhead } from '../../../../../src/core/conversation/answering/look-ahead.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const library = libraryOf(
  oneCase('bakery', {
    org: 'Crumb',
    claims: [claim('C1', { text: 'Gas bills dropped by $12,000' })],
  }),
);
const ask = (text: string) => ({ kind: 'ask', text, resembles: '' }) as const;

test('encodes what a reply looks for, and nothing that is only tested', async () => {
  const encode = vi.fn(async () => {});
  const search = { ...createSearch(library), encode };
  const text = 'what did crumb save on gas?';
  await lookAhead({ library, search }, (now) => decide(ask(text), { ...now, thread: [] }));
  expect(encode).toHaveBeenCalledExactlyOnceWith([text]);
});

test('does nothing without an encoder', async () => {
  const work = vi.fn();
  await lookAhead({ library, search: createSearch(library) }, work);
  expect(work).not.toHaveBeenCalled();
});
