import type { ReactNode } from 'react';
import { ActionsProvider, BusyProvider, type PageActions } from './state/page-context.tsx';
import type { PageState } from './state/page-state.ts';
import { Workspace } from './view/workspace.tsx';

/** The whole page. */
export function App({ state, actions }: { state: PageState; actions: PageActions }): ReactNode {
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
