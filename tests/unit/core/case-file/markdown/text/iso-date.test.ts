import { expect, test } from 'vitest';
import { isoDate } from '../../../../../../src/core/case-file/markdown/text/iso-date.ts';

test.each([
  ['2026-01-02', '2026-01-02'],
  ['2026-1-2', '2026-01-02'],
  ['02.01.2026', '2026-01-02'],
  ['31/12/2026', '2026-12-31'],
  ['4/4/2026', '2026-04-04'],
  ['14 Mar 2026', '2026-03-14'],
  ['March 3rd, 2026', '2026-03-03'],
  ['12. Februar 2026', '2026-02-12'],
  ['2 août 2026', '2026-08-02'],
  ['4 de marzo de 2026', '2026-03-04'],
])('%s is %s', (written, date) => {
  expect(isoDate(written)).toBe(date);
});

test.each(['3/4/2026', 'March 2026', '5 May', '31.02.2026', '2026-13-45', '02.01.26'])(
  '%s stays as it is: its day is not certain',
  (written) => {
    expect(isoDate(written)).toBe(written);
  },
);
