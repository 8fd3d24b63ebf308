import { describe, expect, test } from 'vitest';
import { previewFilter } from '../../../../../src/core/announcements/subscribing/preview-filter.ts';
import { parseFilter } from '../../../../../src/core/filter/parse-filter.ts';
import { claim, oneCase } from '../../../../support/cases.ts';

describe('a preview', () => {
  const dated = Array.from({ length: 40 }, (_, n) =>
    oneCase(`c${String(n).padStart(2, '0')}`, {
      dateAdded: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
      tier: n % 4 === 0 ? 'transformation' : 'capability',
      claims: n % 8 === 0 ? [claim('C1', { status: 'NEEDS_REVIEW' })] : [claim('C1')],
    }),
  );

  test('looks at the newest, and counts what would be left out for want of an approved claim', () => {
    const preview = previewFilter(parseFilter('tier:transformation').filter!, dated);
    expect(preview.of).toBe(30);
    expect(preview.matched.length + preview.unapproved).toBe(
      [...dated]
        .sort((a, b) => b.dateAdded.localeCompare(a.dateAdded) || a.id.localeCompare(b.id))
        .slice(0, 30)
        .filter(({ tier }) => tier === 'transformation').length,
    );
    expect(preview.unapproved).toBeGreaterThan(0);
    const dates = preview.matched.map(({ dateAdded }) => dateAdded);
    expect(dates).toEqual([...dates].sort().reverse());
    const asked = previewFilter(parseFilter('tier:transformation status:any').filter!, dated);
    expect(asked.unapproved).toBe(0);
    expect(asked.matched).toHaveLength(preview.matched.length + preview.unapproved);
  });

  test('of an empty library', () => {
    expect(previewFilter({ kind: 'all' }, [])).toEqual({ matched: [], of: 0, unapproved: 0 });
  });
});
