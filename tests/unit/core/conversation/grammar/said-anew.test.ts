import { describe, expect, test } from 'vitest';
import { readAgain } from '../../../../../src/core/conversation/answering/read-again.ts';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const rejected = { status: 'REJECTED' } as const;
const hotel = oneCase('hotel', {
  org: 'Mossgate',
  title: 'Mossgate answers its guests',
  summary: 'Mossgate, a hotel group in Spain, uses ServiceNow.',
  dateAdded: '2025-03-01',
  claims: [
    claim('C1', { text: 'Laundry costs fell by €4 million' }),
    claim('C2', { text: 'Towels saved $2 million' }),
    claim('C3', { text: 'Guests are happier', ...rejected }),
  ],
});
const bank = oneCase('bank', {
  org: 'Osprey',
  title: 'Osprey reads its letters',
  summary: 'Osprey, a bank in Spain, uses ServiceNow.',
  dateAdded: '2025-05-01',
  claims: [
    claim('C1', { text: 'Paper savings reached €9 million', status: 'NEEDS_REVIEW' }),
    claim('C2', { text: 'Letters are read at night', ...rejected }),
    claim('C3', { text: 'Fewer letters are lost', ...rejected }),
  ],
});
const brewery = oneCase('brewery', {
  org: 'Hopswick',
  title: 'Hopswick watches its kettles',
  summary: 'Hopswick, a brewery in Poland, runs on Brimtable. Kettles never burn dry.',
  dateAdded: '2025-01-01',
  claims: [claim('C1', { text: 'Malt savings reached €1 million' })],
});
const library = libraryOf(hotel, bank, brewery);
const { talk, search } = conversationAbout(library);
const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());

describe('a follow-up changes the question before', () => {
  test.each([
    ['who uses servicenow', 'and brimtable?', ['brewery']],
    ['who uses servicenow', 'in banking?', ['bank']],
    ['any hotels', 'and banks?', ['bank']],
    ['hotels in spain', 'what about banks', ['bank']],
    ['how many hotels do we have', 'and banks?', ['bank']],
    ['newest cases', 'and the oldest?', ['brewery', 'hotel', 'bank']],
    ['oldest case', 'newest?', ['bank']],
    ['newest cases', 'and in spain', ['bank', 'hotel']],
    ['who uses servicenow', 'the newest?', ['bank', 'hotel']],
    ['biggest saving in euros', 'and the smallest?', ['brewery C1', 'hotel C1', 'bank C1']],
    ['top 2 savings in euros', 'and the lowest?', ['brewery C1', 'hotel C1']],
    ['biggest saving in euros', 'in hotels?', ['hotel C1']],
    ['biggest saving in euros', 'in dollars', ['hotel C2']],
    ['biggest saving in euros', 'only approved ones', ['hotel C1', 'brewery C1']],
    ['rejected claims of hotels', 'and banks?', ['bank C2', 'bank C3']],
    ['rejected claims of hotels', 'and the approved ones?', ['hotel C1', 'hotel C2']],
    ['how many rejected claims', 'and pending?', ['bank C1']],
    ['which case has the most claims', 'and the most rejected?', ['bank', 'hotel']],
    ['which case has the most claims', 'and the fewest?', ['brewery', 'hotel', 'bank']],
  ])('%j, then %j', (first, then, expected) => {
    const reply = talk(first, then);
    const isRanked = /est\b|most|savings/.test(`${first} ${then}`);
    const sorted = (list: readonly string[]) => (isRanked ? list : [...list].sort());
    expect(sorted(shown(reply))).toEqual(sorted(expected));
  });

  test('and the one after it changes that', () => {
    expect(shown(talk('newest cases', 'in spain', 'and in poland?'))).toEqual(['brewery']);
    expect(shown(talk('any hotels', 'and banks?', 'and breweries?'))).toEqual(['brewery']);
  });

  test('the reply keeps a question that says all of it, for its buttons', () => {
    const reply = talk('who uses servicenow', 'in banking?');
    expect(reply).toMatchObject({ asked: { question: 'who uses servicenow in banking' } });
    if (!('asked' in reply) || !reply.asked) throw new Error('no question');
    const again = readAgain(reply.asked, { library, search });
    expect(again?.request).toMatchObject({ meant: { parts: [{ act: { kind: 'list' } }] } });
  });

  test('not if it asks something of its own', () => {
    expect(talk('who uses servicenow', 'osprey')).toMatchObject({ kind: 'case', case: bank });
    expect(shown(talk('any hotels', 'which banks have rejected claims'))).toEqual(['bank']);
  });
});

describe('a word after a question about an organisation', () => {
  test.each(['silver', 'window', 'river'])(
    '%j is a name, if nothing in the library speaks of it',
    (word) => {
      const reply = talk('what did hopswick save', `what about ${word}?`);
      expect(reply).toMatchObject({ kind: 'nothing', absent: [word] });
    },
  );

  test('is what it says, if the case speaks of it', () => {
    expect(shown(talk('what did mossgate save', 'what about towels'))).toContain('hotel C2');
  });
});
