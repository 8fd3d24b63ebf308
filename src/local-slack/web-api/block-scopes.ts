import { elementsOf, everyBlock } from '../block-kit/walk.ts';
import type { Refusal } from '../calls/refusal.ts';
import { lacksScope } from '../state/scopes.ts';
import type { Workspace } from '../state/workspace.ts';

/** Refuses with `missing_scope` if blocks need a scope that the app lacks: videos, file inputs. */
export function lacksBlockScope(
  workspace: Workspace,
  blocks: readonly unknown[],
): Refusal | undefined {
  const placed = everyBlock(blocks, '');
  const types = [...placed, ...placed.flatMap(elementsOf)].map((one) => one.value.type);
  if (types.includes('video')) {
    const refusal = lacksScope(workspace, 'links.embed:write');
    if (refusal !== undefined) return refusal;
  }
  return types.includes('file_input') ? lacksScope(workspace, 'files:read') : undefined;
}
