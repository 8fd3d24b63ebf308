import { setTimeout } from 'node:timers/promises';
import type { SourceCheck } from '../core/library/source-checks.ts';
import { lookAtLink } from './look-at-link.ts';

export interface Manners {
  /** Hosts that are asked at the same time. */
  readonly hosts: number;
  /** Pause between two requests to one host. Milliseconds. */
  readonly pauseMs: number;
}

export const POLITE: Manners = { hosts: 6, pauseMs: 1_000 };

/**
 * Looks at addresses: one at a time for each host, with pauses, several hosts at once.
 * @param onLook called after each, in any order
 */
export async function lookAtLinks(
  urls: readonly string[],
  onLook: (url: string, found: Omit<SourceCheck, 'on'>) => void,
  { hosts, pauseMs }: Manners = POLITE,
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [url]);
    else known.push(url);
  }
  const waiting = [...byHost.values()];
  const worker = async (): Promise<void> => {
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
      for (const [at, url] of own.entries()) {
        if (at > 0) await setTimeout(pauseMs);
        onLook(url, await lookAtLink(url));
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
}
