import { expect, test } from 'vitest';
import { askerOf } from '../../../../src/slack/bot/asker.ts';

const OURS = 'T0OURS';
const OTHER = 'T0OTHER';

/** Payloads as Slack sends them, shortened to the fields that name somebody. */
test.each([
  ['a command', { command: '/case', user_id: 'U1', team_id: OURS }, ['U1', OURS]],
  [
    'a press',
    { type: 'block_actions', user: { id: 'U1', team_id: OTHER }, team: { id: OURS } },
    ['U1', OTHER, OURS],
  ],
  [
    'a press in an Enterprise',
    { type: 'block_actions', user: { id: 'U1', team_id: OURS }, team: null },
    ['U1', OURS],
  ],
  [
    'a submitted modal',
    { type: 'view_submission', user: { id: 'U1', team_id: OTHER }, team: { id: OTHER } },
    ['U1', OTHER, OTHER],
  ],
  [
    'a mention',
    {
      team_id: OURS,
      event: { type: 'app_mention', user: 'U1', team: OTHER, user_team: OTHER, source_team: OTHER },
    },
    ['U1', OTHER, OTHER, OTHER],
  ],
  [
    'a direct message',
    { team_id: OURS, event: { type: 'message', channel_type: 'im', user: 'U1', team: OURS } },
    ['U1', OURS],
  ],
  [
    'a shared direct message',
    {
      is_ext_shared_channel: true,
      event: { type: 'message', channel_type: 'im', user: 'U1', team: OURS },
    },
    ['U1', OURS, 'external'],
  ],
  [
    'an opened Home tab',
    { team_id: OURS, event: { type: 'app_home_opened', user: 'U1' } },
    ['U1', OURS],
  ],
  [
    'a Home tab opened by somebody who shares a channel with us',
    { team_id: OURS, is_ext_shared_channel: true, event: { type: 'app_home_opened', user: 'U1' } },
    ['U1', OURS, 'external'],
  ],
])('%s names who acts', (_, payload, [user, ...teams]) => {
  expect(askerOf(payload)).toEqual({ user, teams });
});

test.each([
  [
    'a channel that is unarchived',
    { event: { type: 'channel_unarchive', user: 'U1', channel: 'C1' } },
  ],
  ['somebody who joins', { event: { type: 'member_joined_channel', user: 'U1', team: OTHER } }],
  [
    'an edited message',
    { event: { type: 'message', subtype: 'message_changed', message: { user: 'U1' } } },
  ],
  ['nothing at all', {}],
])('%s asks for nothing', (_, payload) => {
  expect(askerOf(payload)).toBeNull();
});
