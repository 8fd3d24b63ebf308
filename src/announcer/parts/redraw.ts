import type { ToldChange } from '../../core/announcements/content/told-change.ts';
import type { Case } from '../../core/case/case.ts';
import type { Post } from '../../store/post-store.ts';
import type { RenderedMessage } from './poster.ts';

/** What isn't true any more in a post that shows claims. */
export interface PostCorrection {
  /** The cases of the post as they are now; a withdrawn one as `withdraw` marks it. */
  readonly cases: readonly Case[];
  /** The changes of claims that it shows, from what it shows to what is; a case each. */
  readonly changes: readonly ToldChange[];
}

/** A post as it should be, and the reply that tells its thread why. */
export interface RedrawnPost {
  readonly edit: RenderedMessage;
  readonly reply: RenderedMessage;
}

/** Draws a post again. Throws if it would show what isn't in the library. */
export type Redraw = (post: Post, correction: PostCorrection) => Promise<RedrawnPost>;
