import { describe, expect, test } from 'vitest';
import { decide, turnOf } from '../../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../../src/core/conversation/answering/parse-request.ts';
import { readRequest } from '../../../../../src/core/conversation/answering/read-request.ts';
import type { Turn } from '../../../../../src/core/conversation/thread.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const quarry = oneCase('quarry', {
  org: 'Slatebrook',
  useCase: 'Blast Planning',
  title: 'Slatebrook plans its blasts',
  claims: [
    claim('C1', { text: 'Dust fell by a quarter', status: 'APPROVED' }),
    claim('C2', { text: 'Blasts cost 12% less dynamite', status: 'REJECTED' }),
    claim('C3', { text: 'Trucks wait 9 minutes less', status: 'APPROVED' }),
  ],
});
const dairy = oneCase('dairy', {
  org: 'Curdley',
  useCase: 'Cheese Ripening',
  title: 'Curdley ripens by camera',
  claims: [claim('C1', { text: 'Ripening takes 6 days less' })],
});
const library = libraryOf(quarry, dairy);
const search = createSearch(library);

/** Says one thing after the other; each turn is kept as `keep` makes it. */
function talk(said: readonly string[], keep: (turn: Turn) => Turn) {
  let thread: readonly Turn[] = [];
  return said.map((text) => {
    const conversation = { library, search, thread };
    const read = readRequest(parseRequest(text) as LibraryRequest, conversation);
    const reply = decide(read, conversation);
    const turn = turnOf(text, reply, thread, read);
    // Stores keep it as JSON.
    if (turn) thread = [...thread, keep(JSON.parse(JSON.stringify(turn)))];
    return reply;
  });
}

const CONVERSATIONS: readonly (readonly string[])[] = [
  ['how much dust fell at slatebrook?', 'is that approved', 'more', 'more'],
  ['slatebrook C1, C3', 'the second one', 'source?'],
  ['list claims of slatebrook', 'the rejected ones', 'the first one'],
  ['what was rejected at slatebrook', 'why?', 'more'],
  ['who waits less, and by how much', 'the second one'],
  ['sources slatebrook', 'more'],
];

describe('a thread keeps what its questions were read as', () => {
  test.each(CONVERSATIONS)('%s: no follow-up reads them again', (...said) => {
    const expected = talk(said, (turn) => turn);
    // Without the words there is nothing to read again.
    const unreadable = talk(said, (turn) => ({ ...turn, q: turn.read ? '?!' : turn.q }));
    expect(unreadable.map(({ kind }) => kind)).toEqual(expected.map(({ kind }) => kind));
  });

  test.each(CONVERSATIONS)('%s: what another version kept is read anew', (...said) => {
    const expected = talk(said, (turn) => turn);
    const other = { version: 0, meant: { kind: 'gone' } };
    expect(talk(said, (turn) => ({ ...turn, read: other }))).toEqual(expected);
  });

  test.each(CONVERSATIONS)('%s: turns of older versions are read from their words', (...said) => {
    const expected = talk(said, (turn) => turn);
    expect(talk(said, ({ q, case: about }) => ({ q, case: about }))).toEqual(expected);
  });
});
