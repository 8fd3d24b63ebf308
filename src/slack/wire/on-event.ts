import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';

type EventListener<Type extends string> = (
  args: SlackEventMiddlewareArgs<Type> & AllMiddlewareArgs,
) => Promise<void>;

/** Registers the one listener for the events of a type. */
export type OnEvent = <Type extends string>(type: Type, listener: EventListener<Type>) => void;

/**
 * Gives each event to the listener for its type. Bolt's `event` would walk through all listeners of
 * the app for each event, commands' and buttons' too, which takes about as long as to rank the claims.
 */
export function createOnEvent(app: Pick<App, 'use'>): OnEvent {
  const listeners = new Map<string, EventListener<string>>();
  app.use(async (args) => {
    if ('event' in args) await listeners.get(args.event.type)?.(args);
    else await args.next();
  });
  return (type, listener) => {
    if (listeners.has(type)) throw new Error(`Events of type ${type} have two listeners`);
    listeners.set(type, listener as unknown as EventListener<string>);
  };
}
