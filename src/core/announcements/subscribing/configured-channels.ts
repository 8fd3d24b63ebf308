import type { FilterProblem } from '../../filter/filter-problem.ts';
import { type FollowWish, parseFollow } from './parse-follow.ts';

/** A channel that the settings let follow the library. */
export interface ConfiguredChannel {
  readonly channel: string;
  readonly wish: FollowWish;
}

/** What is wrong with one entry. */
export interface ConfiguredProblem extends Pick<FilterProblem, 'message' | 'hint'> {
  readonly entry: string;
}

/**
 * Reads the entries of CASEBOOK_ANNOUNCE_CHANNELS: a channel id, and where not everything is
 * wanted, what would follow `/case follow`: `C0123ABC`, `C0123ABC=tier:transformation every:week`.
 */
export function parseConfiguredChannels(
  entries: readonly string[],
  zone: string,
): {
  readonly channels: readonly ConfiguredChannel[];
  readonly problems: readonly ConfiguredProblem[];
} {
  const channels: ConfiguredChannel[] = [];
  const problems: ConfiguredProblem[] = [];
  for (const entry of entries) {
    const [channel = '', ...rest] = entry.split('=');
    if (!/^[CG][A-Z0-9]{2,}$/.test(channel.trim())) {
      problems.push({
        entry,
        message: `"${channel}" is no channel id.`,
        hint: "Write the id that stands at the bottom of the channel's details (C…), not its name; for a filter C…=tier:transformation.",
      });
      continue;
    }
    const { wish, problems: wrong } = parseFollow(rest.join('='), { zone });
    if (wish) channels.push({ channel: channel.trim(), wish });
    else problems.push(...wrong.map(({ message, hint }) => ({ entry, message, hint })));
  }
  return { channels, problems };
}
