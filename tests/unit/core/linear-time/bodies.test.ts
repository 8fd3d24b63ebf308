import { test } from 'vitest';
import { expectLinear, IN_FILES } from '../../../support/linear-files.ts';

test.each(['the body', 'a table', 'the sources', 'HTML'] as const)(
  'reading %s is linear',
  { timeout: 300_000 },
  (where) => {
    expectLinear(IN_FILES[where]);
  },
);
