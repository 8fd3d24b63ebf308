import type { Claim } from '../../../case/case.ts';
import { type Statement, writtenLines } from '../document/statements.ts';
import { labelName } from '../labels/label.ts';
import { isCaution, mentionsStatus } from '../text/approval.ts';
import { withoutSuccessors, wrongIds } from '../text/contradictions.ts';
import { DATE } from '../text/dates.ts';
import { plainText } from '../text/inline.ts';
import { isoDate } from '../text/iso-date.ts';
import { replacedIn } from '../text/replaces.ts';
import { isClaimId, sentencesOf } from '../text/sentence-words.ts';
import { MAY_MENTION_STATUS } from '../text/status-words.ts';
import { isSuspended, maySuspend } from '../text/suspended.ts';
import { idsAt, isUndone, namesUndoing, undoneIds } from '../text/undone.ts';
import { isBanner, isOfAll } from '../text/undone-all.ts';
import { MAY_BE_UNDONE } from '../text/undone-words.ts';
import { labelsSuccessor } from './taken-back.ts';

/** A place outside a claim that takes approvals back. */
export interface Withdrawal {
  readonly told: string;
  readonly line: number;
  /** The claims that it names; null if it is about all of a stretch of the file. */
  readonly ids: readonly string[] | null;
  /** The first line of that stretch, and the one behind its last; absent for the whole file. */
  readonly from?: number;
  readonly to?: number;
  /** `YYYY-MM-DD`; absent if no day is told. */
  readonly on?: string;
}

/** No banner is longer. Characters. */
const LONGEST_BANNER = 120;
/** A longer paragraph tells of other things. Characters. */
const LONGEST = 400;
const OF_ALL =
  /approvals|statuses|sign-?offs|freigaben|genehmigungen|approbations|aprobaciones|godkännanden|approvazioni|aprovações|goedkeuringen|\b(?:all|every|each|none of|no|alle|keine|toutes|aucune|todas)\b[^.]{0,30}(?:claim|finding|approval|sign-?off|aussage|freigabe|affirm|approb|afirm|aprob)|(?:this|the|whole|diese[rs]?|cette|este|esta|denna|questa|deze)\s(?:case\s)?(?:file|page|case|document|ledger|review|datei|seite|akte|fiche|page|dossier|archivo|ficha|scheda|bestand|filen)\b/i;
const NAMES_CLAIM = /\bC[ -]?\d|\bclaims?\s#?\d/i;
/** `**Withdrawn**`, `The following claims are withdrawn:` */
const OPENS_LIST = /[:：]\W*$|^\*\*[^*]+\*\*\W*$/;
const OF_FILE =
  /^(?:(?:file|case|document|page|overall|general|review) )?status(?: of (?:this|the) \w+)?$/;

/**
 * The lines outside claims that take approvals back: `Withdrawn: C1, C4`, a change log's "approval of C3
 * revoked", the list under a heading "Retractions", "Every approval in this file is suspended".
 * @param claims in the order of the file
 */
export function withdrawalsIn(
  statements: readonly Statement[],
  claims: readonly Claim[],
): readonly Withdrawal[] {
  const firstClaim = claims[0]?.line ?? 0;
  const heads = new Set(claims.map((claim) => claim.line));
  const footnotes = footnotesIn(statements);
  const found: Withdrawal[] = [];
  /** Level of an open heading that takes back what stands under it; 0 for none. */
  let under = 0;
  /** True below the head of a claim, up to the next heading of the document. */
  let isInClaim = false;
  for (const [at, statement] of statements.entries()) {
    const { kind, raw, level, line, labelled } = statement;
    if (kind === 'heading' && level <= 2) isInClaim = false;
    if (heads.has(line)) isInClaim = true;
    const isOfSuccessor = isInClaim && labelled !== null && labelsSuccessor(labelled.label);
    if (kind === 'heading') {
      const isUndoing = MAY_BE_UNDONE.test(raw) && namesUndoing(plainText(raw));
      if (under === 0 || level <= under) under = isUndoing ? level : 0;
      const ids = heads.has(line) || !NAMES_CLAIM.test(raw) ? [] : idsInHeading(plainText(raw));
      if (ids.length > 0) found.push({ told: plainText(raw), line, on: dateIn(raw), ids });
    }
    for (const text of textsOf(statement, under > 0, line < firstClaim)) {
      const told = () => ({ told: text.text, line: text.line, on: dateIn(text.text) });
      const ids =
        under > 0
          ? listedIds(text.text, claims)
          : isOfSuccessor
            ? []
            : namedIn(isInClaim ? withoutSuccessors(text.text) : text.text);
      if (ids.length > 0) found.push({ ...told(), ids });
      else if (
        line < firstClaim
          ? isBannerOf(statement, text.text) || isSaidOfAll(text.text, true)
          : labelled?.role !== 'status' && isSaidOfAll(text.text, false)
      ) {
        found.push({ ...told(), ids: null });
      } else if (OPENS_LIST.test(raw) && namesUndoing(text.text)) {
        const end = statements.find((one, after) => after > at && one.kind === 'heading');
        found.push({ ...told(), ids: null, from: line, ...(end && { to: end.line }) });
      }
    }
    if (footnotes.size > 0) found.push(...footnotedIn(statement, footnotes, claims));
  }
  return found;
}

interface Text {
  readonly text: string;
  readonly line: number;
}

/** The texts of a statement that may be about claims: no quotes, and no field of a claim. */
function textsOf(
  { kind, raw, rows, line, labelled, quoted }: Statement,
  isListed: boolean,
  isAbove: boolean,
): Text[] {
  if (kind === 'table') {
    return rows
      .slice(1)
      .filter(({ cells }) => isListed || mayMatter(cells.join('|'), isAbove))
      .map(({ cells, line }) => ({ text: cells.map(plainText).join(' | '), line }));
  }
  const role = labelled?.role ?? null;
  if (kind !== 'text' || raw === '' || raw.length > LONGEST) return [];
  if (role !== null && role !== 'status' && role !== 'verdict') return [];
  if (quoted && labelled === null && !isAbove && !/^[*_]{2}/.test(raw)) return [];
  if (!isListed && !mayMatter(raw, isAbove)) return [];
  return [{ text: plainText(raw), line }];
}

/** A status that is no approval. */
const MAY_BE_OTHER =
  /eject|review|bgelehn|efus|echaz|prüf|revoir|revis|aprob|underk|avvis|afvis|respint|rejeit|afgew|afgek|wrong|false|incorr|untrue|mistak|erron|not true|not corr/i;

/** A quick look that spares most texts a thorough one: the head of a claim is short, too. */
function mayMatter(raw: string, isAbove: boolean): boolean {
  if (raw.length < LONGEST_BANNER && maySuspend(raw)) return true;
  if (OF_ALL.test(raw.length > LONGEST_BANNER ? raw.slice(0, LONGEST_BANNER) : raw))
    return MAY_BE_UNDONE.test(raw) || MAY_MENTION_STATUS.test(raw);
  if (NAMES_CLAIM.test(raw)) return MAY_BE_OTHER.test(raw) || MAY_BE_UNDONE.test(raw);
  return (
    ((isAbove && raw.length < LONGEST_BANNER) || OPENS_LIST.test(raw)) && MAY_BE_UNDONE.test(raw)
  );
}

function isSaidOfAll(text: string, isAbove: boolean): boolean {
  if (text.length > LONGEST) return false;
  return (OF_ALL.test(text) && isOfAll(text)) || isSuspended(text, isAbove);
}

/** `Withdrawn claims: C3, C6`, "Retractions (C2)" */
function idsInHeading(text: string): string[] {
  const words = namesUndoing(text) ? sentencesOf(text).flatMap((one) => one.words) : [];
  const first = words.findIndex(isClaimId);
  return first === -1 ? namedIn(text) : idsAt(words, first);
}

/** `- Sales (C3)`, `- Sales: C3` */
const ID_BEHIND = /(?:[([]|[:–—-][ \t])[ \t]*C[ -]?(\d{1,3})[ \t]*[)\]]?[.;, \t]*$/i;

/** The claims that an item under a heading such as "Withdrawn" names, by their ids or the title of one. */
function listedIds(text: string, claims: readonly Claim[]): string[] {
  const ids = idsAt(
    sentencesOf(text).flatMap(({ words }) => words),
    0,
  );
  if (ids.length > 0) return ids;
  const behind = ID_BEHIND.exec(text)?.[1];
  if (behind !== undefined) return [`C${Number(behind)}`];
  const [title = ''] = text.toLowerCase().split(/[.;:,\s]*(?:\s\||$)/);
  return claims
    .filter((claim) => claim.title.toLowerCase() === title && title !== '')
    .map(({ id }) => id);
}

function namedIn(text: string): string[] {
  if (text.length > LONGEST || !NAMES_CLAIM.test(text)) return [];
  return [...undoneIds(text), ...replacedIn(text), ...wrongIds(text)];
}

/** "WITHDRAWN", `Status: retracted`: above the claims, and about none of them. */
function isBannerOf({ labelled }: Statement, text: string): boolean {
  if (!MAY_BE_UNDONE.test(text)) return false;
  if (labelled !== null && namesUndoing(labelled.label))
    return !/^\W*(?:no|none|n\/a)?\W*$/i.test(labelled.value);
  if (labelled !== null && OF_FILE.test(labelName(labelled.label))) return isUndone(labelled.value);
  return isBanner(text);
}

const FOOTNOTE = /^\[\^([^\]]{1,40})\]:\s*(.{1,400})$/s;

/** The footnotes that take something back, by their marks: `[^3]: Approval revoked in May`. */
function footnotesIn(statements: readonly Statement[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { raw } of statements) {
    if (!raw.startsWith('[^')) continue;
    const [, key, text = ''] = FOOTNOTE.exec(raw) ?? [];
    const told = plainText(text);
    if (key !== undefined && !/:\/\//.test(text) && (isUndone(told) || isCaution(told)))
      notes.set(key, told);
  }
  return notes;
}

/** Such a footnote on the status or the head of a claim. */
function footnotedIn(
  statement: Statement,
  footnotes: ReadonlyMap<string, string>,
  claims: readonly Claim[],
): Withdrawal[] {
  const { labelled } = statement;
  return writtenLines(statement).flatMap((one) => {
    const isStatus = labelled?.role === 'status' || (labelled === null && mentionsStatus(one.raw));
    const marks = isStatus ? [...one.raw.matchAll(/\[\^([^\]]{1,40})\](?!:)/g)] : [];
    const claim = claims.findLast((known) => known.line <= one.line);
    return marks.flatMap(([, key = '']) => {
      const told = footnotes.get(key);
      if (told === undefined || claim === undefined) return [];
      return [{ told, line: one.line, ids: [claim.id], on: dateIn(told) }];
    });
  });
}

function dateIn(text: string): string {
  const date = text.match(DATE)?.[0];
  return date === undefined ? '' : isoDate(date);
}

/** The withdrawal that a claim's approval doesn't stand against; undefined if there is none. */
export function withdrawalOf(
  { id, line, review }: Claim,
  withdrawals: readonly Withdrawal[],
): Withdrawal | undefined {
  return withdrawals.find(({ ids, from = 0, to = Number.POSITIVE_INFINITY, on = '' }) => {
    const isMeant = ids === null ? line >= from && line < to : ids.includes(id);
    return isMeant && !isLater(review?.on ?? '', on);
  });
}

const ISO = /^\d{4}-\d\d-\d\d$/;

/** True if a claim was approved after the day of a withdrawal. */
function isLater(approved: string, withdrawn: string): boolean {
  return ISO.test(approved) && ISO.test(withdrawn) && approved > withdrawn;
}
