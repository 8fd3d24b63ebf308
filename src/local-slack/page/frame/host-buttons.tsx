import type { ReactNode } from 'react';
import type { HostOffer } from '../../protocol/browser-protocol.ts';
import { useActions, useBusy } from '../state/page-context.tsx';

/** One key for all: the host does one thing at a time. */
const BUSY = 'host';

/** What the host does outside Slack, and what came of it. */
export function HostButtons({ host }: { host: HostOffer }): ReactNode {
  const { request } = useActions();
  const isBusy = Object.values(useBusy()).includes(BUSY);
  return (
    <section className="group host" aria-labelledby="host-title" data-testid="host">
      <h2 id="host-title">{host.title}</h2>
      <ul>
        {host.actions.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className="place"
              aria-disabled={isBusy || undefined}
              data-testid={`host:${name}`}
              onClick={() => !isBusy && request({ type: 'host_action', name }, BUSY)}
            >
              <span className="place-name">{title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" data-testid="host-status">
        {isBusy ? 'One moment…' : host.status}
      </p>
    </section>
  );
}
