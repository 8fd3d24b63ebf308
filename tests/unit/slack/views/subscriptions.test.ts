import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../../src/core/announcements/content/delivery.ts';
import type { Subscription } from '../../../../src/core/announcements/subscribing/subscription.ts';
import {
  FOLLOW_FIELD,
  type FollowForm,
  parseFollowForm,
} from '../../../../src/slack/kit/follow-form.ts';
import { followConfirmedMessage } from '../../../../src/slack/views/follow-confirmed.ts';
import { followEndedMessage } from '../../../../src/slack/views/follow-ended.ts';
import { followModal } from '../../../../src/slack/views/follow-modal.ts';
import { followProblemMessage } from '../../../../src/slack/views/follow-problem.ts';
import { followingMessage } from '../../../../src/slack/views/following.ts';
import { pausedNoticeMessage } from '../../../../src/slack/views/paused-notice.ts';
import { worklistMessage } from '../../../../src/slack/views/worklist.ts';
import { carriedBy, labelsIn } from './read.ts';

const weekly = { every: 'week', day: 'fri', at: '16:30', zone: 'Europe/Berlin' } as const;
const pause = { at: 0, reason: 'is_archived', by: '', told: true };

function subscription(change: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    team: 'T1',
    channel: 'C024BE7LH',
    filter: 'tier:capability -org:Acme',
    kinds: 'new',
    cadence: weekly,
    owner: 'U024BE7LH',
    origin: 'person',
    createdAt: 0,
    nextDueAt: null,
    paused: null,
    lastPosted: { at: 0, ts: '1.2', what: 'Bolt' },
    ...change,
  };
}

describe('what a channel follows', () => {
  it('is shown with filter, cadence, owner and what it last brought', () => {
    const message = followingMessage({ subscriptions: [subscription()], mutes: [], page: 0 });
    expect(message.text).toContain(
      'new cases · tier:capability -org:Acme · every Friday at 16:30 (Europe/Berlin)',
    );
    expect(message.text).toContain('By <@U024BE7LH>. Last posted: Bolt, 1970-01-01 00:00 UTC');
    expect(labelsIn(message)).toEqual(['Change', 'Unfollow', 'Follow more']);
  });

  it('says why a subscription is paused and how it goes on', () => {
    const paused = subscription({ paused: pause });
    const message = followingMessage({ subscriptions: [paused], mutes: [], page: 0 });
    expect(message.text).toContain('⏸️ Paused since 1970-01-01 00:00 UTC: the channel is archived.');
    expect(message.text).toContain('To go on, unarchive it, then press Resume.');
    expect(carriedBy(message, 'Resume')).toEqual({ subscription: 's1' });
  });

  it('leaves those of the settings to the settings', () => {
    const fixed = subscription({ origin: 'settings', owner: '' });
    const message = followingMessage({ subscriptions: [fixed], mutes: [], page: 0 });
    expect(message.text).toContain('By the settings of this Casebook');
    expect(labelsIn(message)).toEqual(['Follow more']);
    const paused = subscription({
      origin: 'settings',
      paused: { at: 0, reason: 'is_archived', by: '', told: true },
    });
    const resumable = followingMessage({ subscriptions: [paused], mutes: [], page: 0 });
    expect(labelsIn(resumable)).toEqual(['Resume', 'Follow more']);
  });

  it('pages over 60, each of which is reached once', () => {
    const subscriptions = Array.from({ length: 60 }, (_, i) =>
      subscription({ id: `s${i}`, filter: `org:Org${i}.` }),
    );
    let seen = '';
    for (let page: number | undefined = 0; page !== undefined; ) {
      const message = followingMessage({ subscriptions, mutes: [], page });
      seen += message.text;
      page = carriedBy(message, 'Next page')?.page;
    }
    for (const one of subscriptions) expect(seen.split(one.filter)).toHaveLength(2);
  });

  it('names muted organisations and who muted them', () => {
    const mute = { team: 'T1', channel: 'C1', org: 'Acme', by: 'U024BE7LH', at: 0 };
    const message = followingMessage({ subscriptions: [], mutes: [mute], page: 0 });
    expect(message.text).toContain('This channel follows nothing yet.');
    expect(message.text).toContain('Muted here: Acme (by <@U024BE7LH>)');
    expect(carriedBy(message, 'Unmute Acme')).toEqual({ org: 'Acme' });
  });
});

describe('following', () => {
  const preview = { matching: 7, of: 30, examples: ['Acme', 'Bolt'], unapproved: 1 };

  it('is confirmed in the channel with who did it, what it replaces and a preview', () => {
    const { text } = followConfirmedMessage({
      subscription: subscription({ filter: '' }),
      by: 'U024BE7LH',
      replaced: subscription({ kinds: 'both', cadence: { every: 'at-once' } }),
      preview,
      notes: [{ message: 'No case has the cluster "robots" yet.', hint: 'There is: retail.' }],
    });
    expect(text).toContain('<@U024BE7LH> changed what this channel follows: new cases');
    expect(text).toContain('Before: new and changed cases · tier:capability -org:Acme · at once');
    expect(text).toContain(
      'Would have matched 7 of the last 30 cases: Acme, Bolt, … 1 more has no approved claim: add status:any for such.',
    );
    expect(text).toContain('No case has the cluster "robots" yet. There is: retail.');
  });

  it('is ended with the command that takes it back', () => {
    const { text } = followEndedMessage({ subscription: subscription(), by: 'U024BE7LH' });
    expect(text).toContain('To take that back: /case follow tier:capability -org:Acme');
  });

  it('that went wrong comes with the exact command to use instead', () => {
    const { text } = followProblemMessage({ what: 'No tier “x”.', instead: 'follow tier:product' });
    expect(text).toBe('Nothing was changed. No tier “x”.\nUse instead: /case follow tier:product');
  });
});

describe('the form for following', () => {
  const form: FollowForm = {
    orgs: ['Acme', 'Bolt, Inc.'],
    clusters: ['operations'],
    tiers: [],
    impacts: [],
    statuses: ['NEEDS_REVIEW'],
    filter: 'phone or chat',
    kinds: 'both',
    cadence: weekly,
  };
  const input = {
    channel: 'C024BE7LH',
    subscription: '',
    form,
    choices: {
      orgs: ['Acme', 'Bolt, Inc.', 'Coil'],
      clusters: ['operations', 'sales'],
      tiers: ['capability'],
      impacts: [],
    },
    zone: 'Europe/Paris',
    preview: { matching: 0, of: 30, examples: [], unapproved: 0 },
    privateMetadata: '{}',
  };

  /** What Slack sends when the form is submitted as it was opened. */
  function submitted(values: typeof input) {
    const state: Record<string, Record<string, unknown>> = {};
    for (const block of followModal(values).view.blocks) {
      if (block.type !== 'input' || !('element' in block)) continue;
      const element = block.element as unknown as Record<string, unknown> & { action_id: string };
      state[block.block_id!] = {
        [element.action_id]: {
          type: element.type,
          value: element.initial_value ?? null,
          selected_time: element.initial_time,
          selected_option: element.initial_option,
          selected_options: element.initial_options ?? (element.options ? [] : undefined),
        },
      };
    }
    return state;
  }

  it('comes back as it was opened', () => {
    expect(parseFollowForm(submitted(input))).toEqual(form);
    const daily = { every: 'day', at: '08:00', zone: 'Asia/Tokyo' } as const;
    const other = { ...form, cadence: daily, kinds: 'new' as const, orgs: [], statuses: [] };
    expect(parseFollowForm(submitted({ ...input, form: other }))).toEqual(other);
    const atOnce = { ...form, cadence: { every: 'at-once' } as const };
    expect(parseFollowForm(submitted({ ...input, form: atOnce }))).toEqual(atOnce);
  });

  it('takes text where the library has more organisations than a menu holds', () => {
    const orgs = Array.from({ length: 101 }, (_, i) => `Org ${i}`);
    const many = {
      ...input,
      form: { ...form, orgs: ['Org 1', 'Org 2'] },
      choices: { ...input.choices, orgs },
    };
    expect(JSON.stringify(followModal(many))).toContain('"initial_value":"Org 1, Org 2"');
    expect(parseFollowForm(submitted(many))?.orgs).toEqual(['Org 1', 'Org 2']);
  });

  it('has a field to put each error under', () => {
    const blockIds = followModal(input).view.blocks.map((block) => block.block_id);
    for (const id of Object.values(FOLLOW_FIELD)) expect(blockIds).toContain(id);
  });

  it.each([null, {}, { follow_kinds: { follow_kinds: { selected_option: { value: 'x' } } } }])(
    'reads nothing from %j',
    (values) => {
      expect(parseFollowForm(values)).toBeNull();
    },
  );
});

describe('a pause', () => {
  it('is told to the owner with what to do; nothing is deleted', () => {
    const message = pausedNoticeMessage({ subscription: subscription(), pause });
    expect(message.text).toContain('because the channel is archived');
    expect(message.text).toContain('To go on, unarchive it, then press Resume.');
    expect(labelsIn(message)).toEqual(['Resume', 'Unfollow']);
  });

  it('names a reason that it does not know', () => {
    const strange = { ...pause, reason: 'ekm_access_denied' };
    const { text } = pausedNoticeMessage({ subscription: subscription(), pause: strange });
    expect(text).toContain('Slack said ekm_access_denied');
  });
});

describe('the worklist', () => {
  const delivery = { id: 'd1', channel: 'C024BE7LH', sentAt: 0, error: 'msg_too_long' } as Delivery;

  it('has what may be missing settled one by one', () => {
    const items = [{ kind: 'unconfirmed', delivery, what: 'new case Acme' }] as const;
    const message = worklistMessage({ items, page: 0 });
    expect(message.text).toContain('For curators: 1 post may be missing.');
    expect(message.text).toContain(
      '<#C024BE7LH>: new case Acme, may or may not be there, sent 1970-01-01 00:00 UTC',
    );
    expect(carriedBy(message, 'It is there')).toEqual({ delivery: 'd1' });
    expect(carriedBy(message, 'Post again')).toEqual({ delivery: 'd1' });
  });

  it('lets what Slack refused be sent again, or left', () => {
    const message = worklistMessage({
      items: [{ kind: 'failed', delivery, what: 'new case Acme' }],
      page: 0,
    });
    expect(message.text).toContain('refused by Slack (msg_too_long)');
    expect(labelsIn(message)).toEqual(['Post again', 'Leave it']);
  });

  it('says where a channel is paused and what is wrong in which file', () => {
    const first = { code: 'x', severity: 'error', file: 'a.md', line: 7 } as const;
    const message = worklistMessage({
      items: [
        { kind: 'paused', subscription: subscription({ paused: pause }), others: 1 },
        { kind: 'file', first: { ...first, message: 'No org.', hint: 'Add it.' }, others: 2 },
      ],
      page: 0,
    });
    expect(message.text).toContain('because the channel is archived. To go on, unarchive it');
    expect(message.text).toContain('a.md, line 7: No org. Add it. … and 2 more errors');
    expect(carriedBy(message, 'Resume')).toEqual({ subscription: 's1' });
  });
});

describe('what did not happen', () => {
  it('is said when it is open which subscription to end', () => {
    const given = { subscriptions: [subscription()], mutes: [], page: 0 };
    const text = followingMessage({ ...given, whichToEnd: true }).text;
    expect(text).toContain('Nothing was ended. Which one?');
    expect(followingMessage(given).text).not.toContain('ended');
  });
});
