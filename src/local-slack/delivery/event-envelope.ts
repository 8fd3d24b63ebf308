import { newId } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Envelope } from './transport.ts';

/** Wraps an event as Slack does, with a new event id (docs.slack.dev/apis/events-api). */
export function eventEnvelope(
  workspace: Workspace,
  event: Readonly<Record<string, unknown>>,
): Envelope {
  const { team, appId, bot, channels, clock, verificationToken } = workspace;
  return {
    kind: 'events_api',
    acceptsResponse: false,
    payload: {
      token: verificationToken,
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: appId,
      event,
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: Math.floor(clock.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: bot,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: channels.find(String(event.channel))?.isShared ?? false,
      event_context: `4-${newId('')}`,
    },
  };
}
