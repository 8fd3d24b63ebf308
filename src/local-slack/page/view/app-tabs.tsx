import type { ReactNode } from 'react';
import type { Route } from '../state/route.ts';

interface Props {
  readonly here: 'home' | 'messages';
  /** Id of the direct message with the app; null until there is one. */
  readonly dm: string | null;
  readonly onGo: (route: Route) => void;
  /** Opens the direct message where there is none yet. */
  readonly onOpenDm?: () => void;
}

/** The two tabs of an app: its Home, and the direct message with it. */
export function AppTabs({ here, dm, onGo, onOpenDm }: Props): ReactNode {
  const tabs = [
    { id: 'home', label: 'Home', go: () => onGo({ at: 'home' }) },
    {
      id: 'messages',
      label: 'Messages',
      go: () => {
        if (dm === null) onOpenDm?.();
        else onGo({ at: 'channel', channel: dm, thread: null });
      },
    },
  ];
  return (
    <nav className="tabs" aria-label="Tabs of the app">
      {tabs.map(({ id, label, go }) => (
        <button
          key={id}
          type="button"
          className={here === id ? 'tab tab-here' : 'tab'}
          aria-current={here === id ? 'page' : undefined}
          data-testid={`tab:${id}`}
          onClick={go}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
