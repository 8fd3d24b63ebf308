import { describe, expect, test } from 'vitest';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { replyText } from '../../../../../src/slack/answering/reply-text.ts';
import { claim, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';
import { writtenLibrary } from '../../../../support/written.ts';

const orchard = oneCase('orchard', {
  org: 'Pippinfield',
  useCase: 'Frost Warning',
  title: 'Pippinfield warns of frost',
  tier: 'capability',
  claims: [
    claim('C1', { text: 'Profit rose by $2 million', title: 'Profit' }),
    claim('C2', { text: 'Frost killed 40% fewer blossoms', title: 'Blossoms' }),
    claim('C3', { text: 'Pickers work 3 hours less', status: 'REJECTED' }),
  ],
});
const brewery = oneCase('brewery', {
  org: 'Hopswick',
  useCase: 'Kettle Control',
  title: 'Hopswick watches its kettles',
  tier: 'transformation',
  claims: [
    claim('C1', { text: 'Profit rose by $9 million', title: 'Profit' }),
    claim('C2', { text: 'Kettles boil over half as often' }),
  ],
});
const chapel = oneCase('chapel', {
  org: 'Ondavo',
  useCase: 'Bell Ringing',
  title: 'Ondavo rings its bells',
  claims: [claim('C1', { text: 'Bells ring on time' })],
});
const library = writtenLibrary([orchard, brewery, chapel]);
const { talk, ask } = conversationAbout(library);

const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());
const said = (reply: Reply) => replyText(reply, library, '2026-01-01');

describe('“and acme?” asks the question before of another organisation', () => {
  test.each(['and hopswick?', 'what about hopswick', 'how about hopswick?'])('%j', (again) => {
    expect(shown(talk('what profit did pippinfield make', again))).toEqual(['brewery C1']);
  });

  test('also when that was asked again itself, or found nothing', () => {
    const first = 'what profit did pippinfield make';
    expect(shown(talk(first, 'and ondavo?', 'and hopswick?'))).toEqual(['brewery C1']);
    expect(shown(talk(first, 'and hopswick?', 'and pippinfield?'))).toEqual(['orchard C1']);
  });

  test('Next shows the candidates for what was asked, not for the name', () => {
    const reply = talk('what profit did pippinfield make', 'and hopswick?');
    expect(reply).toMatchObject({ asked: { question: 'what profit did hopswick make' } });
  });

  test('if the library has no answer it says what was asked of whom', () => {
    const reply = talk('what profit did pippinfield make', 'and ondavo?');
    expect(reply).toMatchObject({ kind: 'nothing', about: { cases: [chapel], topic: 'profit' } });
    expect(said(reply)).toContain('No claim of Ondavo about “profit”.');
  });

  test('a follow-up about the case of the thread says the same', () => {
    const reply = talk('what profit did pippinfield make', 'and the mortgage lending?');
    expect(said(reply)).toContain('No claim of Pippinfield about “mortgage lending”.');
  });

  test('of a field, of statuses, and of a comparison', () => {
    expect(talk('what tier is pippinfield', 'and hopswick?')).toMatchObject({
      kind: 'field',
      case: brewery,
      field: 'tier',
    });
    expect(shown(talk('which claims of hopswick were rejected', 'and pippinfield'))).toEqual([
      'orchard C3',
    ]);
    expect(shown(talk('compare pippinfield and hopswick on profit', 'and ondavo?'))).toEqual([
      'orchard C1',
      'brewery C1',
      'chapel C1',
    ]);
  });

  test('of a ranking', () => {
    expect(shown(talk('biggest profit', 'and pippinfield?'))).toEqual(['orchard C1']);
  });

  test('a name alone opens the case, as ever', () => {
    expect(talk('what profit did pippinfield make', 'hopswick')).toMatchObject({
      kind: 'case',
      case: brewery,
    });
  });
});

describe('several things of one organisation', () => {
  test.each([
    'profit and blossoms of pippinfield',
    'what are the PROFIT AND the blossoms of pippinfield',
  ])('%j is answered part by part', (text) => {
    const reply = ask(text);
    expect(reply.kind).toBe('parts');
    expect(shown(reply)).toEqual(['orchard C1', 'orchard C2']);
  });

  test('a part without an answer is said', () => {
    const reply = ask('profit and headcount of pippinfield');
    expect(reply).toMatchObject({ kind: 'parts', parts: [{ kind: 'answer' }, { kind: 'choose' }] });
    expect(said(reply)).toContain('2. headcount pippinfield');
  });

  test('one claim that tells of both is one answer', () => {
    const tannery = oneCase('tannery', {
      org: 'Hidewell',
      claims: [claim('C1', { text: 'Research and development cost 9% less' })],
    });
    const of = conversationAbout(writtenLibrary([tannery, orchard]));
    expect(of.ask('research and development of hidewell').kind).not.toBe('parts');
  });
});

test('of several claims, those that are not there are named beside those that are', () => {
  const reply = ask('pippinfield C1, C2, C77');
  expect(shown(reply)).toEqual(['orchard C1', 'orchard C2']);
  expect(said(reply)).toContain('Pippinfield has no claim C77.');
  expect(said(ask('pippinfield C1 and hopswick C9'))).toContain('Hopswick has no claim C9.');
});
