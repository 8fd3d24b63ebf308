import { ACTION } from '../../kit/action-ids.ts';
import { button } from '../../kit/kit.ts';
import type { Surface } from '../../kit/surface.ts';

/** Lets the asker remove a private reply; null elsewhere. */
export function dismissButton({ surface }: Surface) {
  if (surface !== 'private') return null;
  return button({ label: 'Dismiss', action: ACTION.dismiss, hint: 'Remove this private reply' });
}
