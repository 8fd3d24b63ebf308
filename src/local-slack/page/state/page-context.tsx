import { createContext, useContext } from 'react';
import type { PageMessage, Surface } from '../../protocol/browser-protocol.ts';
import type { Busy } from './page-state.ts';

type Request = Extract<PageMessage, { type: 'action' | 'view_submit' | 'host_action' }>;

export interface OptionsQuestion {
  readonly surface: Surface;
  readonly blockId: string;
  readonly actionId: string;
  /** The text typed so far. */
  readonly value: string;
}

/** Actions that talk to the server. The same object for the page's lifetime. */
export interface PageActions {
  /** Sends a message. If there is no connection, shows a notice and returns false. */
  send(message: PageMessage): boolean;
  /**
   * Sends a request and marks `key` as busy until the app acknowledges it or Slack's timeout
   * passes.
   */
  request(message: Request, key: string): void;
  /** Asks the app for options. Rejects if the app doesn't answer in time. */
  options(question: OptionsQuestion): Promise<readonly unknown[]>;
  tell(text: string): void;
  markRead(place: string, ts: string): void;
  dismissNotice(id: number): void;
}

/** Used without a server: the page can be viewed but does nothing. */
const OFFLINE: PageActions = {
  send: () => false,
  request: () => {},
  options: () => Promise.resolve([]),
  tell: () => {},
  markRead: () => {},
  dismissNotice: () => {},
};

const ActionsContext = createContext(OFFLINE);
const BusyContext = createContext<Busy>({});

export const ActionsProvider = ActionsContext.Provider;
/** Separate from the other state, because every message uses it and it seldom changes. */
export const BusyProvider = BusyContext.Provider;

export function useActions(): PageActions {
  return useContext(ActionsContext);
}

export function useBusy(): Busy {
  return useContext(BusyContext);
}
