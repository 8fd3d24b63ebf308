import type { Case } from '../../../core/case/case.ts';
import type { Asked } from '../../../core/conversation/reply.ts';
import { ACTION } from '../../kit/action-ids.ts';
import { button } from '../../kit/kit.ts';
import type { Surface } from '../../kit/surface.ts';

/** Lets the asker remove a private reply; null elsewhere. */
export function dismissButton({ surface }: Surface) {
  if (surface !== 'private') return null;
  return button({ label: 'Dismiss', action: ACTION.dismiss, hint: 'Remove this private reply' });
}

/**
 * Posts what only the asker sees to the channel; null elsewhere, if no question leads here again, and if
 * all that is shown are drafts.
 */
export function shareButton(
  { surface }: Surface,
  asked: Asked,
  what: string,
  { page = 0, cases = [] }: { readonly page?: number; readonly cases?: readonly Case[] } = {},
) {
  if (surface !== 'private' || asked.question === '') return null;
  if (cases.length > 0 && cases.every(({ isDraft }) => isDraft)) return null;
  return button({
    label: 'Share',
    action: ACTION.share,
    style: 'primary',
    hint: `Share this ${what} in the channel`,
    value: { question: asked.question, threadCase: asked.threadCase, page },
  });
}

/** Opens the whole reply as text to copy; null where text is all there is. */
export function copyButton({ surface }: Surface, asked: Asked) {
  if (surface === 'terminal' || surface === 'shared' || asked.question === '') return null;
  return button({
    label: 'Copy as text',
    action: ACTION.copy,
    hint: 'Copy as text: opens all of this to copy',
    value: { question: asked.question, threadCase: asked.threadCase },
  });
}

/** Turns a page of a reply that a question leads to. */
export function pageButtons(asked: Asked, page: number, pages: number, what: string) {
  const to = (at: number, label: string) =>
    at >= 0 &&
    at < pages &&
    button({
      label,
      action: ACTION.claimsPage,
      value: { question: asked.question, threadCase: asked.threadCase, page: at },
      hint: `${label}: page ${at + 1} of these ${what}`,
    });
  return [to(page - 1, `Previous ${what}`), to(page + 1, `More ${what}`)];
}
