import { expect, test } from 'vitest';
import { readClaimIds } from '../../../../../src/core/conversation/grammar/claim-ids.ts';

test.each([
  ['tovo VC-001', ['VC-001'], 'tovo'],
  ['tovo vc-1', ['VC-001'], 'tovo'],
  ['tovo vc2', ['VC-002'], 'tovo'],
  ['VC-001 of tovo', ['VC-001'], 'tovo'],
  ['tovo VC-001 and VC-003', ['VC-001', 'VC-003'], 'tovo'],
  ['tovo VC-001 to VC-003', ['VC-001', 'VC-002', 'VC-003'], 'tovo'],
  ['tovo CC-002', ['CC-002'], 'tovo'],
  ['tovo VC-001, CC-002', ['VC-001', 'CC-002'], 'tovo'],
  ['VC-001', ['VC-001'], ''],
  ['tovo C4', ['C4'], 'tovo'],
  ['tovo claims 3-5', ['C3', 'C4', 'C5'], 'tovo'],
])('"%s" names %j', (text, ids, words) => {
  expect(readClaimIds(text)).toMatchObject({ ids, words });
});

test.each(['is a vc good?', 'cc everyone', 'VC-money'])('"%s" names no claim', (text) => {
  expect(readClaimIds(text)).toBeNull();
});
