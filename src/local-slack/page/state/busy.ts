import type { Surface } from '../../protocol/browser-protocol.ts';
import type { Busy } from './page-state.ts';

/** Names a surface: two surfaces are the same where their keys are. */
export function surfaceKey(surface: Surface): string {
  return surface.in === 'message'
    ? `message ${surface.channel} ${surface.ts}`
    : `view ${surface.viewId}`;
}

/** Names an element of a surface, or its submit button where both ids are empty. */
export function busyKey(surface: Surface, blockId: string, actionId: string): string {
  return JSON.stringify([surfaceKey(surface), blockId, actionId]);
}

export function isBusy(busy: Busy, key: string): boolean {
  return Object.values(busy).includes(key);
}
