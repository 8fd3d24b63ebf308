import { test } from 'vitest';
import { expectLinear } from '../../../support/linear-files.ts';

test.each(['a claim in the front matter', 'the front matter'] as const)(
  'reading %s is linear',
  { timeout: 300_000 },
  (where) => {
    expectLinear(where);
  },
);
