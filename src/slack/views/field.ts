import type { Case } from '../../core/case/case.ts';
import type { FieldReply } from '../../core/conversation/reply.ts';
import { clip, label, moreCharacters, shorten } from '../kit/clip.ts';
import { actions, bold, italic, richText, section, text } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { draftLine } from './parts/drafts.ts';
import { orgName } from './parts/names.ts';
import { copyButton, dismissButton, shareButton } from './parts/surface.ts';

const WHY = 1500;

/** A field of a case's front matter, and why it is so if the file says that. */
export function fieldMessage(reply: FieldReply, options: Surface): Verbatim<DrawnMessage> {
  const { case: theCase, field, asked } = reply;
  return composePlainMessage((sheet) => {
    sheet.presents({ case: theCase.id, claim: null });
    drawAsked(sheet, asked, options);
    const org = shorten(orgName(theCase), sheet.room(80));
    const lines = valuesOf(theCase, field).filter(([, value]) => value.trim() !== '');
    const why =
      field === 'tier' ? clip(theCase.tierRationale, sheet.room(WHY)) : { shown: '', hidden: 0 };
    sheet.add(
      richText(
        ...lines.map(([name, value]) =>
          section(bold(`${name} of ${org}: `), text(label(value, sheet.room(300)))),
        ),
        draftLine(theCase),
        lines.length === 0 && section(bold(`The case file of ${org} does not say that.`)),
        why.shown.trim() !== '' &&
          section(
            bold('Why: '),
            text(why.shown),
            why.hidden > 0 && italic(` ${moreCharacters(why.hidden)}: open the case`),
          ),
      ),
      actions(
        shareButton(options, asked, 'field', { cases: [theCase] }),
        openCaseButton(theCase),
        copyButton(options, asked),
        dismissButton(options),
      ),
    );
  }, options);
}

function valuesOf(
  theCase: Case,
  field: FieldReply['field'],
): readonly (readonly [string, string])[] {
  switch (field) {
    case 'tier': {
      const sure = theCase.tierConfidence.trim();
      return [
        ['Tier', theCase.tier.trim() && `${theCase.tier}${sure && ` (confidence: ${sure})`}`],
      ];
    }
    case 'impact':
      return [['Primary impact', theCase.primaryImpact]];
    case 'cluster':
      return [['Industry cluster', theCase.industryCluster]];
    case 'value':
      return [['Highlighted value', theCase.headline ?? theCase.highlightedValue]];
    case 'dates':
      return [
        ['Date added', theCase.dateAdded],
        ['Last update', theCase.lastUpdated],
      ];
  }
}
