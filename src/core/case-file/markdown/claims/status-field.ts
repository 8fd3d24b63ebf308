import type { Status } from '../../../case/case.ts';
import {
  isAboutStatus,
  isCaution,
  isChoice,
  mentionsApproval,
  plainApproval,
} from '../text/approval.ts';
import { withoutReplaced } from '../text/replaces.ts';
import { leadingStatus, statusesIn, stricter } from '../text/status-phrase.ts';
import { GAP } from '../text/struck.ts';
import { type Field, type Piece, textOf } from './claim-draft.ts';

/** A status field, read. */
export interface StatusField {
  /** Null if it says none that is known. */
  readonly status: Status | null;
  /** True if the words are a status only by their place: "Verified". */
  readonly loose: boolean;
  /** True if it limits an approval, doubts it, takes it back or gives several statuses. */
  readonly doubtful: boolean;
  /** True if it is there and gives no status that is known: "on hold". */
  readonly unknown: boolean;
  /** Its words besides the status. */
  readonly rest: string;
  /** Its words about the claim. */
  readonly value: string;
}

/** Reads a field that holds a status (or a verdict, which may open with one) of one claim. */
export function readStatusField(field: Field, id: string): StatusField {
  const whole = textOf(field.pieces);
  const value = partFor(id, whole);
  const isStruck = field.pieces.some(({ raw }) => raw.includes(GAP));
  const isStatus = field.role === 'status';
  const strict = leadingStatus(value) ?? (isStatus ? onlyStatus(value) : null);
  const phrase = strict ?? (isStatus ? leadingStatus(value, true) : null);
  const status = phrase?.status ?? null;
  const doubtful =
    isStruck ||
    isDoubtful(value, status, isStatus) ||
    field.pieces.some(({ raw }) => HYPHENS_AROUND.test(raw)) ||
    (status === 'APPROVED' &&
      (HAS_NOTE.test(value) ||
        isOfAnother(value, id) ||
        field.pieces.some((piece) => RAISED.test(piece.raw) || belieImages(piece))));
  return {
    status: doubtful ? stricterThanApproved(value, status) : status,
    loose: strict === null,
    doubtful,
    unknown: isStatus && status === null && value !== '',
    rest: phrase?.rest ?? value,
    value,
  };
}

/** `Approved as C2`: about another claim. */
function isOfAnother(written: string, id: string): boolean {
  const value = withoutReplaced(written);
  const named = value.match(/\bC[ -]?\d{1,3}\b/g) ?? [];
  return named.length > 0 && !named.flatMap(idsOf).includes(id) && isAboutStatus(value);
}

/** `-Approved-`, a strike of wikis and trackers. */
const HYPHENS_AROUND = /^-{1,3}[\p{L}*_][^\n]{0,80}[\p{L}*_]-{1,3}$/u;
/** `APPROVED*`: the mark of a footnote. */
const HAS_NOTE = /\p{L}\s?[*†‡§¹²³]+\s*$/u;
const RAISED = /<sup\b/i;
const IMAGE = /!\[([^\]]*)\]\(<?([^)\s>]{1,500})/g;

/** True if an image's address names another status than its text: `![approved](…/rejected.svg)`. */
function belieImages({ raw }: Piece): boolean {
  if (!raw.includes('![')) return false;
  return [...raw.matchAll(IMAGE)].some(([, text = '', address = '']) => {
    const named = statusesIn(address.replace(/[^\p{L}\p{N}]+/gu, ' '));
    return named.some((status) => !statusesIn(text).includes(status));
  });
}

function onlyStatus(value: string) {
  const statuses = new Set(statusesIn(value));
  const [status] = statuses;
  if (statuses.size !== 1 || status === undefined) return null;
  return { status, rest: value };
}

function isDoubtful(value: string, status: Status | null, isStatus: boolean): boolean {
  if (value === '') return false;
  if (status === 'APPROVED') return plainApproval(value, isStatus) === null;
  // "Conditionally approved", "NEEDS_REVIEW → APPROVED"
  if (status === 'NEEDS_REVIEW')
    return mentionsApproval(value) && (isStatus || isAboutStatus(value));
  if (status === 'REJECTED') return mentionsApproval(value) && isAboutStatus(value);
  return isStatus ? mentionsApproval(value) : isAboutStatus(value) && isCaution(value);
}

/** `[ ] Approved`: a box that is not ticked, and what it stands before. */
const UNTICKED = /(?:\[[ \t]?\]|☐)[^[\]☐☑☒]{0,60}/g;

function stricterThanApproved(value: string, status: Status | null): Status {
  if (new Set(statusesIn(value)).size > 1 && isChoice(value)) return 'NEEDS_REVIEW';
  return statusesIn(value.replace(UNTICKED, ' ')).reduce<Status>(
    (strictest, one) => stricter(strictest, one) ?? strictest,
    stricter(status, 'NEEDS_REVIEW') ?? 'NEEDS_REVIEW',
  );
}

/** Nobody writes a longer list of statuses. Characters. */
const LONGEST = 2_000;
const ID = 'C[ -]?\\d{1,3}';
const IDS = `${ID}(?:(?:\\s*[,&/+]\\s*|\\s+(?:and|und|et|y)\\s+|\\s*[–-]\\s*)${ID}){0,20}`;
const BY_ID = new RegExp(
  `(?:^|[,;|/·]\\s*|\\s(?:and|und|et|y)\\s+|\\s)(${IDS})(?:\\s*[:=–—-])?\\s+(?=[a-z]|[^\\x00-\\x7F])`,
  'giu',
);

/** `C8 APPROVED, C9 REJECTED`: the part that is about one claim; all of it if it names none first. */
function partFor(id: string, value: string): string {
  if (value.length > LONGEST || !/^[\s*_(]*C[ -]?\d/i.test(value)) return value;
  const found = [...value.matchAll(BY_ID)];
  const at = found.findIndex(({ 1: ids = '' }) => idsOf(ids).includes(id));
  const own = found[at];
  if (own === undefined) return '';
  const end = found[at + 1]?.index ?? value.length;
  return value.slice(own.index + own[0].length, end).replace(/[\s,;|/·]+$/, '');
}

function idsOf(list: string): string[] {
  return [...list.matchAll(/\d{1,3}/g)].map(([number]) => `C${Number(number)}`);
}
