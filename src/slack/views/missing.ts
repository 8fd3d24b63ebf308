import type { Case } from '../../core/case/case.ts';
import type { MissingReply } from '../../core/conversation/reply.ts';
import { clip, count, label, moreCharacters, shorten } from '../kit/clip.ts';
import { actions, bold, italic, list, richText, section, text } from '../kit/kit.ts';
import {
  composePlainMessage,
  type DrawnMessage,
  type Sheet,
  type Verbatim,
} from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { nearbyCaseLine, openCaseButton, openCaseButtons } from './parts/case-lines.ts';
import { typed } from './parts/commands.ts';
import { orgName } from './parts/names.ts';
import { dismissButton } from './parts/surface.ts';

/** Something asked for by name is not there; what is. */
export function missingMessage(reply: MissingReply, options: Surface): Verbatim<DrawnMessage> {
  const { nearest } = reply;
  return composePlainMessage((sheet) => {
    const what = clip(reply.what, sheet.room(300));
    sheet.add(
      richText(
        section(
          bold('The library does not have '),
          text(what.shown.trim() === '' ? 'that' : what.shown),
          what.hidden > 0 ? italic(` ${moreCharacters(what.hidden)}`) : '.',
        ),
        reply.case && section(claimIds(sheet, reply.case)),
        nearest.length > 0 && section('The nearest by name:'),
        list(nearest.map((one) => nearbyCaseLine(sheet, one))),
        section('See every case with ', typed('list', options)),
      ),
      actions(
        reply.case && openCaseButton(reply.case),
        ...openCaseButtons(nearest),
        dismissButton(options),
      ),
    );
  }, options);
}

/** `Klarna has 3 claims: C1, C2, C3`. */
function claimIds(sheet: Sheet, searched: Case): string {
  const ids = searched.claims.map((claim) => label(claim.id, 20)).join(', ');
  const has = `${shorten(orgName(searched), sheet.room(80))} has ${count(searched.claims.length, 'claim')}`;
  return ids === '' ? has : `${has}: ${shorten(ids, sheet.room(200))}`;
}
