import { describe, expect, test } from 'vitest';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const bakery = oneCase('crumbly-bakery', {
  org: 'Crumbly',
  useCase: 'Oven Control',
  title: 'Crumbly bakes by camera',
  claims: [
    claim('C1', { text: 'Burnt loaves fell by a third', quotes: ['a third fewer burnt loaves'] }),
    claim('C2', { text: 'Ovens use half the gas compared to 2019', quotes: [] }),
    claim('C3', { text: 'Bakers sleep longer', quotes: [] }),
  ],
});
const ferries = oneCase('tidal-ferries', {
  org: 'Tidal',
  useCase: 'Route Planning',
  title: 'Tidal plans its crossings',
  claims: [
    claim('C1', { text: 'Each crossing burns less gas', quotes: ['less gas a crossing'] }),
    claim('C2', { text: 'A crossing has no equivalent', quotes: [] }),
  ],
});
const mill = oneCase('mill', { org: 'Zenithmill', useCase: 'Milling', title: 'Zenithmill mills' });
const library = libraryOf(bakery, ferries, mill);
const { ask, talk } = conversationAbout(library);

const burnt = 'did burnt loaves fall by a third at crumbly?';

describe('a follow-up that asks nothing new', () => {
  test.each(['why?', 'when?', 'so?', 'what about it?', 'and how?', 'really?'])(
    '%j says that there is nothing beyond the claim that was shown',
    (text) => {
      expect(talk(burnt)).toMatchObject({ kind: 'answer', evidence: { claim: { id: 'C1' } } });
      expect(talk(burnt, text)).toMatchObject({
        kind: 'nothing',
        nearest: [bakery],
        shown: { case: bakery, claim: { id: 'C1' } },
      });
      expect(talk(burnt, text, text)).toMatchObject({ shown: { claim: { id: 'C1' } } });
    },
  );

  test.each(['who said that?', 'says who?', 'where does that come from?', 'how do you know?'])(
    '%j shows the sources of that claim',
    (text) => {
      expect(talk(burnt, text)).toMatchObject({ kind: 'sources', claim: { id: 'C1' } });
    },
  );

  test('never brings up another organisation’s claim for the one that is named', () => {
    expect(talk(burnt, 'how about zenithmill?')).toMatchObject({ kind: 'nothing', shown: null });
    expect(talk('crumbly gas', 'how about tidal?')).toMatchObject({
      kind: 'answer',
      evidence: { case: ferries, claim: { id: 'C1' } },
    });
  });

  test('“tell me more” is “more”, also after a question about the claim', () => {
    for (const more of ['tell me more', 'more']) {
      const reply = talk(burnt, 'is that approved?', 'source?', more);
      expect(reply).toMatchObject({ kind: 'answer', rank: 1, asked: { question: burnt } });
    }
  });

  test('“more” of what was named by its id is its case', () => {
    expect(talk('crumbly C2', 'more')).toMatchObject({ kind: 'case', case: bakery });
  });
});

describe('several organisations', () => {
  test.each([
    'crumbly tidal',
    'compare crumbly and tidal',
    'crumbly vs. tidal',
    'how do crumbly and tidal compare?',
    'difference between crumbly and tidal',
    'crumbly tidal zenithmill',
  ])('%j sets their cases side by side, since nothing else is asked', (text) => {
    const reply = ask(text);
    expect(reply).toMatchObject({ kind: 'compare', isWhole: true, absent: [] });
    const cases = reply.kind === 'compare' ? reply.bare : [];
    expect(new Set(cases)).toEqual(
      new Set(text.includes('zenith') ? library.cases : [bakery, ferries]),
    );
  });

  test('are compared on what is asked, not on words that ask for a comparison', () => {
    for (const text of ['compare crumbly and tidal on gas', 'gas of crumbly compared to tidal']) {
      const reply = ask(text);
      expect(
        reply.kind === 'compare' && reply.evidence.map((one) => `${one.case.org} ${one.claim.id}`),
      ).toEqual(['Crumbly C2', 'Tidal C1']);
      const matched = reply.kind === 'compare' ? reply.evidence.flatMap((one) => one.matched) : [];
      expect(matched.join(' ')).not.toMatch(/compar|equivalent/);
    }
  });
});
