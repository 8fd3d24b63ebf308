import { describe, expect, test } from 'vitest';
import { strongestClaim } from '../../../../../src/core/announcements/content/announcement.ts';
import { claim, oneCase, source } from '../../../../support/cases.ts';

describe('the strongest claim', () => {
  const strongest = (...claims: ReturnType<typeof claim>[]) =>
    strongestClaim(
      oneCase('a', {
        highlightedValue: '2.3M chats',
        sources: [source('S1'), source('S2', { url: '' })],
        claims,
      }),
    )?.id;

  test('is approved, quoted, with a source that opens, and of the highlighted number', () => {
    expect(strongest()).toBeUndefined();
    expect(strongest(claim('C1', { status: 'NEEDS_REVIEW' }))).toBeUndefined();
    expect(strongest(claim('C1', { quotes: [] }), claim('C2'))).toBe('C2');
    expect(strongest(claim('C1', { sources: ['S2'] }), claim('C2'))).toBe('C2');
    expect(strongest(claim('C1'), claim('C2', { text: 'It had 2.3 million chats' }))).toBe('C2');
    expect(strongest(claim('C1'), claim('C2'))).toBe('C1');
  });
});
