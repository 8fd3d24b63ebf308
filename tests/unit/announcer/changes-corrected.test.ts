import { describe, expect, test } from 'vitest';
import type { Announcement } from '../../../src/core/announcements/content/announcement.ts';
import type { Case, Status } from '../../../src/core/case/case.ts';
import type { Store } from '../../../src/store/store.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { following, type House, render, show } from './house.ts';

/** Posts that tell of changes, and what becomes of them when the same claims change again. */

const acme = (status: Status, over: Partial<Case> = {}) => {
  const claims = [claim('C1', { status }), claim('C2')];
  return oneCase('acme', { revision: JSON.stringify([status, over]), claims, ...over });
};
const other = oneCase('other');

/** Says of a change what each claim was and is, and if the message was corrected. */
const parts = {
  redraw: async () => {
    throw new Error('these posts are announcements');
  },
  render: (announcement: Announcement, to: Parameters<typeof render>[1]) => {
    const drawn = render(announcement, to);
    if (announcement.kind !== 'changes' || !announcement.corrected) return drawn;
    const gone = announcement.changes.some(({ isGone }) => isGone) ? ' (gone)' : '';
    const text = `${drawn.text}${gone} (corrected)`;
    return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  },
};

/** A channel that was told of a change, of a case that no message of it announced. */
async function told(kinds: 'changes' | 'both' = 'changes'): Promise<House> {
  const at = await following(
    { parts, settings: { withdrawHoldMs: 0 } },
    libraryOf(other, acme('NEEDS_REVIEW')),
  );
  await at.follow({ kinds });
  await show(at, libraryOf(other, acme('APPROVED')));
  expect(at.said()).toEqual(['changed acme NEEDS_REVIEW>APPROVED']);
  return at;
}

describe('a post that tells of a change', () => {
  test('says what is true after the claim was rejected, and its thread says why', async () => {
    const at = await told();
    await show(at, libraryOf(other, acme('REJECTED')));
    expect(at.said()).toEqual([
      'changed acme APPROVED>REJECTED (corrected)',
      'changed acme APPROVED>REJECTED',
    ]);
    expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
    expect(at.messages().filter(({ broadcast }) => broadcast)).toEqual([]);
  });

  test('says what it said at first once that is so again', async () => {
    const at = await told();
    await show(at, libraryOf(other, acme('REJECTED')));
    await show(at, libraryOf(other, acme('APPROVED', { summary: 'Other words' })));
    expect(at.said()[0]).toBe('changed acme NEEDS_REVIEW>APPROVED (corrected)');
    expect(at.said()[1]).toBe('changed acme REJECTED>APPROVED (corrected)');
  });

  test('stays as it is if another claim changes', async () => {
    const at = await told();
    const claims = [claim('C1'), claim('C2', { status: 'REJECTED' })];
    await show(at, libraryOf(other, acme('APPROVED', { claims })));
    expect(at.said()).toEqual([
      'changed acme NEEDS_REVIEW>APPROVED',
      'changed acme APPROVED>REJECTED',
    ]);
    expect(at.replies(at.messages()[0]!)).toEqual([]);
  });

  test('says that the case is gone, also to a channel that follows nothing any more', async () => {
    const at = await told();
    const subscriptions = await at.store.subscriptions.list();
    await at.store.subscriptions.remove(subscriptions.map(({ id }) => id));
    await show(at, libraryOf(other));
    expect(at.said()).toEqual(['changed acme APPROVED>undefined (gone) (corrected)']);
    expect(at.replies(at.messages()[0]!)).toEqual([]);
  });

  test('is corrected without a word if its organisation is muted', async () => {
    const at = await told();
    const mute = { team: 'T1', channel: at.channel, org: 'ACME', by: 'U1', at: 0 };
    await at.store.mutes.mute(mute);
    await show(at, libraryOf(other, acme('REJECTED')));
    expect(at.said()).toEqual(['changed acme APPROVED>REJECTED (corrected)']);
    expect(at.replies(at.messages()[0]!)).toEqual([]);
  });

  test('is corrected if it was found only later', async () => {
    const over = { parts, history: true };
    const at = await following(over, libraryOf(other, acme('NEEDS_REVIEW')));
    at.slack.faults.add({ method: 'chat.postMessage', fault: { kind: 'drop_response' } });
    await show(at, libraryOf(other, acme('APPROVED')));
    at.clock.advance(at.parts.settings.lookAfterMs);
    await at.announcer.drain();
    await show(at, libraryOf(other, acme('REJECTED')));
    expect(at.said()[0]).toBe('changed acme APPROVED>REJECTED (corrected)');
  });
});

test('a post is corrected also if the process was killed before it was settled', async () => {
  let isKilled = false;
  const store = (real: Store): Store => ({
    ...real,
    deliveries: {
      ...real.deliveries,
      settle: async (...given) => {
        if (isKilled) throw new Error('killed');
        return real.deliveries.settle(...given);
      },
    },
  });
  const at = await following({ parts, store }, libraryOf(other, acme('NEEDS_REVIEW')));
  isKilled = true;
  at.announcer.libraryChanged(libraryOf(other, acme('APPROVED')));
  await at.announcer.drain();
  isKilled = false;
  expect((await at.store.deliveries.list()).map(({ state }) => state)).toEqual(['sending']);
  at.clock.advance(at.parts.settings.leaseMs);
  await show(at, libraryOf(other, acme('REJECTED')));
  expect(at.said()[0]).toBe('changed acme APPROVED>REJECTED (corrected)');
});

describe('a post whose ledger was purged', () => {
  /** As `told`, in a store that forgets what `forgets` says. */
  async function purged(forgets: 'editions' | 'find'): Promise<House> {
    let isPurged = false;
    const store = (real: Store): Store => ({
      ...real,
      knownCases: {
        ...real.knownCases,
        editions: async (refs) =>
          isPurged && forgets === 'editions' ? [] : real.knownCases.editions(refs),
      },
      deliveries: {
        ...real.deliveries,
        find: async (id) => (isPurged && forgets === 'find' ? null : real.deliveries.find(id)),
      },
    });
    const at = await following({ parts, store }, libraryOf(other, acme('NEEDS_REVIEW')));
    await show(at, libraryOf(other, acme('APPROVED')));
    const subscriptions = await at.store.subscriptions.list();
    await at.store.subscriptions.remove(subscriptions.map(({ id }) => id));
    isPurged = true;
    await show(at, libraryOf(other, acme('REJECTED')));
    return at;
  }

  test('is corrected from its own memory', async () => {
    const at = await purged('editions');
    expect(at.said()).toEqual(['changed acme APPROVED>REJECTED (corrected)']);
  });

  test('is forgotten if nobody knows any more what it was', async () => {
    const at = await purged('find');
    expect(at.said()).toEqual(['changed acme NEEDS_REVIEW>APPROVED']);
    expect(await at.store.posts.count()).toEqual({ posts: 0, due: 0 });
  });
});

test('a reply under an announced case is corrected silently: its thread is told anyway', async () => {
  const at = await following({ parts }, libraryOf(other));
  await show(
    at,
    libraryOf(
      other,
      acme('NEEDS_REVIEW', { claims: [claim('C1', { status: 'NEEDS_REVIEW' }), claim('C2')] }),
    ),
  );
  await show(at, libraryOf(other, acme('APPROVED')));
  await show(at, libraryOf(other, acme('REJECTED')));
  expect(at.replies(at.messages()[0]!)).toEqual([
    'changed acme APPROVED>REJECTED (corrected)',
    'changed acme APPROVED>REJECTED',
  ]);
});

test('a digest is corrected as a whole, its new cases too', async () => {
  const at = await following({ parts }, libraryOf(other, acme('NEEDS_REVIEW')));
  const [at_once] = await at.store.subscriptions.list();
  const day = { every: 'day', at: '09:00', zone: 'UTC' } as const;
  await at.store.subscriptions.save({
    ...at_once!,
    cadence: day,
    nextDueAt: at.clock.now() + 60_000,
  });
  const fresh = oneCase('fresh');
  await show(at, libraryOf(other, acme('APPROVED'), fresh));
  at.clock.advance(60_000);
  await at.announcer.drain();
  expect(at.said()).toEqual(['day digest fresh changed acme']);
  const edits = () => at.slack.calls.filter(({ method }) => method === 'chat.update').length;
  await show(at, libraryOf(other, acme('REJECTED'), fresh));
  expect(edits()).toBe(1);
  expect(at.replies(at.messages()[0]!)).toEqual(['changed acme APPROVED>REJECTED']);
});
