import { test } from 'vitest';
import { expectLinear } from '../../../support/linear-files.ts';

test.each(['the body', 'a table', 'the sources', 'HTML'] as const)(
  'reading %s is linear',
  { timeout: 300_000 },
  (where) => {
    expectLinear(where);
  },
);
