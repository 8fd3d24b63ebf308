import type { ReactNode } from 'react';
import type { Route } from '../state/route.ts';

interface Props {
  readonly here: 'home' | 'messages';
  /** ID of the direct message with the app; null if there is none. */
  readonly dm: string | null;
  readonly onGo: (route: Route) => void;
}

/** An app's two tabs: Home and Messages (the direct message with it). */
export function AppTabs({ here, dm, onGo }: Props): ReactNode {
  const tabs: { id: Props['here']; label: string; route: Route | null }[] = [
    { id: 'home', label: 'Home', route: { at: 'home' } },
    {
      id: 'messages',
      label: 'Messages',
      route: dm === null ? null : { at: 'channel', channel: dm, thread: null },
    },
  ];
  return (
    <nav className="tabs" aria-label="Tabs of the app">
      {tabs.map(({ id, label, route }) => (
        <button
          key={id}
          type="button"
          className={here === id ? 'tab tab-here' : 'tab'}
          aria-current={here === id ? 'page' : undefined}
          data-testid={`tab:${id}`}
          disabled={route === null}
          onClick={() => route && onGo(route)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
