import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actions,
  bold,
  button,
  channel,
  context,
  list,
  moment,
  person,
  plain,
  quote,
  richText,
  section,
  text,
} from '../../../../src/slack/kit/kit.ts';
import { LIMITS } from '../../../../src/slack/kit/limits.ts';

describe('text', () => {
  it('splits long text into runs that join to it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (value) => {
        const runs = text(value);
        expect(runs.map((run) => run.text).join('')).toBe(value);
        expect(runs.every((run) => run.text !== '' && run.text.length <= LIMITS.richTextRun)).toBe(
          true,
        );
      }),
    );
    expect(text('a'.repeat(9001))).toHaveLength(4);
  });

  it('has no run for no text', () => {
    expect(text('')).toEqual([]);
  });
});

describe('section', () => {
  it('joins neighbours of one style and leaves out nothing', () => {
    expect(section('a', null, ['b', false, bold('c')], bold('d'), '', 'e').elements).toEqual([
      { type: 'text', text: 'ab' },
      { type: 'text', text: 'cd', style: { bold: true } },
      { type: 'text', text: 'e' },
    ]);
  });
});

describe('blocks that would be empty', () => {
  it('are no blocks', () => {
    expect(richText(section(''), null, quote(''))).toBeNull();
    expect(list([section()])).toBeNull();
    expect(actions(null, false)).toBeNull();
    expect(context('', ' ')).toBeNull();
  });
});

describe('plain', () => {
  it('is one line, marked where it is cut, a dash where it is empty', () => {
    expect(plain('a\nb', 10)).toEqual({ type: 'plain_text', text: 'a b', emoji: false });
    expect(plain(' \n', 10).text).toBe('–');
    expect(plain('a'.repeat(11), 10).text).toBe(`${'a'.repeat(9)}…`);
  });
});

describe('button', () => {
  const look = (more: object) => {
    const { text, accessibility_label } = button({ label: '', action: 'ask_example', ...more });
    return [text.text, accessibility_label];
  };
  it.each([
    [{ label: 'Open Klarna' }, ['Open Klarna', undefined]],
    [{ label: 'Share', hint: 'Share this' }, ['Share', 'Share this']],
    [{ label: 'Share', hint: 'Tell all' }, ['Share', 'Share: Tell all']],
    [
      { label: 'did klarna cut resolution time?' },
      ['did klarna cut resolution…', 'did klarna cut resolution time?'],
    ],
    [
      { label: 'Show Hewlett Packard Enterprise', end: 'C6' },
      ['Show Hewlett Packard… C6', 'Show Hewlett Packard… C6: Show Hewlett Packard Enterprise C6'],
    ],
  ])('screen readers begin with what is shown, and read all of it: %j', (given, read) => {
    expect(look(given)).toEqual(read);
  });
});

describe('people, channels and moments', () => {
  it('are named by Slack id only', () => {
    expect(person('U024BE7LH')).toEqual({ type: 'user', user_id: 'U024BE7LH' });
    expect(person('<!channel>')).toBe('Someone');
    expect(channel('C024BE7LH')).toEqual({ type: 'channel', channel_id: 'C024BE7LH' });
    expect(channel('general')).toBe('a channel');
  });

  it('have a plain form in UTC', () => {
    expect(moment(Date.UTC(2025, 0, 15, 9, 30, 59, 999))).toEqual({
      type: 'date',
      timestamp: Date.UTC(2025, 0, 15, 9, 30, 59) / 1000,
      format: '{date_short_pretty} at {time}',
      fallback: '2025-01-15 09:30 UTC',
    });
  });
});
