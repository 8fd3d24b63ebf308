/**
 * A small, strict Slack on your machine, for tests and demos of any Slack app.
 * @example
 * const slack = await createLocalSlack({ manifest });
 * const app = new App({
 *   token: slack.botToken,
 *   appToken: slack.appToken,
 *   socketMode: true,
 *   clientOptions: { slackApiUrl: slack.apiUrl },
 * });
 * await app.start();
 * await slack.connected();
 * await slack.command('#general', '/hello');
 * const greeting = await slack.waitFor(() => slack.ephemerals()[0]);
 * @module
 */
export type { ApiCall } from './calls/call-log.ts';
export type {
  CallFault,
  CallFaultRule,
  DeliveryFault,
  DeliveryFaultRule,
  Faults,
  InjectedFault,
} from './calls/faults.ts';
export type { Control } from './control.ts';
export type { Delivery } from './delivery/dispatcher.ts';
export { createLocalSlack, type LocalSlack } from './local-slack.ts';
export { type Clock, createManualClock, type ManualClock } from './state/clock.ts';
export { ManifestError } from './state/manifest.ts';
export type { HostAction, HostActions, LocalSlackOptions, PageOption } from './state/options.ts';
export type { StoredMessage } from './state/stored.ts';
export type { StoredView } from './state/views.ts';
