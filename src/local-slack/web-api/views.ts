import { isObject } from '../block-kit/problem.ts';
import { isViewTooLarge, viewProblems } from '../block-kit/view.ts';
import { type Arguments, missing, requiredText, structure, text } from '../calls/arguments.ts';
import { isRefusal, type Refusal, refuse, refuseWith } from '../calls/refusal.ts';
import { withIds } from '../state/block-ids.ts';
import { viewShape } from '../state/shapes.ts';
import type { StoredView, ViewContent } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';
import { lacksBlockScope } from './block-scopes.ts';
import { invalidBlocks } from './content.ts';
import { type ApiContext, type ApiMethod, type ApiResult, tier } from './method.ts';

/** Most views in a modal's stack (docs.slack.dev/surfaces/modals). */
export const maxStack = 3;

/** Reads an app's view with Slack's checks. `current` is the view that it replaces. */
export function readView(
  workspace: Workspace,
  value: unknown,
  type: 'modal' | 'home',
  current?: StoredView,
): ViewContent | Refusal {
  if (value === undefined) return missing('view');
  if (isRefusal(value)) return value;
  const problems = viewProblems(value);
  if (problems.length > 0 || !isObject(value)) {
    const whole = {
      pointer: '/view',
      code: 'schema',
      message: 'failed to match all allowed schemas',
    };
    return invalidBlocks('invalid_arguments', [whole, ...problems]);
  }
  if (value.type !== type) {
    return refuseWith('invalid_arguments', [
      `must be of type \`${type}\` [json-pointer:/view/type]`,
    ]);
  }
  if (isViewTooLarge(value)) return refuse('view_too_large');
  const unscoped = lacksBlockScope(workspace, value.blocks as readonly unknown[]);
  if (unscoped !== undefined) return unscoped;
  const { external_id: externalId } = value;
  if (typeof externalId === 'string' && externalId !== '') {
    const taken = workspace.views.findByExternalId(externalId);
    if (taken !== undefined && taken.id !== current?.id) return refuse('duplicate_external_id');
  }
  const blocks = withIds(value.blocks as readonly unknown[]);
  return { json: { ...value, blocks }, blocks };
}

function viewArgument(args: Arguments): unknown {
  return structure(args, 'view', 'invalid_arguments');
}

function open(args: Arguments, { workspace }: ApiContext): ApiResult {
  return show(workspace, args, () => undefined);
}

function push(args: Arguments, { workspace }: ApiContext): ApiResult {
  return show(workspace, args, (viewId) => {
    const origin = viewId === undefined ? undefined : workspace.views.find(viewId);
    if (origin?.type !== 'modal') {
      const wording = "must match the `type` of the root view whose stack we're pushing onto";
      return refuseWith('invalid_arguments', [`${wording} [json-pointer:/view/type]`]);
    }
    const stack = workspace.views.modalsOf(origin.user);
    return stack.length >= maxStack ? refuse('push_limit_reached') : stack.at(-1);
  });
}

/** Exchanges the trigger id for a modal, on top of the view that `below` returns. */
function show(
  workspace: Workspace,
  args: Arguments,
  below: (viewId: string | undefined) => StoredView | undefined | Refusal,
): ApiResult {
  const triggerId = text(args, 'trigger_id') ?? text(args, 'interactivity_pointer');
  if (triggerId === undefined || triggerId === '') return missing('trigger_id');
  const content = readView(workspace, viewArgument(args), 'modal');
  if (isRefusal(content)) return content;
  const trigger = workspace.triggers.check(triggerId);
  if (typeof trigger === 'string') return refuse(trigger);
  const onTopOf = below(trigger.viewId);
  if (isRefusal(onTopOf)) return onTopOf;
  workspace.triggers.exchange(triggerId);
  const view = workspace.views.open(trigger.user, content, onTopOf);
  return { ok: true, view: viewShape(workspace, view) };
}

function update(args: Arguments, { workspace }: ApiContext): ApiResult {
  const id = text(args, 'view_id');
  const externalId = text(args, 'external_id');
  if (id === undefined && externalId === undefined) return missing('view_id');
  const view =
    id !== undefined ? workspace.views.find(id) : workspace.views.findByExternalId(externalId!);
  if (view === undefined) return refuse('not_found');
  const content = readView(workspace, viewArgument(args), view.type, view);
  if (isRefusal(content)) return content;
  const conflict = hashConflict(args, view);
  if (conflict !== undefined) return conflict;
  return { ok: true, view: viewShape(workspace, workspace.views.update(view, content)) };
}

function publish(args: Arguments, { workspace }: ApiContext): ApiResult {
  const user = requiredText(args, 'user_id');
  if (isRefusal(user)) return user;
  if (!workspace.app.homeTab) return refuse('not_enabled');
  if (workspace.users.find(user) === undefined) {
    return refuseWith('invalid_arguments', ['invalid `user_id` [json-pointer:/user_id]']);
  }
  const home = workspace.views.homeOf(user);
  const content = readView(workspace, viewArgument(args), 'home', home);
  if (isRefusal(content)) return content;
  const conflict = home === undefined ? undefined : hashConflict(args, home);
  if (conflict !== undefined) return conflict;
  return { ok: true, view: viewShape(workspace, workspace.views.publish(user, content)) };
}

function hashConflict(args: Arguments, view: StoredView): Refusal | undefined {
  const hash = text(args, 'hash');
  return hash === undefined || hash === '' || hash === view.hash
    ? undefined
    : refuse('hash_conflict');
}

export const viewMethods: Readonly<Record<string, ApiMethod>> = {
  'views.open': { token: 'bot', perMinute: tier.four, run: open },
  'views.push': { token: 'bot', perMinute: tier.four, run: push },
  'views.update': { token: 'bot', perMinute: tier.four, run: update },
  'views.publish': { token: 'bot', perMinute: tier.four, run: publish },
};
