import type { ClaimInCase } from '../../core/conversation/reply.ts';
import { clip, moreCharacters } from '../kit/clip.ts';
import { bold, italic, richText, section, text } from '../kit/kit.ts';
import { composeModal, type Modal } from '../kit/message.ts';
import { claimAddress } from './parts/names.ts';

/** One way of citing a claim: `BibTeX` and its text. */
export interface Citation {
  readonly format: string;
  readonly text: string;
}

/** Units of one citation, with all the room. */
const LONGEST = 12_000;
/** Slack takes no longer run of text. */
const PIECE = 2_800;

/** The citations of a claim, each as text to copy: Slack shows a button for that beside it. */
export function citationModal(cited: ClaimInCase, citations: readonly Citation[]): Modal {
  const frame = { title: 'Copy citation', callbackId: 'citation' };
  return composeModal(frame, (sheet) => {
    sheet.presents({ case: cited.case.id, claim: cited.claim.id });
    sheet.add(richText(section(claimAddress(cited.case, cited.claim))));
    for (const { format, text: whole } of citations) {
      const { shown, hidden } = clip(whole, sheet.room(LONGEST));
      sheet.add(richText(section(bold(format))));
      for (let rest = shown; rest !== ''; ) {
        const { shown: piece } = clip(rest, PIECE);
        sheet.add(richText({ type: 'rich_text_preformatted', elements: text(piece) }));
        rest = rest.slice(piece.length);
      }
      if (whole === '') sheet.add(richText(section(italic('This claim names no source.'))));
      if (hidden > 0) sheet.add(richText(section(italic(moreCharacters(hidden)))));
    }
  });
}
