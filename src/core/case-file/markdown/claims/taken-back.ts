import { labelName } from '../labels/label.ts';
import { isCaution, takesApprovalBack } from '../text/approval.ts';
import { plainText } from '../text/inline.ts';
import { leadingStatus, mayHoldStatus, statusesIn } from '../text/status-phrase.ts';
import { isSetBack, isUndone, namesUndoing, undoneIds } from '../text/undone.ts';
import { MAY_BE_UNDONE } from '../text/undone-words.ts';
import { type Draft, type Field, type Piece, textOf } from './claim-draft.ts';

/** A longer note tells of more than a status. Characters. */
const LONGEST = 600;
/** Labels of what was learned after a claim was judged. */
const LATER =
  /^(?:corrections?|retractions?|errat\w+|withdrawals?|revocations?|denials?|disputes?|objections?|updates?|addend\w+|postscript|later|afterwards?|(?:after|since) .*|berichtigung|korrektur|widerruf|richtigstellung|nachtrag|rectificatif|rétractation|démenti|mise à jour|corrección|rectificación|retractación|desmentido|actualización|rättelse|correzione|correção|correctie)\b/;
const OF_STATUS = /\b(?:status|approval|freigabe|statut|approbation|estado|aprobación)\b/iu;
/** Labels under which somebody judges a claim. */
const OF_JUDGE =
  /\b(?:status|state|approv\w*|sign(?:ed)?[ -]?off|review\w*|re-?checks?|checks?|audit\w*|verif\w*|opinion|decision|verdict|legal|compliance|finance|board|editors?|counsel|committee|lifecycle|freigabe|prüf\w*|recht|redaktion|statut|validation|estado|aprobación|revis\w*|granskning|godkän\w*)\b/iu;
const OF_APPROVAL =
  /^(?:approved|approval|signed[ -]off|sign[ -]?off|cleared|freigegeben|freigabe|genehmigt|approuvée?|aprobad[oa]|godkänd|approvat[oa]|aprovad[oa]|goedgekeurd)(?: by .*)?$/;
const REFUSES =
  /^\W*(?:no|not|never|none|nobody|pending|missing|outstanding|refused?|fail(?:ed|s)?|declined?|withheld|disputed|objects?|reject\w*|does not|doesn't|did not|nein|keine?|nicht|offen|ausstehend|non|pas|aucune?|nej|ej|inte|não|niet|geen|false|❌|✗|✘)(?![\p{L}'])/iu;
const NOTHING =
  /^\W*(?:no|none|never|not (?:withdrawn|revoked|retracted|applicable|disputed)|n\/?a|nil|nobody|nothing|false|0|nein|keine?r?|nicht|non|aucune?|ninguna?|nej|ingen|nessuna?|nenhuma?|não|nee|geen)?(?: (?:raised|received|known|filed|given|yet|so far|made)){0,2}\W*$/iu;

/** A quick look besides `MAY_BE_UNDONE`: a status, a refusal, or what a correction says. */
const MAY_REFUSE =
  /pprov|review|reject|verif|reig|enehmig|efus|echaz|prob|god|gjen|goedg|underk|\b(?:no|not|never|none|nobody|missing|does|doesn't|did|declined?|object\w*|den\w+|diso\w*|repud\w*|refut\w*|debunk\w*|dispr\w*|fals\w*|untrue|wrong|incorrect|erroneous|nein|keine?|non|pas|aucune?|nej|dement\w*|démen\w*|conteste|faux|falso|desm\w*|niega)\b|❌|✗|✘|⚠|🔴|🟡|👎/i;

/** What takes a claim's approval back outside its status field. */
export interface TakenBack {
  readonly told: string;
  readonly line: number;
}

/**
 * The notes of a claim by which its approval was taken back or limited: `Later: status set back to
 * NEEDS_REVIEW`, `Withdrawn: 2 May`, `Legal: rejected`, "The board has revoked its approval".
 */
export function takenBackIn(draft: Draft): TakenBack[] {
  const fields = draft.fields
    .filter(({ role }) => role === null || role === 'note' || role === 'verdict')
    .filter((field) => isTakenBack(field, draft.ids))
    .map(({ label, pieces, line }) => ({ told: `"${label}: ${textOf(pieces)}"`, line }));
  const prose = draft.prose.filter((piece) => isUndoneProse(piece, draft.ids));
  return [...fields, ...prose.map(({ raw, line }) => ({ told: `"${plainText(raw)}"`, line }))];
}

function isUndoneProse({ raw, quoted }: Piece, ids: readonly string[]): boolean {
  return !quoted && raw.length <= LONGEST && isUndone(plainText(raw), ids);
}

function isTakenBack(field: Field, ids: readonly string[]): boolean {
  const text = textOf(field.pieces);
  if (text.length > LONGEST) return false;
  const whole = `${field.label}: ${text}`;
  const mayBeUndone = MAY_BE_UNDONE.test(whole);
  if (!mayBeUndone && !MAY_REFUSE.test(whole)) return false;
  const name = labelName(field.label);
  if (namesUndoing(field.label)) return !NOTHING.test(text) && !isOfOthers(text, field.label, ids);
  if (text === '') return false;
  if (mayHoldStatus(text) && OF_STATUS.test(text)) {
    const last = statusesIn(text).at(-1);
    if (last !== undefined && last !== 'APPROVED') return true;
  }
  if (OF_APPROVAL.test(name) && (REFUSES.test(text) || isCaution(text))) return true;
  const phrase = leadingStatus(text);
  const isJudge = OF_JUDGE.test(field.label);
  // A cross alone may mean anything under the name of anything.
  const isStatus = phrase?.rest === '' && phrase.status !== 'APPROVED';
  if (isStatus && (isJudge || /\p{L}/u.test(text))) return true;
  if (isJudge && (REFUSES.test(text) || isOtherJudgement(text)) && !isHarmless(text)) return true;
  if (LATER.test(name) && takesApprovalBack(text)) return true;
  return isSetBack(text) || (mayBeUndone && (isUndone(whole, ids) || isUndone(text, ids)));
}

function isOtherJudgement(text: string): boolean {
  const phrase = leadingStatus(text, true);
  return phrase?.rest === '' && phrase.status !== 'APPROVED';
}

/** "No objections", "none missing" */
function isHarmless(text: string): boolean {
  return (
    /^\W*(?:no|not|none|nothing|nein|keine?|pas|aucune?|non|inga|não|geen)\b/i.test(text) &&
    !isCaution(text)
  );
}

/** `Withdrawn: C1` below another claim; "superseded by C2" is about the claim itself. */
function isOfOthers(text: string, label: string, ids: readonly string[]): boolean {
  if (/\b(?:by|durch|par|por|av|da|door)$/i.test(label)) return false;
  const named = undoneIds(`withdrawn: ${text}`);
  return named.length > 0 && !named.some((id) => ids.includes(id));
}
