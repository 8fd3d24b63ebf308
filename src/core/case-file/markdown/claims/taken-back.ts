import { labelName } from '../labels/label.ts';
import { takesApprovalBack } from '../text/approval.ts';
import { statusesIn } from '../text/status-phrase.ts';
import { type Field, textOf } from './claim-draft.ts';

/** A longer note tells of more than a status. Characters. */
const LONGEST = 600;
/** Labels of what was learned after a claim was judged. */
const LATER =
  /^(?:corrections?|retractions?|errat\w+|withdrawals?|revocations?|denials?|disputes?|updates?|addend\w+|postscript|later|afterwards?|(?:after|since) .*|berichtigung|korrektur|widerruf|richtigstellung|nachtrag|rectificatif|rétractation|démenti|mise à jour|corrección|rectificación|retractación|desmentido|actualización)\b/;
const OF_STATUS = /\b(?:status|approval|freigabe|statut|approbation|estado|aprobación)\b/iu;

/**
 * True if a claim's field, though it is no status field, says that an approval was taken back: `Later:
 * status set back to NEEDS_REVIEW`, `Correction: the paper has retracted it`.
 */
export function isTakenBack(field: Field): boolean {
  if (field.role !== null) return false;
  const text = textOf(field.pieces);
  if (text === '' || text.length > LONGEST) return false;
  if (OF_STATUS.test(text)) {
    const last = statusesIn(text).at(-1);
    if (last !== undefined && last !== 'APPROVED') return true;
  }
  return LATER.test(labelName(field.label)) && takesApprovalBack(text);
}
