import { createContext, useContext } from 'react';
import type { Channel, User } from '../../protocol/browser-protocol.ts';
import type { Clock } from './dates.ts';

/** Data used to resolve the mentions and dates in a text. */
export interface Surroundings {
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly me: string;
  readonly bot: string;
  readonly clock: Clock;
  /** Opens a mentioned channel. */
  readonly openChannel: (id: string) => void;
}

export const NO_SURROUNDINGS: Surroundings = {
  users: new Map(),
  channels: new Map(),
  me: '',
  bot: '',
  clock: { now: 0 },
  openChannel: () => {},
};

const SurroundingsContext = createContext<Surroundings>(NO_SURROUNDINGS);

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}

/** Returns a user's display name, or the ID if the user is unknown. */
export function displayName(users: ReadonlyMap<string, User>, id: string): string {
  const user = users.get(id);
  return user ? user.realName || user.name : id;
}
