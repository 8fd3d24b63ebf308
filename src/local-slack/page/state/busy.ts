import type { Surface } from '../../protocol/browser-protocol.ts';
import type { Busy } from './page-state.ts';

/** Returns a key for a surface. Equal surfaces have equal keys. */
export function surfaceKey(surface: Surface): string {
  return surface.in === 'message'
    ? `message ${surface.channel} ${surface.ts}`
    : `view ${surface.viewId}`;
}

/** Returns a key for an element of a surface, or for its submit button if both IDs are empty. */
export function busyKey(surface: Surface, blockId: string, actionId: string): string {
  return JSON.stringify([surfaceKey(surface), blockId, actionId]);
}

export function isBusy(busy: Busy, key: string): boolean {
  return Object.values(busy).includes(key);
}
