import type { ReactNode } from 'react';
import type { PageState } from '../state/page-state.ts';

interface Props {
  readonly link: PageState['link'];
  readonly appConnected: boolean;
}

/** A warning while the server or the app is disconnected. */
export function Banner({ link, appConnected }: Props): ReactNode {
  if (link === 'lost') {
    return (
      <p className="banner" role="status">
        The local Slack does not answer. Trying again…
      </p>
    );
  }
  if (appConnected) return null;
  return (
    <p className="banner banner-quiet" role="status">
      The app is not connected: nobody hears what you send.
    </p>
  );
}
