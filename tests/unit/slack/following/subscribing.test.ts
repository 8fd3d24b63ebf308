import { expect, test } from 'vitest';
import { nearestTo } from '../../../../src/slack/following/subscribing.ts';
import { subscription } from '../../../support/announcing.ts';

const all = ['cluster:operations', 'org:klarna', 'tier:capability and org:acme'].map((filter) =>
  subscription({ id: filter, filter }),
);

test.each([
  ['klarna', 'org:klarna'],
  ['Klarna', 'org:klarna'],
  ['operations except org:acme', 'cluster:operations'],
  ['acme and capability', 'tier:capability and org:acme'],
  ['org:nobody', undefined],
  ['tier:transformation', undefined],
])('%s means %s', (typed, filter) => {
  expect(nearestTo(typed, all)?.filter).toBe(filter);
});
