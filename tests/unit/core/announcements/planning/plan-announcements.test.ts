import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DifferingCase } from '../../../../../src/core/announcements/planning/news.ts';
import type { ShownCase } from '../../../../../src/core/announcements/planning/plan.ts';
import {
  planAnnouncements,
  planBaseline,
} from '../../../../../src/core/announcements/planning/plan-announcements.ts';
import {
  channelKey,
  type Subscription,
} from '../../../../../src/core/announcements/subscribing/subscription.ts';
import type { Case } from '../../../../../src/core/case/case.ts';
import { NOW, planInput, subscription } from '../../../../support/announcing.ts';
import { claim, oneCase } from '../../../../support/cases.ts';

const DAY = 24 * 60 * 60 * 1000;

const fresh = (id: string, given: Partial<Case> = {}): DifferingCase => ({
  before: null,
  after: oneCase(id, { dateAdded: '2026-01-14', ...given }),
});
const many = (n: number) => Array.from({ length: n }, (_, at) => fresh(`case-${at + 1}`));
const changed = (id: string, before: Partial<Case>, after: Partial<Case>, edition = 1) => ({
  before: { case: oneCase(id, { ...before, revision: 'r1' }), edition },
  after: oneCase(id, { ...after, revision: 'r2' }),
});
const rejection = changed('acme', {}, { claims: [claim('C1', { status: 'REJECTED' })] });
const shown = (over: Partial<ShownCase> = {}): ShownCase => ({
  team: 'T1',
  channel: 'C1',
  caseId: 'acme',
  edition: 1,
  deliveryId: 'card-1',
  state: 'posted',
  ts: '1.1',
  ...over,
});
const contents = (over: Parameters<typeof planInput>[0]) =>
  planAnnouncements(planInput(over)).deliveries.map(({ content }) => content);

describe('new cases', () => {
  test('a case that a channel follows has a card there', () => {
    const plan = planAnnouncements(planInput({ differing: [fresh('acme')] }));
    expect(plan).toEqual({
      editions: [{ case: fresh('acme').after, edition: 1 }],
      deliveries: [
        {
          id: 'd1',
          team: 'T1',
          channel: 'C1',
          content: { kind: 'card', cases: [{ caseId: 'acme', edition: 1 }] },
          subscriptions: ['sub-1'],
          items: [{ caseId: 'acme', edition: 1, revision: 'r-acme', kind: 'new' }],
        },
      ],
      queued: [],
      unplaced: [],
    });
  });

  test('subscriptions that overlap post once, and both count', () => {
    const { deliveries } = planAnnouncements(
      planInput({
        differing: [fresh('acme')],
        subscriptions: [
          subscription(),
          subscription({ id: 'sub-2', filter: 'org:acme' }),
          subscription({ id: 'sub-3', filter: 'org:other' }),
          subscription({ id: 'sub-4', channel: 'C2', filter: 'org:acme' }),
        ],
      }),
    );
    expect(deliveries.map((each) => [each.channel, each.subscriptions])).toEqual([
      ['C1', ['sub-1', 'sub-2']],
      ['C2', ['sub-4']],
    ]);
  });

  test.each([
    [3, ['card', 'card', 'card']],
    [4, ['batch']],
    [20, ['batch']],
    [21, ['backlog']],
  ])('%i at once are posted as %j', (n, kinds) => {
    const posted = contents({ differing: many(n) });
    expect(posted.map(({ kind }) => kind)).toEqual(kinds);
    expect(posted.flatMap((each) => ('cases' in each ? each.cases : []))).toHaveLength(n);
  });

  test('after a long absence what is old is only offered; what is dated lately is posted', () => {
    const differing = [
      fresh('old', { dateAdded: '2025-06-01' }),
      fresh('undated', { dateAdded: '' }),
      fresh('recent', { dateAdded: '2026-01-14' }),
    ];
    const about = (awayMs: number) =>
      contents({ differing, awayMs }).map((each) => [
        each.kind,
        'cases' in each ? each.cases.map(({ caseId }) => caseId) : [],
      ]);
    expect(about(8 * DAY)).toEqual([
      ['backlog', ['old', 'undated']],
      ['card', ['recent']],
    ]);
    expect(about(6 * DAY).map(([kind]) => kind)).toEqual(['card', 'card', 'card']);
  });

  test('a case without an approved claim is announced only where such are asked for', () => {
    const differing = [fresh('acme', { claims: [claim('C1', { status: 'NEEDS_REVIEW' })] })];
    const posts = (filter: string) =>
      contents({ differing, subscriptions: [subscription({ filter })] }).length;
    expect(posts('')).toBe(0);
    expect(posts('org:acme')).toBe(0);
    expect(posts('status:needs-review')).toBe(1);
    expect(posts('org:acme status:any')).toBe(1);
    expect(posts('except status:rejected')).toBe(0);
  });

  test('it is new when its first claim is approved, and then only once', () => {
    const differing = [changed('acme', { claims: [claim('C1', { status: 'NEEDS_REVIEW' })] }, {})];
    expect(contents({ differing })).toEqual([
      { kind: 'card', cases: [{ caseId: 'acme', edition: 2 }] },
    ]);
    const again = contents({ differing, shown: [shown()] });
    expect(again.map(({ kind }) => kind)).toEqual(['correction']);
  });

  test('subscriptions for changes, muted organisations and other teams stay silent', () => {
    const differing = [fresh('acme', { org: 'Acme  Corp' })];
    expect(contents({ differing, subscriptions: [subscription({ kinds: 'changes' })] })).toEqual(
      [],
    );
    const mute = { team: 'T1', channel: 'C1', org: 'acme corp', by: 'U1', at: NOW };
    expect(contents({ differing, mutes: [mute] })).toEqual([]);
    expect(contents({ differing, mutes: [{ ...mute, team: 'T2' }] })).toHaveLength(1);
  });

  test('daily, weekly and paused subscriptions wait, unless another serves the channel at once', () => {
    const daily = subscription({
      id: 'daily',
      filter: 'org:acme',
      cadence: { every: 'day', at: '09:00', zone: 'UTC' },
      nextDueAt: NOW + 1,
    });
    const paused = subscription({
      id: 'paused',
      filter: 'tier:capability',
      paused: { at: NOW, reason: 'is_archived', by: '', told: true },
    });
    const differing = [fresh('acme')];
    const waiting = planAnnouncements(planInput({ differing, subscriptions: [daily, paused] }));
    expect(waiting.deliveries).toEqual([]);
    expect(waiting.queued).toEqual([
      { subscription: 'daily', caseId: 'acme', edition: 1, from: 0, queuedAt: NOW },
      { subscription: 'paused', caseId: 'acme', edition: 1, from: 0, queuedAt: NOW },
    ]);
    const served = planAnnouncements(
      planInput({ differing, subscriptions: [daily, paused, subscription()] }),
    );
    expect(served.queued).toEqual([]);
    // Should the one that asked at once stop following, the others are still to be told.
    expect(served.deliveries.map(({ subscriptions }) => subscriptions)).toEqual([
      ['daily', 'paused', 'sub-1'],
    ]);
  });
});

describe('changed cases', () => {
  test('the message that shows the case is corrected, its thread told', () => {
    const quote = changed('acme', {}, { claims: [claim('C1', { quotes: ['Another quote'] })] });
    const [delivery] = planAnnouncements(
      planInput({
        differing: [quote],
        shown: [shown()],
        subscriptions: [subscription({ kinds: 'new' })],
      }),
    ).deliveries;
    expect(delivery?.content).toEqual({
      kind: 'correction',
      change: { caseId: 'acme', from: 1, to: 2 },
      corrects: 'card-1',
      reply: true,
      broadcast: false,
    });
    expect(delivery?.items).toEqual([
      { caseId: 'acme', edition: 2, revision: 'r2', kind: 'changed' },
    ]);
  });

  test('a claim that became REJECTED is shown in the channel too', () => {
    expect(contents({ differing: [rejection], shown: [shown()] })).toMatchObject([
      { reply: true, broadcast: true },
    ]);
  });

  test.each<[string, Partial<Case>, boolean | null]>([
    ['status', { claims: [claim('C1', { status: 'NEEDS_REVIEW' })] }, true],
    ['sentence', { claims: [claim('C1', { text: 'Other' })] }, true],
    ['cited source', { claims: [claim('C1', { sources: ['S2'] })] }, true],
    [
      "a cited source's address",
      { sources: [{ ...oneCase('a').sources[0]!, url: 'https://x.org' }] },
      true,
    ],
    ['a new claim', { claims: [claim('C1'), claim('C2')] }, true],
    ['a claim that is gone', { claims: [] }, true],
    ['highlighted value', { highlightedValue: '$5M' }, true],
    ['title of a claim', { claims: [claim('C1', { title: 'Other' })] }, false],
    ['organisation', { org: 'Acme Inc' }, false],
    ['a field that no message shows', { extra: { batch: '7' } }, null],
    ['summary', { summary: 'Other' }, null],
  ])('%s: is the thread told?', (_, after, told) => {
    const posted = contents({ differing: [changed('acme', {}, after)], shown: [shown()] });
    expect(posted.map((each) => each.kind === 'correction' && each.reply)).toEqual(
      told === null ? [] : [told],
    );
  });

  test('where nobody follows any more, or the organisation is muted, the message is put right silently', () => {
    const silent = [{ kind: 'correction', reply: false, broadcast: false }];
    expect(contents({ differing: [rejection], shown: [shown()], subscriptions: [] })).toMatchObject(
      silent,
    );
    const mute = { team: 'T1', channel: 'C1', org: 'Acme', by: 'U1', at: NOW };
    expect(contents({ differing: [rejection], shown: [shown()], mutes: [mute] })).toMatchObject(
      silent,
    );
  });

  test('a case that no message shows is told of where changes are followed', () => {
    const posts = (over: Partial<Subscription>) =>
      contents({ differing: [rejection], subscriptions: [subscription(over)] });
    expect(posts({})).toEqual([{ kind: 'changes', changes: [{ caseId: 'acme', from: 1, to: 2 }] }]);
    expect(posts({ kinds: 'changes', filter: 'org:acme' })).toHaveLength(1);
    expect(posts({ kinds: 'new' })).toEqual([]);
    expect(posts({ filter: 'org:other' })).toEqual([]);
  });

  test('a change out of a filter is told to those who followed it there', () => {
    const differing = [
      changed('acme', { tier: 'capability' }, { tier: 'transformation', highlightedValue: '$1' }),
    ];
    const posts = (filter: string) =>
      contents({ differing, subscriptions: [subscription({ filter })] }).length;
    expect([posts('tier:capability'), posts('tier:transformation'), posts('tier:x')]).toEqual([
      1, 1, 0,
    ]);
  });

  test('where it is not known whether the message is there, the change stands on its own', () => {
    for (const over of [
      { state: 'unconfirmed', ts: null },
      { state: 'posted', ts: null },
    ] as const) {
      const posted = contents({
        differing: [rejection],
        shown: [shown(over)],
        subscriptions: [subscription({ kinds: 'new' })],
      });
      expect(posted.map(({ kind }) => kind)).toEqual(['changes']);
    }
    for (const state of ['pending', 'sending', 'paused'] as const) {
      const posted = contents({ differing: [rejection], shown: [shown({ state, ts: null })] });
      expect(posted.map(({ kind }) => kind)).toEqual(['correction']);
    }
  });

  test('many changes that no message shows share one', () => {
    const differing = Array.from({ length: 5 }, (_, n) =>
      changed(`c${n}`, {}, { highlightedValue: '$1' }),
    );
    const posted = contents({ differing });
    expect(posted.map((each) => each.kind === 'changes' && each.changes.length)).toEqual([5]);
    expect(contents({ differing: differing.slice(0, 3) })).toHaveLength(3);
  });

  test('changes wait for the digest of those who have one', () => {
    const daily = subscription({
      cadence: { every: 'day', at: '09:00', zone: 'UTC' },
      nextDueAt: 1,
    });
    expect(
      planAnnouncements(planInput({ differing: [rejection], subscriptions: [daily] })),
    ).toMatchObject({
      deliveries: [],
      queued: [{ caseId: 'acme', from: 1, edition: 2 }],
    });
  });
});

test('a baseline records everything and tells nobody', () => {
  const plan = planBaseline([rejection, ...many(2)]);
  expect(plan.editions.map((each) => [each.case.id, each.edition])).toEqual([
    ['acme', 2],
    ['case-1', 1],
    ['case-2', 1],
  ]);
  expect([plan.deliveries, plan.queued]).toEqual([[], []]);
});

test('whatever is followed, a channel is told of an edition once, or not at all', () => {
  const anyCase = fc.record({
    org: fc.constantFrom('Acme', 'Bolt', 'Core'),
    tier: fc.constantFrom('one', 'two'),
    claims: fc.constantFrom([claim('C1')], [claim('C1', { status: 'REJECTED' })], []),
    known: fc.boolean(),
  });
  const anySubscription = fc.record({
    channel: fc.constantFrom('C1', 'C2', 'C3'),
    filter: fc.constantFrom('', 'org:acme', 'tier:one', 'status:any', 'except org:bolt'),
    kinds: fc.constantFrom('new', 'changes', 'both'),
    waits: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyCase, { maxLength: 30 }),
      fc.array(anySubscription, { maxLength: 12 }),
      fc.nat(20),
      (cases, wishes, shownUpTo) => {
        const differing = cases.map(({ known, ...given }, n) =>
          known ? changed(`c${n}`, {}, given) : fresh(`c${n}`, given),
        );
        const subscriptions = wishes.map(({ waits, ...wish }, n) =>
          subscription({
            ...wish,
            id: `s${n}`,
            cadence: waits ? { every: 'day', at: '09:00', zone: 'UTC' } : { every: 'at-once' },
          }),
        );
        const already = differing
          .slice(0, shownUpTo)
          .map(({ after }) => shown({ caseId: after.id, deliveryId: `card-${after.id}` }));
        const plan = planAnnouncements(planInput({ differing, subscriptions, shown: already }));
        const told = plan.deliveries.flatMap((delivery) =>
          delivery.items.map((item) => `${channelKey(delivery)} ${item.caseId}`),
        );
        expect(new Set(told).size).toBe(told.length);
        const queued = plan.queued.map((item) => `${item.subscription} ${item.caseId}`);
        expect(new Set(queued).size).toBe(queued.length);
        // What waits is told to no channel now; what is followed, announceable and new is told or waits.
        for (const { subscription: id, caseId } of plan.queued) {
          const { channel } = subscriptions.find((each) => each.id === id)!;
          expect(told).not.toContain(`T1/${channel} ${caseId}`);
        }
        for (const { before, after } of differing) {
          const isApproved = after.claims.some(({ status }) => status === 'APPROVED');
          if (before || !isApproved || already.some(({ caseId }) => caseId === after.id)) continue;
          for (const each of subscriptions) {
            if (each.filter !== '' || each.kinds === 'changes') continue;
            const isTold = told.includes(`T1/${each.channel} ${after.id}`);
            expect(isTold || queued.includes(`${each.id} ${after.id}`)).toBe(true);
          }
        }
      },
    ),
  );
});
