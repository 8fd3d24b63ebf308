import type { ReactNode } from 'react';
import type { PageState } from '../state/page-state.ts';

interface Props {
  readonly link: PageState['link'];
  readonly appConnected: boolean;
  /** Instead of the warning, if no app is meant to be connected. */
  readonly withoutApp: string;
}

/** A warning while the server or the app is disconnected. */
export function Banner({ link, appConnected, withoutApp }: Props): ReactNode {
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
      {withoutApp || 'The app is not connected: nobody hears what you send.'}
    </p>
  );
}
