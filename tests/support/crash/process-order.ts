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
  /** Dies right after this many posts, before noting the last; 0 for never. */
  readonly dieAfterPost: number;
}
