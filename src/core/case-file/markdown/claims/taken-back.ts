import { labelName } from '../labels/label.ts';
import { isCaution, takesApprovalBack } from '../text/approval.ts';
import {
  asksToRemove,
  contradicts,
  correctsSource,
  namesSuccessor,
  refuses,
} from '../text/contradictions.ts';
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
  /\b(?:status|state|approv\w*|sign(?:ed)?[ -]?off|review\w*|re-?checks?|checks?|audit\w*|verif\w*|qa|fact-?check\w*|proofread\w*|opinion|decision|verdict|legal|compliance|finance|board|editors?|counsel|committee|lifecycle|freigabe|prüf\w*|recht|redaktion|statut|validation|estado|aprobación|revis\w*|granskning|godkän\w*)\b/iu;
const OF_APPROVAL =
  /^(?:approved|approval|signed[ -]off|sign[ -]?off|cleared|freigegeben|freigabe|genehmigt|approuvée?|aprobad[oa]|godkänd|approvat[oa]|aprovad[oa]|goedgekeurd)(?: by .*)?$/;
const REFUSES =
  /^\W*(?:no|not|never|none|nobody|pending|missing|outstanding|refused?|fail(?:ed|s)?|declined?|withheld|disputed|objects?|reject\w*|does not|doesn't|did not|nein|keine?|nicht|offen|ausstehend|non|pas|aucune?|nej|ej|inte|não|niet|geen|false|❌|✗|✘)(?![\p{L}'])/iu;
const NOTHING =
  /^\W*(?:no|none|never|not (?:withdrawn|revoked|retracted|applicable|disputed)|n\/?a|nil|nobody|nothing|false|0|nein|keine?r?|nicht|non|aucune?|ninguna?|nej|ingen|nessuna?|nenhuma?|não|nee|geen)?(?: (?:raised|received|known|filed|given|yet|so far|made)){0,2}\W*$/iu;

/** A quick look besides `MAY_BE_UNDONE`: a status, a refusal, or what a correction says. */
const MAY_REFUSE =
  /pprov|review|reject|verif|reig|enehmig|efus|echaz|prob|god|gjen|goedg|underk|\b(?:no|not|never|none|nobody|missing|does|doesn't|did|declined?|object\w*|den\w+|disa\w*|diso\w*|oppos\w*|veto\w*|cannot|would|will|repud\w*|refut\w*|debunk\w*|dispr\w*|fals\w*|untrue|wrong|incorrect|erroneous|nein|keine?|non|pas|aucune?|nej|dement\w*|démen\w*|conteste|faux|falso|desm\w*|niega)\b|❌|✗|✘|⚠|🔴|🟡|👎/i;

/** Labels under which a bare "Delete" is said of the claim. */
const OF_ADVICE =
  /^(?:recommend\w*|action|next step|note|remark|comment|to-?do|request|issue|limitation|concern|empfehlung|recommandation|recomendación)/;
/** Labels before the claim that took the place of this one. */
const OF_SUCCESSOR =
  /^(?:superseded|replaced|obsolete|deprecated|outdated|retired|ersetzt|überholt|veraltet|remplacée?|sustituid[oa]|ersatt|sostituit[oa]|substituíd[oa]|vervangen)\b/i;
/** "see C2", "→ C2": the other claim is the one to use. */
const POINTS = /^\W*(?:see|use|cite|quote|by|now|in favou?r|siehe|voir|véase|zie|se)\b|^\s*[→⇒➜]/i;

/** What takes a claim's approval back outside its status field. */
export interface TakenBack {
  readonly told: string;
  readonly line: number;
}

/**
 * The notes of a claim by which its approval was taken back or limited: `Later: status set back to
 * NEEDS_REVIEW`, `Withdrawn: 2 May`, `Legal: rejected`, "The board has revoked its approval".
 * @param remarks block quotes that are no evidence
 */
export function takenBackIn(draft: Draft, remarks: ReadonlySet<Piece>): TakenBack[] {
  const fields = draft.fields
    .filter(({ role }) => role === null || role === 'note' || role === 'verdict')
    .filter((field) => isTakenBack(field, draft.ids))
    .map(({ label, pieces, line }) => ({ told: `"${label}: ${textOf(pieces)}"`, line }));
  const prose = draft.prose.filter(
    (piece) => (!piece.quoted || remarks.has(piece)) && isUndoneProse(piece, draft.ids),
  );
  return [...fields, ...prose.map(({ raw, line }) => ({ told: `"${plainText(raw)}"`, line }))];
}

function isUndoneProse({ raw }: Piece, ids: readonly string[]): boolean {
  if (raw.length > LONGEST) return false;
  const text = plainText(raw);
  return isUndone(text, ids) || contradicts(text) || namesSuccessor(text, ids);
}

function isTakenBack(field: Field, ids: readonly string[]): boolean {
  const text = textOf(field.pieces);
  if (text.length > LONGEST) return false;
  const whole = `${field.label}: ${text}`;
  if (namesSuccessor(whole, ids) || (field.role !== 'verdict' && contradicts(text))) return true;
  const name = labelName(field.label);
  if (asksToRemove(text) && (OF_ADVICE.test(name) || OF_JUDGE.test(field.label))) return true;
  if (LATER.test(name) && correctsSource(text)) return true;
  const mayBeUndone = MAY_BE_UNDONE.test(whole);
  if (!mayBeUndone && !MAY_REFUSE.test(whole)) return false;
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
  if (isJudge && refuses(text)) return true;
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

/** True if a label of a claim names what took its place: `Superseded: C2`. */
export function labelsSuccessor(label: string): boolean {
  return OF_SUCCESSOR.test(label);
}

/** `Withdrawn: C1` below another claim; "superseded by C2" is about the claim itself. */
function isOfOthers(text: string, label: string, ids: readonly string[]): boolean {
  if (OF_SUCCESSOR.test(label) || POINTS.test(text)) return false;
  if (/\b(?:by|durch|par|por|av|da|door)$/i.test(label)) return false;
  const named = undoneIds(`withdrawn: ${text}`);
  return named.length > 0 && !named.some((id) => ids.includes(id));
}
