import type { AnnouncerSettings } from '../../../src/announcer/parts/settings.ts';

/** Orders for an announcing process. */
export interface ProcessOrder {
  readonly store: string;
  readonly team: string;
  readonly folder: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly instance: string;
  readonly canReadHistory: boolean;
  readonly settings: Partial<AnnouncerSettings>;
  /** Says `quiet` when everything that the folder brings is in Slack, or waits for a curator. */
  readonly saysWhenQuiet: boolean;
  /** Posts an answer with a claim of the n-th case, and remembers it; null for none. */
  readonly answer: { readonly channel: string; readonly nth: number } | null;
  /** Dies right after this many posts and edits, before noting the last; 0 for never. */
  readonly dieAfterPost: number;
}
