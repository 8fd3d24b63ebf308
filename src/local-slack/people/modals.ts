import { isObject } from '../block-kit/problem.ts';
import { everyBlock } from '../block-kit/walk.ts';
import { isRefusal } from '../calls/refusal.ts';
import { viewShape } from '../state/shapes.ts';
import type { StoredView, ViewState } from '../state/views.ts';
import { maxStack, readView } from '../web-api/views.ts';
import { interactionFrame, type Stage } from './actor.ts';
import { inputProblems } from './input-state.ts';
import { tellFailure } from './interactions.ts';

/** The result of submitting a modal. */
export interface SubmitResult {
  /** Error texts by block ID: from the app, or from Slack's own check before it asks the app. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Slack's error if the app didn't respond or its response was invalid. */
  readonly error?: string;
}

/** Submits the modal with `state` filled in. */
export async function submitView(
  stage: Stage,
  view: StoredView,
  state: ViewState,
): Promise<SubmitResult> {
  const { workspace, dispatcher } = stage;
  const filled = workspace.views.setState(view, state);
  const missing = inputProblems(filled);
  if (Object.keys(missing).length > 0) return showErrors(stage, filled, missing);
  const outcome = await dispatcher.once(
    {
      kind: 'interactive',
      acceptsResponse: true,
      payload: {
        type: 'view_submission',
        ...interactionFrame(stage, view.user),
        trigger_id: workspace.triggers.issue({ user: view.user, viewId: view.id }),
        view: viewShape(workspace, filled),
        response_urls: responseUrlsOf(stage, filled),
      },
    },
    String(view.json.callback_id ?? ''),
  );
  const error = tellFailure(stage, view.user, outcome);
  if (error !== undefined) return { error };
  return applyAnswer(stage, filled, outcome.acknowledged ? outcome.answer : undefined);
}

function showErrors(
  { workspace }: Stage,
  view: StoredView,
  errors: Readonly<Record<string, string>>,
): SubmitResult {
  workspace.changes.emit({ type: 'view_errors', user: view.user, viewId: view.id, errors });
  return { errors };
}

/** Applies the app's response to a `view_submission`. */
function applyAnswer(stage: Stage, view: StoredView, answer: unknown): SubmitResult {
  const { views } = stage.workspace;
  const current = views.find(view.id);
  if (!isObject(answer) || answer.response_action === undefined) {
    if (current !== undefined) views.close(current);
    return {};
  }
  switch (answer.response_action) {
    case 'clear':
      views.closeAll(view.user);
      return {};
    case 'errors':
      return answerErrors(stage, view, answer.errors);
    case 'update':
    case 'push': {
      const content = readView(stage.workspace, answer.view, 'modal', view);
      if (isRefusal(content)) return trouble(stage, view, content.error);
      if (answer.response_action === 'push') {
        if (views.modalsOf(view.user).length >= maxStack) {
          return trouble(stage, view, 'push_limit_reached');
        }
        views.open(view.user, content, view);
      } else if (current !== undefined) {
        views.update(current, content);
      }
      return {};
    }
    default:
      return trouble(stage, view, 'invalid_response_action');
  }
}

function answerErrors(stage: Stage, view: StoredView, errors: unknown): SubmitResult {
  const inputs = everyBlock(view.blocks, '')
    .filter((placed) => placed.value.type === 'input')
    .map((placed) => placed.value.block_id);
  const valid =
    isObject(errors) &&
    Object.keys(errors).length > 0 &&
    Object.entries(errors).every(
      ([blockId, text]) => inputs.includes(blockId) && typeof text === 'string' && text !== '',
    );
  if (!valid) return trouble(stage, view, 'invalid_errors');
  return showErrors(stage, view, errors as Record<string, string>);
}

/** Shows Slack's error for an invalid response from the app. */
function trouble({ workspace }: Stage, view: StoredView, error: string): SubmitResult {
  workspace.notify({
    user: view.user,
    text: `We had some trouble connecting. Try again? (${error})`,
  });
  return { error };
}

function responseUrlsOf({ responseUrls, url }: Stage, view: StoredView) {
  return everyBlock(view.blocks, '').flatMap(({ value }) => {
    const element = value.type === 'input' ? value.element : undefined;
    if (!isObject(element) || element.response_url_enabled !== true) return [];
    const blockId = String(value.block_id);
    const actionId = String(element.action_id);
    const entered = view.state[blockId]?.[actionId];
    if (!isObject(entered)) return [];
    const channel = entered.selected_conversation ?? entered.selected_channel;
    if (typeof channel !== 'string') return [];
    const path = responseUrls.issue({ kind: 'actions', user: view.user, channel });
    const fields = { block_id: blockId, action_id: actionId, channel_id: channel };
    return [{ ...fields, response_url: url() + path }];
  });
}

/** Closes the modal and those above it. Notifies the app if it set `notify_on_close`. */
export async function closeView(stage: Stage, view: StoredView, all = false): Promise<void> {
  const { workspace, dispatcher } = stage;
  const stack = workspace.views.modalsOf(view.user);
  const closing = all ? stack : stack.slice(stack.findIndex((other) => other.id === view.id));
  for (const one of closing) workspace.views.close(one);
  const told = closing.filter((one) => one.json.notify_on_close === true);
  await Promise.all(
    told.map((one) =>
      dispatcher.once(
        {
          kind: 'interactive',
          acceptsResponse: false,
          payload: {
            type: 'view_closed',
            ...interactionFrame(stage, view.user),
            view: viewShape(workspace, one),
            is_cleared: all,
          },
        },
        String(one.json.callback_id ?? ''),
      ),
    ),
  );
}
