import { describe, expect, test } from 'vitest';
import { planSending } from '../../../../page/composer/send.ts';
import { SNAPSHOT } from '../../../support/snapshot.ts';

const general = { channel: 'C1', thread: null };
const plan = (typed: string, place: { channel: string; thread: string | null } = general) =>
  planSending(typed, place, SNAPSHOT);

describe('messages', () => {
  test('go to the channel, or to the thread', () => {
    expect(plan(' hello <b> \n')).toEqual({
      kind: 'send',
      message: { type: 'post', channel: 'C1', text: 'hello &lt;b&gt;' },
    });
    expect(plan('hi', { channel: 'C1', thread: '1.1' })).toMatchObject({
      message: { type: 'post', channel: 'C1', text: 'hi', threadTs: '1.1' },
    });
  });

  test.each(['', '  ', '\n'])('%j is nothing', (typed) =>
    expect(plan(typed)).toEqual({ kind: 'nothing' }),
  );

  test('a space before the slash makes it a message, in a thread too', () => {
    expect(plan(' /case help')).toMatchObject({ message: { type: 'post', text: '/case help' } });
    expect(plan(' /case', { channel: 'C1', thread: '1.1' })).toMatchObject({ kind: 'send' });
  });
});

describe('commands', () => {
  test('send their words, names marked up as the manifest asks', () => {
    expect(plan('/case list @sam & co')).toEqual({
      kind: 'send',
      message: {
        type: 'command',
        channel: 'C1',
        command: '/case',
        text: 'list @sam &amp; co'.replace('@sam', '<@U2|sam>'),
      },
    });
    expect(plan('/cast @sam')).toMatchObject({ message: { command: '/cast', text: '@sam' } });
    expect(plan('/case')).toMatchObject({ message: { command: '/case', text: '' } });
  });

  test('are refused in threads, in Slack’s words', () => {
    expect(plan('/case help', { channel: 'C1', thread: '1.1' })).toEqual({
      kind: 'refuse',
      why: '/case is not supported in threads. Sorry!',
    });
  });

  test('must exist', () => {
    const refused = plan('/nope words');
    expect(refused).toMatchObject({ kind: 'refuse' });
    expect('why' in refused && refused.why).toContain('/nope is not a valid command');
  });
});
