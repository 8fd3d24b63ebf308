import type { Review } from '../../../case/case.ts';
import { labelName } from '../labels/label.ts';
import { isName } from '../text/approval.ts';
import { DATE } from '../text/dates.ts';
import { isoDate } from '../text/iso-date.ts';
import { type Draft, textOf } from './claim-draft.ts';

const BY_LABELS = new Set(
  `reviewer|reviewers|reviewed by|approved by|approver|verified by|checked by|audited by|auditor|geprüft von|
   freigegeben von|genehmigt von|prüfer|prüferin|relu par|approuvé par|validé par|relecteur|relectrice|
   revisado por|aprobado por|revisor|revisora`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
);
const ON_LABELS = new Set(
  `reviewed on|approved on|verified on|checked on|review date|approval date|date reviewed|date approved|
   geprüft am|freigegeben am|genehmigt am|prüfdatum|freigabedatum|relu le|approuvé le|validé le|
   date d'approbation|date de validation|revisado el|aprobado el|fecha de revisión|fecha de aprobación`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
);
const BY =
  /(?:^|\s)(?:by|von|vom|durch|par|por|av|af|door|da|dal|dalla|pelo|pela)\s+(\S.{0,79})$/iu;
const PART = /[,;()[\]|\n]|\s[–—·-]\s|(?:^|\s)(?:on|am|le|el|at)\s(?=\d|\p{L}+\s\d)/u;
/** Two names, initials, or an account: a single word may be anything. */
const PERSON = /^@|^\p{Lu}{1,3}$|^(?:\p{Lu}\.\s?){1,3}\p{Lu}|\S\s\S/u;
const LONGEST = 80;

/**
 * Who reviewed a claim, when and why, as far as its status field or fields such as "Reviewer" say so;
 * undefined if nothing does.
 * @param told what stands beside the status: "by J. Doe, 2026-01-02 - matches the source"
 */
export function readReview(draft: Draft, told: string): Review | undefined {
  const found = { by: '', on: '', reason: '' };
  const reasons: string[] = [];
  if (told.trim() !== '') {
    for (const part of told.split(PART)) readPart(part.trim(), found, reasons);
  }
  for (const field of draft.fields) {
    if (field.role !== null) continue;
    const name = labelName(field.label);
    if (!BY_LABELS.has(name) && !ON_LABELS.has(name)) continue;
    const value = textOf(field.pieces);
    if (BY_LABELS.has(name) && value.length <= LONGEST && isName(value)) found.by ||= value;
    const date = ON_LABELS.has(name) ? value.match(DATE)?.[0] : undefined;
    if (date !== undefined) found.on ||= isoDate(date);
  }
  if (found.by === '' && found.on === '') return undefined;
  return { ...found, reason: reasons.join(', ') };
}

function readPart(part: string, found: { by: string; on: string }, reasons: string[]): void {
  const date = part.match(DATE)?.[0];
  const text = (date === undefined ? part : part.replace(date, '')).replace(
    /^[\s.:–—-]+|[\s.:]+$/g,
    '',
  );
  if (date !== undefined) found.on ||= isoDate(date);
  if (text === '' || /^(?:on|am|le|el|at|the)$/i.test(text)) return;
  const by = BY.exec(text)?.[1]?.trim();
  if (by !== undefined && isName(by)) found.by ||= by;
  else if (PERSON.test(text) && isName(text) && found.by === '') found.by = text;
  else reasons.push(text);
}
