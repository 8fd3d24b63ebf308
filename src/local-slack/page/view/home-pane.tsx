import { type ReactNode, useEffect } from 'react';
import type { Snapshot } from '../../protocol/browser-protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceProvider } from '../blocks/surface/surface.tsx';
import { Avatar } from '../frame/avatar.tsx';
import { HeaderTools, MenuButton, type Tools } from '../frame/header-tools.tsx';
import { JsonPanel } from '../message/json-panel.tsx';
import { useActions } from '../state/page-context.tsx';
import type { Route } from '../state/route.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';
import { AppTabs } from './app-tabs.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly tools: Tools;
  readonly onGo: (route: Route) => void;
}

/** The Home tab, as the app published it. */
export function HomePane({ snapshot, tools, onGo }: Props): ReactNode {
  const { users } = useSurroundings();
  const { send } = useActions();
  const { home, bot, channels, appConnected } = snapshot;
  const name = displayName(users, bot);
  const dm = channels.find(({ kind, hasBot }) => kind === 'dm' && hasBot)?.id ?? null;
  // Opening the tab tells the app to publish it. An app that reconnects is told again.
  useEffect(() => {
    if (appConnected) send({ type: 'open_home' });
  }, [appConnected, send]);
  return (
    <section className="pane" aria-label={`${name}: Home`} data-testid="home-pane">
      <header className="pane-head">
        <MenuButton onMenu={tools.onMenu} />
        <Avatar user={bot} small />
        <h1>{name}</h1>
        <span className="badge">App</span>
        <span className="spacer" />
        <HeaderTools tools={tools} />
      </header>
      <AppTabs here="home" dm={dm} onGo={onGo} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard */}
      <section className="home" tabIndex={0} aria-label="Home" data-testid="home">
        {home === null ? (
          <p className="home-empty">{name} has not published its Home tab yet.</p>
        ) : (
          <>
            <SurfaceProvider
              key={home.id}
              surface={{ in: 'view', viewId: home.id }}
              blocks={home.blocks}
            >
              <Blocks blocks={home.blocks} />
            </SurfaceProvider>
            {tools.showJson && <JsonPanel json={home.json} />}
          </>
        )}
      </section>
    </section>
  );
}
