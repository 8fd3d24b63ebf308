import { isObject, type JsonObject } from '../block-kit/problem.ts';
import type { AttemptOutcome } from '../delivery/transport.ts';
import { messageShape, viewShape } from '../state/shapes.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { StoredView, ViewState } from '../state/views.ts';
import { failureName, interactionFrame, payloadName, type Stage } from './actor.ts';

/** The message or view that contains an element. */
export type Where = { readonly message: StoredMessage } | { readonly view: StoredView };

/** Returns the payload fields that locate an interaction. */
export function placeFields(stage: Stage, where: Where): JsonObject {
  const { workspace } = stage;
  if ('view' in where) {
    return {
      container: { type: 'view', view_id: where.view.id },
      view: viewShape(workspace, where.view),
    };
  }
  const { message } = where;
  const channel = workspace.channels.find(message.channel);
  const isEphemeral = message.onlyFor !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    channel: {
      id: message.channel,
      ...(channel === undefined ? {} : { name: payloadName(channel) }),
    },
    // Slack doesn't include the content of an ephemeral message.
    ...(isEphemeral ? {} : { message: messageShape(workspace, message) }),
  };
}

/** If the app failed to handle an interaction, notifies the person and returns Slack's error. */
export function tellFailure(
  { workspace }: Stage,
  user: string,
  outcome: AttemptOutcome,
  channel?: string,
): string | undefined {
  if (outcome.acknowledged) return undefined;
  const error = failureName(outcome);
  const text = `${workspace.app.botName} did not respond (${error}). Try again.`;
  workspace.notify({ user, text, ...(channel === undefined ? {} : { channel }) });
  return error;
}

/**
 * Uses an element as `user`. `action` is the element's payload without its timestamp. `state` has
 * the values of all stateful elements around it. Resolves to Slack's error if the app didn't handle
 * it.
 */
export async function act(
  stage: Stage,
  user: string,
  where: Where,
  action: JsonObject,
  state: ViewState,
): Promise<string | undefined> {
  const { workspace, dispatcher, responseUrls, url } = stage;
  const channel = 'message' in where ? where.message.channel : undefined;
  if (!workspace.app.interactivity) {
    const text = `${workspace.app.botName} is not configured to handle interactive responses.`;
    workspace.notify({ user, text, ...(channel === undefined ? {} : { channel }) });
    return 'interactivity_disabled';
  }
  const place = 'view' in where ? { view: workspace.views.setState(where.view, state) } : where;
  const responseUrl =
    'message' in place
      ? {
          response_url:
            url() +
            responseUrls.issue({
              kind: 'actions',
              user,
              channel: place.message.channel,
              message: place.message,
            }),
          state: { values: state },
        }
      : {};
  const trigger = { user, ...('view' in place ? { viewId: place.view.id } : {}) };
  const outcome = await dispatcher.once(
    {
      kind: 'interactive',
      acceptsResponse: true,
      payload: {
        type: 'block_actions',
        ...interactionFrame(stage, user),
        ...placeFields(stage, place),
        trigger_id: workspace.triggers.issue(trigger),
        ...responseUrl,
        actions: [{ ...action, action_ts: workspace.timestamps.next() }],
      },
    },
    String(action.action_id),
  );
  return tellFailure(stage, user, outcome, channel);
}

/** Asks the app for an external select's options. Returns an empty list if that fails. */
export async function suggestOptions(
  stage: Stage,
  user: string,
  where: Where,
  element: { readonly actionId: string; readonly blockId: string; readonly value: string },
): Promise<readonly unknown[]> {
  const outcome = await stage.dispatcher.once(
    {
      kind: 'interactive',
      acceptsResponse: true,
      payload: {
        type: 'block_suggestion',
        ...interactionFrame(stage, user),
        ...placeFields(stage, where),
        action_id: element.actionId,
        block_id: element.blockId,
        value: element.value,
      },
    },
    element.actionId,
  );
  tellFailure(stage, user, outcome);
  const answer = outcome.acknowledged ? outcome.answer : undefined;
  if (!isObject(answer)) return [];
  if (Array.isArray(answer.options)) return answer.options;
  return Array.isArray(answer.option_groups) ? answer.option_groups : [];
}
