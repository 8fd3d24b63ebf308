import { parseDocument } from 'yaml';

/** The settings that a manifest follows. */
export interface ManifestSettings {
  /** The name of the slash command, with its slash. */
  readonly command: string;
  /** Public address of the bot for HTTP, without a path; null for Socket Mode. */
  readonly address: string | null;
}

/** Path of everything that Slack sends over HTTP. */
export const EVENTS_PATH = '/slack/events';

/**
 * Fits the manifest to the settings.
 * @param manifest `manifest.yml`, as it is in the project
 * @returns the manifest as YAML, with its comments, and as a value
 */
export function fitManifest(
  manifest: string,
  { command, address }: ManifestSettings,
): { readonly yaml: string; readonly value: unknown } {
  const document = parseDocument(manifest);
  document.setIn(['features', 'slash_commands', 0, 'command'], command);
  if (address !== null) {
    const url = new URL(EVENTS_PATH, address).href;
    document.commentBefore = ` The Slack app over HTTP, for ${address}: api.slack.com/apps > Create New App > From a manifest.`;
    document.setIn(['settings', 'socket_mode_enabled'], false);
    document.setIn(['settings', 'event_subscriptions', 'request_url'], url);
    document.setIn(['settings', 'interactivity', 'request_url'], url);
    document.setIn(['features', 'slash_commands', 0, 'url'], url);
  }
  return { yaml: document.toString({ lineWidth: 0 }), value: document.toJS() };
}
