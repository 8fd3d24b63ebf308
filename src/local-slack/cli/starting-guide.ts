import type { LocalSlack } from '../local-slack.ts';

/**
 * Explains how to start an app with this local Slack instead of the real one.
 * @param page address of the page
 * @param requestUrl the app's request URL, if it takes events over HTTP
 */
export function startingGuide(
  slack: Pick<LocalSlack, 'botToken' | 'appToken' | 'signingSecret' | 'apiUrl' | 'workspace'>,
  page: string,
  requestUrl?: string,
): string {
  const waiting =
    requestUrl === undefined
      ? 'Waiting for the app to connect by Socket Mode.'
      : `Waiting for the app to answer at ${requestUrl}.`;
  return `${slack.workspace.app.name} is installed in the local Slack at ${page}

Start the app with these settings:

export SLACK_BOT_TOKEN=${slack.botToken}
export SLACK_APP_TOKEN=${slack.appToken}
export SLACK_SIGNING_SECRET=${slack.signingSecret}
export SLACK_API_URL=${slack.apiUrl}

Bolt takes the address from its options:

new App({ …, clientOptions: { slackApiUrl: process.env.SLACK_API_URL } })

${waiting} Ctrl-C stops the local Slack.
`;
}
