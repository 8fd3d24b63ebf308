import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { PageMessage, ServerMessage } from '../../protocol/browser-protocol.ts';
import { type Connection, connect, type Socket } from './connection.ts';
import type { PageActions } from './page-context.tsx';
import { INITIAL_STATE, type PageState, reduce } from './page-state.ts';

/** In milliseconds. Slightly longer than Slack's own timeout of 3 seconds. */
const GIVE_UP_AFTER = 3500;

interface Asked {
  readonly resolve: (options: readonly unknown[]) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Connects the page to the server that served it. */
export function usePageConnection(openSocket: () => Socket): {
  state: PageState;
  actions: PageActions;
} {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const connection = useRef<Connection | null>(null);
  const asked = useRef(new Map<string, Asked>());
  const requests = useRef(0);

  useEffect(() => {
    const onMessage = (message: ServerMessage): void => {
      if (message.type === 'options') {
        const waiting = asked.current.get(message.requestId);
        if (waiting) clearTimeout(waiting.timer);
        waiting?.resolve(message.options);
        asked.current.delete(message.requestId);
        return;
      }
      dispatch({ type: 'server', message });
    };
    const made = connect({
      open: openSocket,
      onMessage,
      onLink: (link) => dispatch({ type: 'link', link }),
    });
    connection.current = made;
    const retry = (): void => {
      if (document.visibilityState === 'visible') made.retryNow();
    };
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', retry);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', retry);
      made.close();
    };
  }, [openSocket]);

  const actions = useMemo(() => {
    const prefix = Math.random().toString(36).slice(2);
    const nextId = (): string => {
      requests.current += 1;
      return `${prefix}-${requests.current}`;
    };
    const send = (message: PageMessage): boolean => {
      const sent = connection.current?.send(message) ?? false;
      if (!sent) dispatch({ type: 'tell', text: 'Not sent: there is no connection. Try again.' });
      return sent;
    };
    return {
      send,
      request(message, key) {
        const requestId = nextId();
        if (!send({ ...message, requestId })) return;
        if (message.type === 'view_submit') {
          dispatch({ type: 'submitted', viewId: message.viewId });
        }
        dispatch({ type: 'pressed', requestId, key });
        setTimeout(() => dispatch({ type: 'released', requestId }), GIVE_UP_AFTER);
      },
      options(question) {
        return new Promise((resolve, reject) => {
          const requestId = nextId();
          const fail = (): void => {
            asked.current.delete(requestId);
            reject(new Error('The app gave no options in time'));
          };
          asked.current.set(requestId, { resolve, timer: setTimeout(fail, GIVE_UP_AFTER) });
          if (!send({ type: 'options', requestId, ...question })) fail();
        });
      },
      tell: (text) => dispatch({ type: 'tell', text }),
      markRead: (place, ts) => dispatch({ type: 'read', place, ts }),
      dismissNotice: (id) => dispatch({ type: 'dismiss_notice', id }),
    } satisfies PageActions;
  }, []);
  return { state, actions };
}
