import { test } from 'vitest';
import { expectLinear, IN_FILES } from '../../../support/linear-files.ts';

test.each(['a head', 'a heading', 'the fields', 'a quote'] as const)(
  'reading %s is linear',
  { timeout: 300_000 },
  (where) => {
    expectLinear(IN_FILES[where]);
  },
);
