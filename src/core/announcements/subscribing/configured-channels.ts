import type { FilterProblem } from '../../filter/filter-problem.ts';
import { type FollowWish, parseFollow } from './parse-follow.ts';

/** A channel that follows the library by configuration. */
export interface ConfiguredChannel {
  readonly channel: string;
  readonly wish: FollowWish;
}

/** A fault in one entry of the setting. */
export interface ConfiguredProblem extends Pick<FilterProblem, 'message' | 'hint'> {
  readonly entry: string;
}

/**
 * Reads the entries of CASEBOOK_ANNOUNCE_CHANNELS: a channel id, and optionally the words that would
 * follow `/case follow`: `C0123ABC`, `C0123ABC=tier:transformation every:week`.
 * @param zone time zone of digests, unless an entry names one
 * @param overlays names of the library's overlays, which are fields of filters too; null if they
 *   aren't known: then any name of a field will do
 */
export function parseConfiguredChannels(
  entries: readonly string[],
  zone: string,
  overlays: readonly string[] | null = [],
): {
  readonly channels: readonly ConfiguredChannel[];
  readonly problems: readonly ConfiguredProblem[];
} {
  // Only the names of fields are checked: what the library doesn't have may be yet to come.
  const none = { org: [], cluster: [], tier: [], impact: [] };
  const vocabulary = overlays && { ...none, overlays: new Map(overlays.map((name) => [name, []])) };
  const settings = { zone, ...(vocabulary && { vocabulary }) };
  const channels: ConfiguredChannel[] = [];
  const problems: ConfiguredProblem[] = [];
  for (const entry of entries) {
    const [channel = '', ...rest] = entry.split('=');
    if (!/^[CG][A-Z0-9]{2,}$/.test(channel.trim())) {
      problems.push({
        entry,
        message: `"${channel}" isn't a channel ID.`,
        hint: "Copy the ID (C…) from the bottom of the channel's details; its name doesn't work. To add a filter, write C…=tier:transformation.",
      });
      continue;
    }
    const { wish, problems: wrong } = parseFollow(rest.join('='), settings);
    if (wish) channels.push({ channel: channel.trim(), wish });
    else problems.push(...wrong.map(({ message, hint }) => ({ entry, message, hint })));
  }
  return { channels, problems };
}
