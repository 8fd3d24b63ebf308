import type { Case } from '../../core/case/case.ts';
import { shorten } from '../kit/clip.ts';
import { bold, emoji, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { caseName } from './parts/names.ts';

/** Tells a curator who shared a case that it is a draft. */
export function draftMessage(draft: Case): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    sheet.add(
      richText(
        section(
          emoji('warning'),
          ' ',
          bold(`${shorten(caseName(draft), 200)} is a draft. `),
          'Only curators see it, so it can’t be shared. It can once it is published.',
        ),
      ),
    );
  });
}
