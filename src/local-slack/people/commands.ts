import { isRefusal } from '../calls/refusal.ts';
import { teamOf } from '../state/shapes.ts';
import type { StoredChannel, StoredMessage } from '../state/stored.ts';
import { failureName, payloadName, type Stage } from './actor.ts';

/** The immediate result: the message in the acknowledgement, or Slack's error. */
export interface CommandResult {
  readonly message?: StoredMessage;
  readonly error?: string;
}

/**
 * Runs `command` (with its slash) as `user` in `channel`. `text` is in the format Slack sends (see
 * text/typed-text.ts).
 */
export async function runCommand(
  stage: Stage,
  user: string,
  channel: StoredChannel,
  command: string,
  text: string,
): Promise<CommandResult> {
  const { workspace, dispatcher, responseUrls, url } = stage;
  const tell = (notice: string, error: string): CommandResult => {
    workspace.notify({ user, channel: channel.id, text: notice });
    return { error };
  };
  const known = workspace.app.commands.find((one) => one.command === command);
  if (known === undefined || !workspace.app.scopes.has('commands')) {
    return tell(`${command} is not a valid command.`, 'unknown_command');
  }
  if (channel.isArchived) return tell('This channel is archived.', 'is_archived');
  const origin = { kind: 'commands', user, channel: channel.id } as const;
  const outcome = await dispatcher.once(
    {
      kind: 'slash_commands',
      acceptsResponse: true,
      payload: {
        token: workspace.verificationToken,
        team_id: teamOf(workspace, user),
        team_domain: workspace.team.domain,
        channel_id: channel.id,
        channel_name: payloadName(channel),
        user_id: user,
        user_name: workspace.users.find(user)?.name ?? user,
        command,
        text: text.trim(),
        api_app_id: workspace.appId,
        is_enterprise_install: 'false',
        response_url: url() + responseUrls.issue(origin),
        trigger_id: workspace.triggers.issue({ user }),
      },
    },
    command,
  );
  if (!outcome.acknowledged) {
    const error = failureName(outcome);
    return tell(`${command} failed with the error "${error}"`, error);
  }
  if (outcome.answer === undefined) return {};
  const payload = typeof outcome.answer === 'string' ? { text: outcome.answer } : outcome.answer;
  const result = responseUrls.answer(origin, payload);
  if (isRefusal(result)) {
    return tell(`${command} failed with the error "${result.error}"`, result.error);
  }
  return result === undefined ? {} : { message: result };
}
