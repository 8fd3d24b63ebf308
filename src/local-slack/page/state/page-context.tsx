import { createContext, useContext } from 'react';
import type { PageMessage, Surface } from '../../protocol/browser-protocol.ts';
import type { Busy } from './page-state.ts';

type Request = Extract<PageMessage, { type: 'action' | 'view_submit' }>;

export interface OptionsQuestion {
  readonly surface: Surface;
  readonly blockId: string;
  readonly actionId: string;
  /** What has been typed so far. */
  readonly value: string;
}

/** The page's way to the server. The same object as long as the page lives. */
export interface PageActions {
  /** False, with a notice to the person, where there is no connection. */
  send(message: PageMessage): boolean;
  /** Sends and marks `key` as busy until the app has acknowledged or Slack would give up. */
  request(message: Request, key: string): void;
  /** Rejects where the app gives no answer in time. */
  options(question: OptionsQuestion): Promise<readonly unknown[]>;
  tell(text: string): void;
  markRead(place: string, ts: string): void;
  dismissNotice(id: number): void;
}

/** Without a server: what is drawn can be looked at but not used. */
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
/** Apart from the rest of the state: every message listens to this, and it changes seldom. */
export const BusyProvider = BusyContext.Provider;

export function useActions(): PageActions {
  return useContext(ActionsContext);
}

export function useBusy(): Busy {
  return useContext(BusyContext);
}
