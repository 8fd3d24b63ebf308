import type { AppEvents } from '../delivery/app-events.ts';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { AttemptOutcome } from '../delivery/transport.ts';
import { teamOf } from '../state/shapes.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ResponseUrls } from '../web-api/response-urls.ts';

/** The services needed to act as a person. */
export interface Stage {
  readonly workspace: Workspace;
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  readonly responseUrls: ResponseUrls;
  /** Base URL of the local Slack, without a trailing slash. */
  readonly url: () => string;
}

/** Returns the error name that Slack shows people for a failed delivery. */
export function failureName(outcome: AttemptOutcome & { acknowledged: false }): string {
  switch (outcome.reason) {
    case 'timeout':
      return 'operation_timeout';
    case 'http_error':
      return `http_status_${outcome.status}`;
    default:
      return 'dispatch_failed';
  }
}

/** Returns a channel's name as payloads show it. Channels that aren't public get a generic name. */
export function payloadName({ kind, name }: StoredChannel): string {
  return { channel: name, private: 'privategroup', dm: 'directmessage', group: `mpdm-${name}-1` }[
    kind
  ];
}

/** The person and workspace fields of every interaction payload. */
export function interactionFrame({ workspace }: Stage, user: string) {
  const name = workspace.users.find(user)?.name ?? user;
  const team = teamOf(workspace, user);
  return {
    team: { id: team, domain: workspace.team.domain },
    user: { id: user, username: name, name, team_id: team },
    api_app_id: workspace.appId,
    token: workspace.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}
