import { test } from 'vitest';
import { expectLinear } from '../../../support/linear-files.ts';

test.each(['a head', 'a heading', 'the fields', 'a quote'] as const)(
  'reading %s is linear',
  { timeout: 300_000 },
  (where) => {
    expectLinear(where);
  },
);
