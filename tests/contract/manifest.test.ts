import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LISTENERS } from '../../src/slack/listeners/table.ts';

/** `manifest.yml` matches the listeners: nothing missing, nothing requested without need. */

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    agent_view: { agent_description: string };
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      should_escape: boolean;
    }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[] };
    interactivity: { is_enabled: boolean };
  };
}

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const needs = LISTENERS.map((listener) => listener.needs);
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('manifest.yml', () => {
  test('has the commands that are listened to', () => {
    expect(sorted(manifest.features.slash_commands.map(({ command }) => command))).toEqual(
      sorted(needs.flatMap(({ commands = [] }) => commands)),
    );
  });

  test('has the events that are listened to', () => {
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(
      sorted(needs.flatMap(({ events = [] }) => events)),
    );
  });

  test('asks for the scopes that the listeners need and no other', () => {
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(
      sorted(needs.flatMap(({ scopes }) => scopes)),
    );
  });

  test('reads no history but that of direct messages', () => {
    const histories = manifest.oauth_config.scopes.bot.filter((scope) =>
      scope.endsWith(':history'),
    );
    expect(histories).toEqual(['im:history']);
  });

  test('takes interactivity, for there are buttons', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(
      needs.some(({ interactivity }) => interactivity),
    );
  });

  test('lets Slack resolve mentions in command texts', () => {
    for (const { should_escape } of manifest.features.slash_commands)
      expect(should_escape).toBe(true);
  });

  test('keeps to the lengths that Slack allows', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(174);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    for (const { command, usage_hint } of manifest.features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });
});

test('no two listeners answer to one name', () => {
  const names = LISTENERS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
