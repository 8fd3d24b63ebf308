import { messageProblems } from '../block-kit/message.ts';
import { isObject } from '../block-kit/problem.ts';
import { viewProblems } from '../block-kit/view.ts';
import { type Arguments, structure } from '../calls/arguments.ts';
import { refuse, refuseWith } from '../calls/refusal.ts';
import { type ApiMethod, type ApiResult, tier } from './method.ts';

/** `blocks.validate`: returns every problem without posting anything. */
function validate(args: Arguments): ApiResult {
  const given = (['blocks', 'message', 'view'] as const).filter(
    (name) => args[name] !== undefined && args[name] !== '',
  );
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    return refuseWith('invalid_arguments', ['Provide exactly one of blocks, view, or message']);
  }
  const error = `invalid_${kind}`;
  const value = structure(args, kind, error);
  const problems =
    kind === 'blocks'
      ? messageProblems(value, '')
      : kind === 'view'
        ? viewProblems(value, '')
        : messageProblems(isObject(value) ? value.blocks : value);
  return problems.length === 0 ? { ok: true } : refuse(error, { errors: problems });
}

export const blockMethods: Readonly<Record<string, ApiMethod>> = {
  'blocks.validate': { token: 'none', perMinute: tier.special, run: validate },
};
