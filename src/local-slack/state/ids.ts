import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Creates an id in Slack's format: `prefix` and ten capital letters or digits. */
export function newId(prefix: string): string {
  return prefix + Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
}

/** Creates an unguessable token: `bytes` random bytes in hex. */
export function newSecret(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}

export interface Timestamps {
  /** Returns a new message timestamp, `seconds.microseconds`: unique and increasing. */
  next(): string;
}

export function createTimestamps(clock: Clock): Timestamps {
  let last = 0;
  return {
    next() {
      // Doubles hold whole microseconds exactly until the year 2255.
      last = Math.max(clock.now() * 1000, last + 1);
      const micros = Math.floor(last);
      const seconds = Math.floor(micros / 1_000_000);
      return `${seconds}.${String(micros % 1_000_000).padStart(6, '0')}`;
    },
  };
}
