import { describe, expect, test } from 'vitest';
import { decide } from '../../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../../src/core/conversation/answering/parse-request.ts';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const umber = oneCase('umber-loans', {
  org: 'Umber Bank',
  useCase: 'Loan Desk',
  title: 'Umber Bank answers borrowers',
  summary: 'Umber Bank lends to farmers. Its desk runs on Quillstack.',
  dateAdded: '2025-11-03',
  claims: [
    claim('C1', { title: 'Answer Time', text: 'Borrowers are answered in 4 minutes, not 30' }),
    claim('C2', { title: 'Savings', text: 'The desk saves $2 million a year' }),
    claim('C3', { text: 'Fraud fell by 40%', status: 'NEEDS_REVIEW' }),
    claim('C4', { text: 'Fraud is gone for good', status: 'REJECTED' }),
  ],
});
const teal = oneCase('teal-savings', {
  org: 'Teal Savings',
  useCase: 'Branch Queues',
  title: 'Teal Savings shortens its queues',
  summary: 'Teal Savings is a savings bank. Quillstack counts its queues.',
  dateAdded: '2026-01-20',
  tier: 'transformation',
  claims: [
    claim('C1', { text: 'Queues cost $5 million less', title: 'Savings' }),
    claim('C2', { text: 'Savings of 900,000 euros came from fewer leaflets' }),
  ],
});
const ochre = oneCase('ochre-dairy', {
  org: 'Ochre Dairy',
  useCase: 'Milk Rounds',
  title: 'Ochre Dairy plans its rounds',
  summary: 'Ochre Dairy makes cheese.',
  dateAdded: '2026-01-20',
  claims: [],
});
const { ask, talk } = conversationAbout(libraryOf(umber, teal, ochre));

/** What a reply shows: `umber-loans C1`, `ochre-dairy`. */
const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());

test('a list of what is above a figure shows nothing below it, whatever it is called', () => {
  const reply = ask('cases with more than 35% improvement');
  expect(reply.kind).toBe('values');
  expect(shown(reply)).toEqual(['umber-loans C3']);
});

test('an id of one word and the number of a claim show that claim', () => {
  const routes = oneCase('routes', { org: 'Quill Haulage', claims: [claim('C1'), claim('C2')] });
  const { ask: asked } = conversationAbout(libraryOf(routes, umber));
  expect(shown(asked('routes C1'))).toEqual(['routes C1']);
  expect(shown(asked('routes C1, C2'))).toEqual(['routes C1', 'routes C2']);
});

test('what changed takes in the changes that were seen, whatever the file says', () => {
  const library = libraryOf(umber, teal, ochre);
  const decided = (text: string, seenChanged?: ReadonlyMap<string, string>) =>
    decide(parseRequest(text) as LibraryRequest, {
      library,
      search: createSearch(library),
      thread: [],
      today: '2026-06-09',
      ...(seenChanged && { seenChanged }),
    });
  expect(shown(decided('cases changed this month'))).toEqual([]);
  const seen = decided('cases changed this month', new Map([['teal-savings', '2026-06-02']]));
  expect(shown(seen)).toEqual(['teal-savings']);
  expect(seen).toMatchObject({ order: expect.stringContaining('a change seen since') });
  const added = decided('cases added this month', new Map([['teal-savings', '2026-06-02']]));
  expect(shown(added)).toEqual([]);
});

describe('lists', () => {
  test.each([
    ['banks', ['umber-loans', 'teal-savings']],
    ['who uses quillstack', ['teal-savings', 'umber-loans']],
    ['which companies are banks', ['umber-loans', 'teal-savings']],
    ['cases without claims', ['ochre-dairy']],
    ['cases without any rejected claims', ['ochre-dairy', 'teal-savings']],
    ['how many transformation cases', ['teal-savings']],
    ['newest case', ['ochre-dairy', 'teal-savings']],
    ['cases added in 2025', ['umber-loans']],
    ['which case has the most rejected claims', ['umber-loans']],
  ])('%j lists cases, and counts them', (text, ids) => {
    const reply = ask(text);
    expect(reply.kind).toBe('list');
    expect(shown(reply).toSorted()).toEqual(ids.toSorted());
  });

  test('say how they are ordered, and who ties', () => {
    expect(ask('newest cases')).toMatchObject({
      order: 'by date added, newest first; 2 share 2026-01-20',
    });
  });

  test('say how the words were understood', () => {
    expect(ask('lenders')).toMatchObject({ kind: 'list', understood: 'banking' });
  });

  test('of the claims of a line of business have all of its cases', () => {
    expect(shown(ask('approved claims from banks')).toSorted()).toEqual([
      'teal-savings C1',
      'teal-savings C2',
      'umber-loans C1',
      'umber-loans C2',
    ]);
    expect(shown(ask('give me 3 claims on fraud'))).toEqual(['umber-loans C3', 'umber-loans C4']);
    expect(shown(ask('the strongest claims about queues'))[0]).toBe('teal-savings C1');
  });

  test('of claims have the approved first and leave none out', () => {
    const reply = ask('all claims about fraud');
    expect(shown(reply)).toEqual(['umber-loans C3', 'umber-loans C4']);
    expect(shown(ask('approved claims about fraud'))).toEqual([]);
    expect(shown(ask('claims about queues or leaflets'))).toEqual([
      'teal-savings C1',
      'teal-savings C2',
    ]);
  });
});

describe('values', () => {
  test('are ranked in one currency, and the others are counted', () => {
    const reply = ask('biggest savings in dollars');
    expect(shown(reply)).toEqual(['teal-savings C1', 'umber-loans C2']);
    expect(reply).toMatchObject({ kind: 'values', compared: { kind: 'money', unit: 'USD' } });
    expect(ask('top 1 savings in dollars')).toMatchObject({ values: [{ value: 5e6 }] });
    expect(shown(ask('lowest savings in dollars'))[0]).toBe('umber-loans C2');
  });

  test('of one organisation too, if they are asked for by their size', () => {
    expect(shown(ask('the largest saving of umber bank'))).toEqual(['umber-loans C2']);
    expect(shown(ask('teal savings numbers in euros'))).toEqual(['teal-savings C2']);
  });

  test('are not added up', () => {
    expect(ask('total savings across all cases')).toMatchObject({ kind: 'values', isTotal: true });
  });

  test('within a bound', () => {
    expect(shown(ask('which cases have savings over $3 million'))).toEqual(['teal-savings C1']);
  });
});

describe('side by side', () => {
  test('the best claim of each for what is asked; who has none is said', () => {
    const reply = ask('umber bank vs teal savings on savings');
    expect(shown(reply)).toEqual(['umber-loans C2', 'teal-savings C1']);
    expect(ask('compare umber bank and ochre dairy on savings')).toMatchObject({
      evidence: [{ claim: { id: 'C2' } }],
      bare: [ochre],
    });
  });

  test('one that the library has not is named', () => {
    expect(ask('umber bank vs walmart')).toMatchObject({ kind: 'compare', absent: ['walmart'] });
    expect(ask('what did walmart save')).toMatchObject({ kind: 'nothing', absent: ['walmart'] });
  });
});

describe('statuses in free words', () => {
  test.each([
    ["what's not verified about umber bank", ['umber-loans C3', 'umber-loans C4']],
    ['umber bank open questions', ['umber-loans C3']],
    ['is umber bank C4 approved', ['umber-loans C4']],
    ['umber bank C1 and teal savings C2', ['umber-loans C1', 'teal-savings C2']],
  ])('%j', (text, claims) => {
    expect(shown(ask(text))).toEqual(claims);
  });
});

describe('the status of what is told', () => {
  test.each([
    ['can I quote the 4 minutes claim of umber bank', ['umber-loans C1']],
    ['is the umber bank figure of $2 million ok to share', ['umber-loans C2']],
    ['which umber bank claims did not pass review', ['umber-loans C3', 'umber-loans C4']],
    ['explain the rejection of umber bank', ['umber-loans C4']],
    ['any issues with the umber bank claims', ['umber-loans C3', 'umber-loans C4']],
    ['why was the umber bank fraud claim thrown out', ['umber-loans C4']],
    ['everything that was turned down', ['umber-loans C4']],
    ['which fraud claims lack approval', ['umber-loans C3', 'umber-loans C4']],
  ])('%j', (text, claims) => {
    expect(shown(ask(text))).toEqual(claims);
  });

  test('who reviewed is not on record', () => {
    expect(ask('who signed off the umber bank claims')).toMatchObject({
      kind: 'missing',
      nearest: [umber],
    });
    expect(talk('umber bank C1', 'who approved it?')).toMatchObject({ kind: 'missing' });
  });

  test('in a thread is of its case', () => {
    expect(shown(talk('umber bank C1', 'is there a rejected one'))).toEqual(['umber-loans C4']);
    expect(shown(talk('umber bank C4', 'why not approved'))).toEqual(['umber-loans C4']);
  });
});

describe('parts of a case', () => {
  test('a field is told by the title of its case', () => {
    const field = { kind: 'field', field: 'tier' };
    expect(ask('what tier is the branch queues case')).toMatchObject({ ...field, case: teal });
    expect(ask('tier of the loan desk')).toMatchObject({ ...field, case: umber });
    expect(ask('which tier is umber bank loan desk')).toMatchObject({ ...field, case: umber });
  });

  test('the source of what is told is that of its claim', () => {
    const wanted = { kind: 'sources', case: umber, claim: { id: 'C1' } };
    expect(ask('source for umber bank answers borrowers in 4 minutes')).toMatchObject(wanted);
    expect(ask('where does the umber bank 4 minutes answer come from')).toMatchObject(wanted);
    expect(ask('sources umber bank')).toMatchObject({ kind: 'sources', claim: null });
    expect(talk('umber bank C1', 'link?')).toMatchObject(wanted);
  });

  test('cases by their number of claims', () => {
    expect(shown(ask('banks with more than 2 claims'))).toEqual(['umber-loans']);
    expect(shown(ask('companies with fewer than 3 claims'))).toEqual([
      'ochre-dairy',
      'teal-savings',
    ]);
  });
});

describe('a compound question', () => {
  test('is answered part by part', () => {
    const reply = ask('sum up teal savings and which claims of umber bank got rejected');
    expect(reply).toMatchObject({
      kind: 'parts',
      parts: [
        { kind: 'case', case: teal },
        { kind: 'claims', evidence: [{ claim: { id: 'C4' } }] },
      ],
      left: 0,
    });
  });

  test('a part without a name is about that of the part before', () => {
    const reply = ask('what is the umber bank case and which of its claims got rejected');
    expect(shown(reply)).toEqual(['umber-loans', 'umber-loans C4']);
  });

  test('words that say who asks are none of its parts', () => {
    expect(ask('I talk to Umber Bank at noon, sum up the case')).toMatchObject({ kind: 'case' });
  });
});

describe('follow-ups', () => {
  test('point into what was shown', () => {
    expect(shown(talk('banks', 'the second one'))).toHaveLength(1);
    expect(shown(talk('biggest savings in dollars', 'the second one'))).toEqual(['umber-loans C2']);
    expect(shown(talk('all claims about fraud', 'only the rejected ones'))).toEqual([
      'umber-loans C4',
    ]);
    expect(shown(talk('umber bank C2', 'give me the quote'))).toEqual(['umber-loans C2']);
    expect(shown(talk('umber bank C2', 'what else did they do'))).toEqual([
      'umber-loans C1',
      'umber-loans C3',
    ]);
    expect(shown(talk('umber bank savings', 'compare with teal savings'))).toEqual([
      'umber-loans C2',
      'teal-savings C1',
    ]);
  });

  test('narrow a list, and ask for another', () => {
    expect(shown(talk('banks', 'which of them have a desk'))).toEqual(['umber-loans']);
    expect(shown(talk('banks', 'and dairies?'))).toEqual(['ochre-dairy']);
  });

  test('a further one after a single answer is the next candidate', () => {
    expect(talk('umber bank answers in minutes', 'the second one')).toMatchObject({
      kind: 'answer',
      isCandidate: true,
      rank: 1,
    });
  });

  test('a word of thanks shows nothing', () => {
    expect(talk('umber bank C2', 'ok thx')).toEqual({ kind: 'greeting', said: 'thanks' });
  });
});

describe('questions that are offered', () => {
  test('are answered by other approved claims of the case', () => {
    const gale = oneCase('gale-lamps', {
      org: 'Galewick',
      claims: [
        claim('C1', { title: 'Lamp Breakage', text: 'Lamp breakage fell by 12%' }),
        claim('C2', { title: 'Courier Complaints', text: 'Courier complaints fell by 31%' }),
        claim('C3', { title: 'Glass Waste', text: 'Glass waste fell', status: 'REJECTED' }),
      ],
    });
    const { ask: askGale } = conversationAbout(libraryOf(gale, umber, teal, ochre));
    const question = 'What about courier complaints at Galewick?';
    expect(askGale('galewick C1')).toMatchObject({ followUps: [question] });
    expect(shown(askGale(question))).toEqual(['gale-lamps C2']);
  });
});

describe('a mistyped command', () => {
  test.each([
    ['hlep', 'help'],
    ['lsit banks', 'list banks'],
    ['folow org:umber', 'follow org:umber'],
  ])('%j is told the right one', (text, didYouMean) => {
    expect(ask(text)).toMatchObject({ kind: 'help', unknown: text, didYouMean });
  });

  test('is no everyday word that looks like one', () => {
    expect(ask('lost parcels')).not.toMatchObject({ kind: 'help' });
  });
});
