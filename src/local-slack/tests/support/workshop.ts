import { afterEach } from 'vitest';
import { createLocalSlack, type LocalSlack } from '../../local-slack.ts';
import { createManualClock, type ManualClock } from '../../state/clock.ts';
import type { LocalSlackOptions } from '../../state/options.ts';

export type Json = Record<string, unknown>;

/** Creates a manifest with these bot scopes and events. */
export function manifestWith(scopes: readonly string[], events: readonly string[] = []): Json {
  return {
    display_information: { name: 'Echo' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true },
      agent_view: { agent_description: 'Echoes' },
      bot_user: { display_name: 'Echo' },
      slash_commands: [
        { command: '/echo', description: 'Say it back' },
        { command: '/escaped', description: 'Say it back', should_escape: true },
      ],
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: { bot_events: events },
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
    },
  };
}

export interface Workshop {
  readonly slack: LocalSlack;
  readonly clock: ManualClock;
  /** Calls a method as `@slack/web-api` does: a form with the bot's token. */
  call(method: string, args?: Json, token?: string): Promise<Json>;
}

const open = new Set<LocalSlack>();
afterEach(async () => {
  for (const slack of open) await slack.close();
  open.clear();
});

/** Starts a local Slack on a manual clock, and closes it after the test. */
export async function workshop(
  scopes: readonly string[] = ['chat:write', 'commands'],
  options: Partial<LocalSlackOptions> = {},
): Promise<Workshop> {
  const clock = createManualClock(Date.UTC(2026, 0, 5));
  const slack = await createLocalSlack({
    manifest: manifestWith(scopes),
    clock,
    rateLimits: { posts: false },
    ...options,
  });
  open.add(slack);
  return {
    slack,
    clock,
    async call(method, args = {}, token = slack.botToken) {
      const response = await fetch(slack.apiUrl + method, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form(args),
      });
      return (await response.json()) as Json;
    },
  };
}

/** Encodes arguments as a form, with structures as JSON, like `@slack/web-api`. */
export function form(args: Json): URLSearchParams {
  return new URLSearchParams(
    Object.entries(args).map(([name, value]): [string, string] => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
}
