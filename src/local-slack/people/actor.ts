import type { AppEvents } from '../delivery/app-events.ts';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { AttemptOutcome } from '../delivery/transport.ts';
import { teamOf } from '../state/shapes.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ResponseUrls } from '../web-api/response-urls.ts';

/** What acting as a person needs. */
export interface Stage {
  readonly workspace: Workspace;
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  readonly responseUrls: ResponseUrls;
  /** Base address of the local Slack, without a slash at its end. */
  readonly url: () => string;
}

/** Slack's name for a delivery that failed, as it shows it to people. */
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

/** A channel's name as payloads have it: those that are not public have none of their own. */
export function payloadName({ kind, name }: StoredChannel): string {
  return { channel: name, private: 'privategroup', dm: 'directmessage', group: `mpdm-${name}-1` }[
    kind
  ];
}

/** The fields about the person and the workspace in every interaction payload. */
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
