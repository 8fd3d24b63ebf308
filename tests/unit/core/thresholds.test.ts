import { beforeAll, describe, expect, test } from 'vitest';
import {
  ANSWER_FROM,
  IS_THE_NAME,
  LEAST_NAME,
  MAY_BE_THE_NAME,
  NEAR_CLAIMS,
  NOTHING_BELOW,
  SAME_NAME,
  WEAK_BELOW,
} from '../../../src/core/thresholds.ts';
import { readLibrary } from '../../../src/files/read-library.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { conversationAbout } from '../../support/conversation.ts';
import { KLARNA_LIBRARY } from '../../support/klarna-library.ts';

/**
 * A question on each side of each threshold, close to it. A threshold that is moved past its question
 * changes a reply here, and that reply is the reason to think again.
 */

const bakery = oneCase('crumb-oven-control', {
  org: 'Crumb & Sons',
  useCase: 'Oven Control',
  summary: 'A family bakery lets a model set its ovens.',
  claims: [
    claim('C1', {
      title: 'Burnt Loaves',
      text: 'Burnt loaves fell by 30% in six weeks',
      quotes: ['30% fewer burnt loaves'],
    }),
    claim('C2', {
      title: 'Energy',
      text: 'Gas bills dropped by $12,000 a year',
      quotes: ['we save $12,000 of gas a year'],
    }),
    claim('C3', {
      title: 'Staff',
      text: 'Bakers spend two hours less a day at the oven',
      quotes: ['two hours back every day'],
    }),
  ],
});
const ferry = oneCase('northline-ferry-planning', {
  org: 'Northline Ferries',
  useCase: 'Timetable Planning',
  summary: 'A ferry line plans its crossings with forecasts.',
  claims: [
    claim('C1', {
      title: 'Punctuality',
      text: 'Late departures fell by 18%',
      quotes: ['18% fewer late departures'],
    }),
    claim('C2', {
      title: 'Fuel',
      text: 'Fuel use per crossing decreased by 9%',
      quotes: ['9% less fuel'],
    }),
  ],
});
const clinic = oneCase('elmwood-clinic-letters', {
  org: 'Elmwood Clinic',
  useCase: 'Discharge Letters',
  summary: 'A clinic drafts its discharge letters with a language model.',
  claims: [
    claim('C1', {
      title: 'Writing time',
      text: 'Doctors write a discharge letter in 6 minutes instead of 25',
      quotes: ['six minutes a letter'],
    }),
    claim('C2', {
      title: 'Errors',
      text: 'Corrections after sending dropped from 8% to 3%',
      quotes: ['from eight percent to three'],
    }),
    claim('C3', {
      title: 'Adoption',
      text: '140 doctors use the drafts every week',
      quotes: ['140 doctors'],
    }),
  ],
});
/** Shares a word of its name with the ferry line. */
const freight = oneCase('northline-freight-loading', {
  org: 'Northline Freight',
  useCase: 'Container Loading',
});

type Conversation = ReturnType<typeof conversationAbout>;
let library: Conversation;
let withFreight: Conversation;
beforeAll(async () => {
  const { cases: klarna } = await readLibrary(KLARNA_LIBRARY);
  library = conversationAbout(libraryOf(...klarna, bakery, ferry, clinic));
  withFreight = conversationAbout(libraryOf(...klarna, bakery, ferry, clinic, freight));
});

const reply = (text: string) => library.ask(text);
const confidence = (question: string) => library.search.rank(question).confidence;
const nameScore = (words: string) => library.search.findCases(words)[0]?.score ?? 0;

describe('how sure the first claim must be', () => {
  const above = 'how much time do doctors save with drafts?';
  const below = 'how many markets is it in?';

  test('just above ANSWER_FROM the claim is the answer', () => {
    expect(confidence(above)).toBeGreaterThan(ANSWER_FROM);
    expect(confidence(above)).toBeLessThan(ANSWER_FROM + 0.1);
    expect(reply(above)).toMatchObject({ kind: 'answer', evidence: { claim: { id: 'C1' } } });
  });

  test('just below ANSWER_FROM candidates are offered', () => {
    expect(confidence(below)).toBeLessThan(ANSWER_FROM);
    expect(confidence(below)).toBeGreaterThan(ANSWER_FROM - 0.06);
    expect(reply(below)).toMatchObject({ kind: 'choose', weak: false });
  });

  test('just above WEAK_BELOW candidates may be meant', () => {
    expect(confidence('is energy cheaper?')).toBeGreaterThan(WEAK_BELOW);
    expect(confidence('is energy cheaper?')).toBeLessThan(WEAK_BELOW + 0.05);
    expect(reply('is energy cheaper?')).toMatchObject({
      kind: 'choose',
      weak: false,
    });
  });

  test('below WEAK_BELOW they are said to be no more than the closest', () => {
    const question = 'does the model help nurses with letters?';
    expect(confidence(question)).toBeLessThan(WEAK_BELOW);
    expect(confidence(question)).toBeGreaterThan(WEAK_BELOW - 0.1);
    expect(reply(question)).toMatchObject({ kind: 'choose', weak: true });
  });

  test('just above NOTHING_BELOW a candidate is offered still', () => {
    const question = 'how big is the bakery?';
    expect(confidence(question)).toBeGreaterThan(NOTHING_BELOW);
    expect(confidence(question)).toBeLessThan(NOTHING_BELOW + 0.05);
    expect(reply(question)).toMatchObject({ kind: 'choose', weak: true });
  });

  test('just below NOTHING_BELOW the library has no answer', () => {
    const question = "did elmwood's patients wait less?";
    expect(confidence(question)).toBeLessThan(NOTHING_BELOW);
    expect(confidence(question)).toBeGreaterThan(NOTHING_BELOW - 0.02);
    expect(reply(question)).toMatchObject({ kind: 'nothing' });
  });

  test('below NOTHING_BELOW a claim that lacks only the number is offered', () => {
    const question = 'did elmwood letters take 44 minutes?';
    expect(confidence(question)).toBeLessThan(NOTHING_BELOW);
    expect(reply(question)).toMatchObject({ kind: 'choose', weak: true });
  });
});

describe('how near words must come to a name', () => {
  test('just above IS_THE_NAME words are the case', () => {
    expect(nameScore('elmwood')).toBeGreaterThan(IS_THE_NAME);
    expect(nameScore('elmwood')).toBeLessThan(IS_THE_NAME + 0.03);
    expect(reply('elmwood')).toMatchObject({ kind: 'case', case: { id: clinic.id } });
  });

  test('just below IS_THE_NAME a claim that they find comes first', () => {
    expect(nameScore('elmwood letters')).toBeLessThan(IS_THE_NAME);
    expect(nameScore('elmwood letters')).toBeGreaterThanOrEqual(IS_THE_NAME - 0.06);
    expect(reply('elmwood letters')).toMatchObject({ kind: 'answer' });
  });

  test('just above MAY_BE_THE_NAME a misspelt name is taken for the case', () => {
    expect(nameScore('elmwod')).toBeGreaterThan(MAY_BE_THE_NAME);
    expect(nameScore('elmwod')).toBeLessThan(MAY_BE_THE_NAME + 0.05);
    expect(reply('elmwod')).toMatchObject({ kind: 'case', case: { id: clinic.id } });
  });

  test('just below MAY_BE_THE_NAME it is not', () => {
    expect(nameScore('elmwd')).toBeLessThan(MAY_BE_THE_NAME);
    expect(nameScore('elmwd')).toBeGreaterThan(MAY_BE_THE_NAME - 0.01);
    expect(reply('elmwd').kind).not.toBe('case');
  });

  test('just above LEAST_NAME a command that needs a case finds it', () => {
    expect(nameScore('knarla')).toBeGreaterThan(LEAST_NAME);
    expect(nameScore('knarla')).toBeLessThan(LEAST_NAME + 0.05);
    expect(reply('sources knarla')).toMatchObject({ kind: 'sources', case: { org: 'Klarna' } });
  });

  test('what comes no nearer than LEAST_NAME is named as missing', () => {
    expect(nameScore('norline')).toBe(0);
    expect(reply('sources norline')).toMatchObject({ kind: 'missing' });
  });

  test('two claims of a case within NEAR_CLAIMS of each other are offered side by side', () => {
    const claims = [
      claim('C1', {
        title: 'Lyon',
        text: 'Deliveries arrive 20 minutes sooner in Lyon',
        quotes: [],
      }),
      claim('C2', {
        title: 'Brest',
        text: 'Deliveries arrive 25 minutes sooner in Brest',
        quotes: [],
      }),
    ];
    const grove = oneCase('grove-rounds', { org: 'Grovewick', useCase: 'Rounds', claims });
    const { ask, search } = conversationAbout(libraryOf(grove, ferry, bakery));
    const margin = (question: string) => {
      const [best, second] = search.rank(question).hits;
      return best!.score - second!.score;
    };
    const either = 'how many minutes sooner do grovewick deliveries arrive';
    expect(margin(either)).toBeLessThan(NEAR_CLAIMS);
    expect(ask(either)).toMatchObject({ kind: 'choose' });
    expect(margin(`${either} in brest`)).toBeGreaterThan(NEAR_CLAIMS);
    expect(ask(`${either} in brest`)).toMatchObject({ evidence: { claim: { id: 'C2' } } });
  });

  test('names within SAME_NAME of each other are offered side by side', () => {
    expect(withFreight.ask('northline')).toMatchObject({ kind: 'pick-case' });
  });

  test('a name that is further ahead than SAME_NAME is the case', () => {
    const [best, second] = withFreight.search.findCases('northline feries');
    expect(best!.score - (second?.score ?? 0)).toBeGreaterThan(SAME_NAME);
    expect(withFreight.ask('northline feries')).toMatchObject({
      kind: 'case',
      case: { id: ferry.id },
    });
  });
});
