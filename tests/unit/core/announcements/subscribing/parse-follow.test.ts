import { describe, expect, test } from 'vitest';
import { parseConfiguredChannels } from '../../../../../src/core/announcements/subscribing/configured-channels.ts';
import { parseFollow } from '../../../../../src/core/announcements/subscribing/parse-follow.ts';
import type { Cadence } from '../../../../../src/core/announcements/subscribing/subscription.ts';
import { correctFilter } from '../../../../../src/core/filter/filter-problem.ts';
import { formatFilter } from '../../../../../src/core/filter/format-filter.ts';
import { vocabularyOf } from '../../../../../src/core/filter/vocabulary.ts';

const read = (text: string) => parseFollow(text, { zone: 'Europe/Stockholm' });

describe('what follows `/case follow`', () => {
  test.each<[string, string, string, Cadence]>([
    ['', '', 'both', { every: 'at-once' }],
    ['org:acme every:now', 'org:acme', 'both', { every: 'at-once' }],
    [
      'every:day org:acme',
      'org:acme',
      'both',
      { every: 'day', at: '09:00', zone: 'Europe/Stockholm' },
    ],
    [
      'org:acme at:7:05',
      'org:acme',
      'both',
      { every: 'day', at: '07:05', zone: 'Europe/Stockholm' },
    ],
    [
      'on:Friday kinds:new',
      '',
      'new',
      { every: 'week', day: 'fri', at: '09:00', zone: 'Europe/Stockholm' },
    ],
    [
      'org:acme every:weekly on:mon except tier:x at:08:30 zone:Asia/Tokyo kinds:changes',
      'org:acme except tier:x',
      'changes',
      { every: 'week', day: 'mon', at: '08:30', zone: 'Asia/Tokyo' },
    ],
  ])('%s', (text, filter, kinds, cadence) => {
    const { wish, problems } = read(text);
    expect(problems).toEqual([]);
    expect(wish && { ...wish, filter: formatFilter(wish.filter) }).toEqual({
      filter,
      kinds,
      cadence,
    });
  });

  test.each([
    ['every:fortnight', 'every:now'],
    ['at:25:00', '24 hours'],
    ['at:', '24 hours'],
    ['on:someday', 'on:mon'],
    ['kinds:all', 'kinds:both'],
    ['zone:Europe/Stokholm', 'Did you mean zone:Europe/Stockholm?'],
  ])('%s is refused with what to write', (text, hint) => {
    const { wish, problems } = read(text);
    expect(wish).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    ['cluster:operations every:hour', 'cluster:operations'],
    ['every:hour cluster:operations on:tues', 'cluster:operations on:tue'],
    ['zone:Europe/Stokholm tier:capability', 'zone:Europe/Stockholm tier:capability'],
    ['every:hour', ''],
  ])('%s is put right, and what was right is kept: %s', (text, meant) => {
    expect(correctFilter(text, read(text).problems)).toBe(meant);
  });

  test('all that is wrong is told at once, in order', () => {
    const vocabulary = vocabularyOf([]);
    const { problems } = parseFollow('nofield:x every:fortnight org:', { zone: 'UTC', vocabulary });
    expect(problems.map(({ code }) => code)).toEqual([
      'unknown-field',
      'unknown-option-value',
      'missing-value',
    ]);
  });
});

describe('channels in the settings', () => {
  test('a channel id, with or without what it wants', () => {
    const { channels, problems } = parseConfiguredChannels(
      ['C0123ABC', 'C0456DEF=tier:transformation every:week'],
      'UTC',
    );
    expect(problems).toEqual([]);
    expect(
      channels.map(({ channel, wish }) => [channel, formatFilter(wish.filter), wish.cadence.every]),
    ).toEqual([
      ['C0123ABC', '', 'at-once'],
      ['C0456DEF', 'tier:transformation', 'week'],
    ]);
  });

  test('every wrong entry is named; the others hold', () => {
    const { channels, problems } = parseConfiguredChannels(
      ['#general', 'C0123=org:', 'C0456'],
      'UTC',
    );
    expect(channels.map(({ channel }) => channel)).toEqual(['C0456']);
    expect(problems.map(({ entry }) => entry)).toEqual(['#general', 'C0123=org:']);
  });
});
