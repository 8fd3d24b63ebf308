import { ACTION } from '../../kit/action-ids.ts';
import { button } from '../../kit/kit.ts';

/** A reply posted to the channel by the person who had asked in private. */
export interface Shared {
  readonly surface: 'shared';
  /** Slack id of who shared it. */
  readonly sharedBy: string;
}

/**
 * Where a reply is shown: `private` only to the asker, `thread` in the thread where it was asked,
 * `shared` posted to the channel by the asker.
 */
export type Surface = { readonly surface: 'private' | 'thread' } | Shared;

/** Lets the asker remove a private reply; null elsewhere. */
export function dismissButton(options: Surface) {
  if (options.surface !== 'private') return null;
  return button({ label: 'Dismiss', action: ACTION.dismiss, hint: 'Remove this private reply' });
}
