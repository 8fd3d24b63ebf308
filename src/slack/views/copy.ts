import { clip, moreCharacters } from '../kit/clip.ts';
import { italic, richText, section, text } from '../kit/kit.ts';
import { composeModal, type Modal } from '../kit/message.ts';

/** Units of one piece, and pieces of one modal. */
const PIECE = 2800;
const PIECES = 30;

/** A reply as text to copy: Slack shows a button for that beside it. */
export function copyModal(whole: string): Modal {
  return composeModal({ title: 'Copy as text', callbackId: 'copy' }, (sheet) => {
    let rest = whole;
    for (let piece = 0; piece < sheet.room(PIECES) && rest !== ''; piece++) {
      const { shown } = clip(rest, PIECE);
      sheet.add(richText({ type: 'rich_text_preformatted', elements: text(shown) }));
      rest = rest.slice(shown.length);
    }
    if (whole.trim() === '') sheet.add(richText(section(italic('There is nothing to copy.'))));
    if (rest !== '') sheet.add(richText(section(italic(moreCharacters(rest.length)))));
  });
}
