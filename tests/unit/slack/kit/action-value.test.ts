import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTION,
  actionOf,
  actionPattern,
  numberedActionId,
} from '../../../../src/slack/kit/action-ids.ts';
import {
  type ActionValue,
  encodeActionValue,
  parseActionValue,
} from '../../../../src/slack/kit/action-value.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const values = fc.record(
  {
    question: fc.string({ unit: 'binary', maxLength: 4000 }),
    threadCase: id,
    rank: fc.nat(),
    isCandidate: fc.boolean(),
    caseId: id,
    claimId: id,
    revision: id,
    page: fc.nat(),
    org: id,
    subscription: id,
    delivery: id,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ActionValue>;

describe('what a button carries', () => {
  it('comes back as it was, but for a question that is shortened visibly', () => {
    fc.assert(
      fc.property(values, (value) => {
        const raw = encodeActionValue(value);
        expect(raw).not.toBeNull();
        expect(raw!.length).toBeLessThanOrEqual(2000);
        const { question, ...ids } = parseActionValue(raw!)!;
        const { question: asked, ...given } = value;
        expect(ids).toEqual(given);
        if (question === asked) return;
        expect(question!.endsWith('…')).toBe(true);
        expect(asked!.startsWith(question!.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('uses the room: a long question is cut no further than it must be', () => {
    const raw = encodeActionValue({ question: 'word '.repeat(1000), caseId: 'acme' })!;
    expect(raw.length).toBeGreaterThan(1500);
  });

  it('never cuts an id', () => {
    expect(encodeActionValue({ caseId: 'x'.repeat(2001) })).toBeNull();
    expect(encodeActionValue({ caseId: 'x'.repeat(1990), question: 'why?' })).toBeNull();
  });

  it.each(['', 'null', '[]', '{"c":1}', '{"x":"unknown"}', '{"r":-1}', 'not json', undefined])(
    'reads nothing from %j',
    (raw) => {
      expect(parseActionValue(raw)).toBeNull();
    },
  );
});

describe('action ids', () => {
  it('are told apart within a message and recognised by their action', () => {
    for (const action of Object.values(ACTION)) {
      const ids = [1, 2, 30].map((n) => numberedActionId(action, n));
      expect(new Set(ids).size).toBe(3);
      const others = Object.values(ACTION).filter((other) => other !== action);
      for (const one of ids) {
        expect(actionOf(one)).toBe(action);
        expect(actionPattern([action]).test(one)).toBe(true);
        expect(actionPattern(others).test(one)).toBe(false);
      }
    }
  });
});
