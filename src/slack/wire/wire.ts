import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { Called } from './call-result.ts';

/** The way that requests take, and who counts them. */
export interface Route {
  readonly dispatcher: Dispatcher;
  /** Told of each request once it has ended; null tells nobody. */
  readonly onCalled: ((called: Called) => void) | null;
}

/** A bot's own way to Slack. */
export interface Wire extends Route {
  readonly slackApiUrl: string;
  readonly token: string;
}

/** Addresses of proxies, empty for none. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  /** Hosts that are reached without a proxy, separated by commas; `*` for all. */
  readonly no: string;
}

/** Not the global dispatcher: it may be Node's own, of another version, whose handlers have other methods. */
export const DIRECT: Route = { dispatcher: new Agent(), onCalled: null };

/** A dispatcher that sends requests through proxies; who makes it closes it. */
export function createProxied({ http: httpProxy, https, no: noProxy }: Proxies): Dispatcher {
  return new EnvHttpProxyAgent({ httpProxy, httpsProxy: https || httpProxy, noProxy });
}
