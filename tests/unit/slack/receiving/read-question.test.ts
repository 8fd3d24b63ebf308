import { expect, test } from 'vitest';
import { parseBody } from '../../../../src/slack/receiving/question-body.ts';
import { readQuestion } from '../../../../src/slack/receiving/read-question.ts';

const self = { team: 'T1', botId: 'B1', botUserId: 'U0BOT', newId: () => 'new' };
const read = (payload: unknown) => readQuestion(payload, self);
const mention = { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.2', text: '<@U0BOT> hi' };
const event = (of: object) => ({ team_id: 'T1', event_id: 'Ev1', event: of });
const command = {
  command: '/case',
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  text: 'klarna',
  response_url: 'https://example.com/reply',
  trigger_id: '1.2.3',
};

test('reads a mention, a direct message and a command', () => {
  expect(read(event(mention))).toMatchObject({
    said: { listener: 'mention', isDirect: false, isShared: false, message: { ts: '1.2' } },
    noted: { id: 'post:T1:C1:1.2', replyUrl: '' },
  });
  const direct = { ...mention, type: 'message', channel_type: 'im', subtype: 'thread_broadcast' };
  expect(read(event(direct))).toMatchObject({
    said: { listener: 'direct-message', isDirect: true },
  });
  expect(read(command)).toMatchObject({
    typed: { team: 'T1', channel: 'C1', user: 'U1', text: 'klarna' },
    noted: { id: 'command:1.2.3', replyUrl: 'https://example.com/reply' },
  });
});

test('a command without a trigger is one of its own each time', () => {
  const { trigger_id: _, ...without } = command;
  expect(read(without)?.noted.id).toBe('command:new');
});

test.each([
  null,
  'text',
  {},
  event({}),
  { event: null },
  event({ ...mention, type: 'message' }),
  event({ ...mention, type: 'message', channel_type: 'im', subtype: 'message_changed' }),
  event({ ...mention, user: undefined }),
  event({ ...mention, user: 'U0BOT' }),
  event({ ...mention, bot_id: 'B1' }),
  { type: 'block_actions', user: { id: 'U1' } },
])('%j is no question', (payload) => {
  expect(read(payload)).toBeNull();
});

test('what is kept reads back as it was, and holds nothing else that Slack sent', () => {
  const question = read(event({ ...mention, blocks: ['secret'], client_msg_id: 'x' }))!;
  expect(question.noted.body).not.toMatch(/secret|client_msg_id/);
  expect(parseBody(question.noted.body)).toEqual({ said: 'said' in question && question.said });
  const typed = read(command)!;
  expect(parseBody(typed.noted.body)).toEqual({ typed: 'typed' in typed && typed.typed });
});

test.each(['', 'null', '{}', '{"said":{}}', '{"typed":{"team":1}}'])(
  'what another version kept (%s) is not taken for a question',
  (body) => {
    expect(parseBody(body)).toBeNull();
  },
);
