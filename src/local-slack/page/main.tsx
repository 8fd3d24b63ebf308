import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Socket } from './state/connection.ts';
import { ActionsProvider, BusyProvider } from './state/page-context.tsx';
import { personIn } from './state/route.ts';
import { usePageConnection } from './state/use-page.ts';
import { Workspace } from './view/workspace.tsx';

function openSocket(): Socket {
  const address = new URL('/local/browser', location.href);
  address.searchParams.set('as', personIn(location.search));
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}

function Page(): ReactNode {
  const { state, actions } = usePageConnection(openSocket);
  return (
    <ActionsProvider value={actions}>
      <BusyProvider value={state.busy}>
        {state.snapshot ? (
          <Workspace state={state} snapshot={state.snapshot} actions={actions} />
        ) : (
          <p className="connecting" role="status">
            Connecting to the local Slack…
          </p>
        )}
      </BusyProvider>
    </ActionsProvider>
  );
}

const root = document.getElementById('page');
if (root) createRoot(root).render(<Page />);
