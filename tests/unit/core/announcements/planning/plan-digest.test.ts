import { describe, expect, test } from 'vitest';
import type { KnownCase } from '../../../../../src/core/announcements/content/delivery.ts';
import {
  DEFAULT_LIMITS,
  type DeliveryItem,
  type QueuedItem,
} from '../../../../../src/core/announcements/planning/plan.ts';
import {
  type DigestInput,
  planBacklogDigest,
  planDigest,
} from '../../../../../src/core/announcements/planning/plan-digest.ts';
import type { Case } from '../../../../../src/core/case/case.ts';
import { counting, NOW, subscription } from '../../../../support/announcing.ts';
import { oneCase } from '../../../../support/cases.ts';

const DAY = 24 * 60 * 60 * 1000;

const known = (caseId: string, edition = 1, given: Partial<Case> = {}): KnownCase => ({
  caseId,
  edition,
  case: oneCase(caseId, { revision: `r${edition}`, highlightedValue: `$${edition}`, ...given }),
  recordedAt: NOW,
  recordedBy: 'one',
});
const item = (caseId: string, from: number, edition: number, queuedAt = NOW): QueuedItem => ({
  subscription: 'sub-1',
  caseId,
  from,
  edition,
  queuedAt,
});
const digestInput = (over: Partial<DigestInput>): DigestInput => ({
  subscription: subscription(),
  queued: [],
  editions: [],
  told: [],
  muted: [],
  reason: 'day',
  now: NOW,
  limits: DEFAULT_LIMITS,
  newId: counting(),
  ...over,
});
const digest = (over: Partial<DigestInput>) => {
  const [only, ...more] = planDigest(digestInput(over));
  expect(more).toEqual([]);
  return only?.content.kind === 'digest' ? only.content : null;
};

describe('a digest', () => {
  test('shows new cases as they are now, and changes from first to last', () => {
    const [delivery] = planDigest(
      digestInput({
        queued: [item('new', 0, 1), item('new', 1, 2), item('acme', 3, 4), item('acme', 4, 5)],
        editions: [
          ...[known('new', 1), known('new', 2)],
          ...[known('acme', 3), known('acme', 4), known('acme', 5)],
        ],
      }),
    );
    expect(delivery).toEqual({
      id: 'd1',
      team: 'T1',
      channel: 'C1',
      subscriptions: ['sub-1'],
      content: {
        kind: 'digest',
        reason: 'day',
        cases: [{ caseId: 'new', edition: 2 }],
        changes: [{ caseId: 'acme', from: 3, to: 5 }],
      },
      items: [
        { caseId: 'new', edition: 2, revision: 'r2', kind: 'new' },
        { caseId: 'acme', edition: 5, revision: 'r5', kind: 'changed' },
      ],
    });
  });

  test('leaves out what the channel was told, what was undone, and what is muted', () => {
    expect(
      digest({
        queued: [item('told', 0, 1), item('back', 1, 2), item('back', 2, 3), item('muted', 0, 1)],
        editions: [
          known('told'),
          known('back', 1, { highlightedValue: '$' }),
          known('back', 2),
          known('back', 3, { highlightedValue: '$', revision: 'r1' }),
          known('muted', 1, { org: 'Bolt' }),
        ],
        told: [{ caseId: 'told', edition: 1, revision: 'r1', kind: 'new' }],
        muted: ['BOLT'],
      }),
    ).toBeNull();
  });

  test('a change that another subscription brought already is not told again', () => {
    const change = { caseId: 'acme', edition: 2, revision: 'r2', kind: 'changed' } as const;
    const queued = [item('acme', 1, 2)];
    const editions = [known('acme', 1), known('acme', 2)];
    expect(digest({ queued, editions, told: [change] })).toBeNull();
    expect(digest({ queued, editions })?.changes).toHaveLength(1);
  });

  test('an empty queue posts nothing', () => {
    expect(planDigest(digestInput({}))).toEqual([]);
  });

  test('after a pause, what is too much or too old is only offered', () => {
    const cases = (n: number, queuedAt = NOW) => ({
      queued: Array.from({ length: n }, (_, at) => item(`c${at}`, 0, 1, queuedAt)),
      editions: Array.from({ length: n }, (_, at) => known(`c${at}`)),
    });
    const kinds = (over: Partial<DigestInput>) =>
      planDigest(digestInput({ reason: 'resumed', ...over })).map(({ content }) => content.kind);
    expect(kinds(cases(20))).toEqual(['digest']);
    expect(kinds(cases(21))).toEqual(['backlog']);
    expect(kinds(cases(2, NOW - 8 * DAY))).toEqual(['backlog']);
    expect(kinds({ ...cases(21), reason: 'week' })).toEqual(['digest']);
  });
});

test('the digest of a backlog holds what has not been shown since; nothing, when all has', () => {
  const offer = { team: 'T1', channel: 'C1', subscriptions: ['sub-1'] };
  const cases = [known('a', 2), known('b')];
  const shownA: DeliveryItem = { caseId: 'a', edition: 1, revision: 'r1', kind: 'new' };
  const shownB = { ...shownA, caseId: 'b' };
  const plan = (told: readonly DeliveryItem[]) =>
    planBacklogDigest({ offer, cases, told, newId: counting() });
  expect(plan([])?.items.map(({ caseId }) => caseId)).toEqual(['a', 'b']);
  expect(plan([shownA])?.content).toEqual({
    kind: 'digest',
    reason: 'backlog',
    cases: [{ caseId: 'b', edition: 1 }],
    changes: [],
  });
  expect(plan([shownA, shownB])).toBeNull();
});
