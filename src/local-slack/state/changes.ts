import type { ApiCall } from '../calls/call-log.ts';
import type { StoredChannel, StoredMessage } from './stored.ts';

/** Text that Slack shows a person outside any message. */
export interface Notice {
  readonly user: string;
  readonly channel?: string;
  readonly text: string;
}

/** A change in the workspace that the page or a waiting test must see. */
export type Change =
  | { readonly type: 'message'; readonly message: StoredMessage }
  | { readonly type: 'message_deleted'; readonly message: StoredMessage }
  | { readonly type: 'channel'; readonly channel: StoredChannel }
  | { readonly type: 'modals'; readonly user: string }
  | {
      readonly type: 'view_errors';
      readonly user: string;
      readonly viewId: string;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly type: 'home'; readonly user: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'app'; readonly connected: boolean }
  | { readonly type: 'call'; readonly call: ApiCall }
  | { readonly type: 'delivery' };

export interface Changes {
  emit(change: Change): void;
  /** Returns a function that ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
