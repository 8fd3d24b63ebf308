import { describe, expect, it } from 'vitest';
import { actions, button, quote, richText, section } from '../../../../src/slack/kit/kit.ts';
import {
  composeMessage,
  composeModal,
  composePlainMessage,
} from '../../../../src/slack/kit/message.ts';

describe('composing', () => {
  it('gives a view less room until it fits', () => {
    const rooms: number[] = [];
    const message = composeMessage((sheet) => {
      rooms.push(sheet.room(40_000));
      sheet.add(richText(section('x'.repeat(sheet.room(40_000)))));
    });
    expect(rooms[0]).toBe(40_000);
    expect(rooms).toEqual([...rooms].sort((a, b) => b - a));
    const drawn = JSON.stringify(message.blocks);
    expect(drawn.length).toBeLessThanOrEqual(10_000);
    expect(drawn.length).toBeGreaterThan(7_000);
  });

  it('gives a modal more room than a message', () => {
    const draw = () =>
      composeModal({ title: 'A title', callbackId: 'id' }, (sheet) => {
        sheet.add(richText(section('x'.repeat(sheet.room(100_000)))));
      });
    expect(JSON.stringify(draw().view).length).toBeGreaterThan(100_000);
  });

  it('fails loudly for a view that ignores its room', () => {
    expect(() =>
      composeMessage((sheet) => sheet.add(richText(section('x'.repeat(20_000))))),
    ).toThrow('does not fit');
  });

  it('numbers the actions of a message and leaves out none', () => {
    const { blocks } = composeMessage((sheet) => {
      const open = () => button({ label: 'Open', action: 'open_case', value: { caseId: 'a' } });
      sheet.add(actions(open(), open()), actions(open()));
    });
    expect(JSON.stringify(blocks).match(/open_case(#\d)?/g)).toEqual([
      'open_case',
      'open_case#2',
      'open_case#3',
    ]);
  });

  it('says so where a button cannot carry its ids', () => {
    const { text, blocks } = composeMessage((sheet) => {
      const id = 'x'.repeat(2000);
      sheet.add(
        actions(
          button({ label: 'Open', action: 'open_case', value: { caseId: id } }),
          button({ label: 'Help', action: 'show_help' }),
        ),
      );
    });
    expect(JSON.stringify(blocks)).not.toContain('open_case');
    expect(JSON.stringify(blocks)).toContain('show_help');
    expect(text).toContain('Some buttons do not fit here.');
  });
});

describe('a message without evidence', () => {
  it('may show none', () => {
    expect(() => composePlainMessage((sheet) => sheet.add(richText(quote('So it is'))))).toThrow(
      'show no evidence',
    );
    expect(composePlainMessage((sheet) => sheet.add(richText(section('Hello')))).text).toBe(
      'Hello',
    );
  });
});
