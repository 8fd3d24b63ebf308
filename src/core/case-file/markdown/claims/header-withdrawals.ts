import type { Claim, GivenValue } from '../../../case/case.ts';
import { leadingStatus, statusesIn } from '../text/status-phrase.ts';
import { MAY_MENTION_STATUS } from '../text/status-words.ts';
import { isUndone, namesUndoing, undoneIds } from '../text/undone.ts';
import { isOfAll } from '../text/undone-all.ts';
import { MAY_BE_UNDONE } from '../text/undone-words.ts';

/** A field of the front matter that takes approvals back. */
export interface HeaderWithdrawal {
  readonly key: string;
  readonly told: string;
  /** The claims that it names; null for all. */
  readonly ids: readonly string[] | null;
}

/** A text of the front matter, and the names of the fields around it. */
interface Leaf {
  readonly key: string;
  readonly path: string;
  readonly text: string;
}

const ID = /(?<![a-z\d])C[ -]?(\d{1,3})(?![\d.%])/gi;
const NO = /^(?:no|none|false|never|not yet|nein|non|nej|não|nee|n\/a|0|off|-|–)?$/i;
const COUNT = /^\d+(?:[.,]\d+)?%?$/;
/** Fields that tell what a case is about, or by when somebody should look at it. */
const OF_CASE =
  /^(?:case_id|org|use_case|date_\w+|last_\w+|highlighted_value|tier\w*|primary_impact|industry_\w+|source_batch|language|lang|review_by|title|topics?|tags?|keywords?|summary|description|asked_as|supersedes|replaces)$/i;
const OF_TIME = /until|valid|expir|due|next/i;
const OF_APPROVAL = /approv|sign.?off|review|status|freigab|statut|estado|verdict|decision/i;
const MAY_BE_SIGNED = /approv|sign.?off/i;
const OF_LIST = /^(?:claims )?approved(?: claims| ids)?$/i;

/** The fields of a front matter by which approvals of its claims are taken back: `withdrawn: [C2]`. */
export function headerWithdrawals(
  data: Readonly<Record<string, GivenValue>> | null,
  claims: readonly Claim[],
): HeaderWithdrawal[] {
  return Object.entries(data ?? {}).flatMap(([key, value]) => {
    if (OF_CASE.test(key)) return [];
    const leaves = leavesOf(key, '', value);
    const told = () => leaves.map(({ path, text }) => `${path}: ${text}`).join(', ');
    const found = leaves.map(withdrawnIn).filter((ids) => ids === null || ids.length > 0);
    if (found.length > 0) {
      const all = found.includes(null) ? null : found.flatMap((ids) => ids ?? []);
      return [{ key, told: told(), ids: all }];
    }
    const left = leftOut(key, leaves, claims);
    return left.length > 0 ? [{ key, told: told(), ids: left }] : [];
  });
}

/** The texts of a value of any shape. Not deep: the reader of the front matter bounds it. */
function leavesOf(key: string, path: string, value: GivenValue): Leaf[] {
  const own = path === '' ? key : path;
  if (value === null) return [];
  if (typeof value === 'string') return [{ key, path: own, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner) => leavesOf(key, own, inner));
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(key, `${own} ${name}`, inner));
}

/** The claims that a field takes back; null for all. */
function withdrawnIn({ key, path, text }: Leaf): string[] | null {
  const name = path.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  const value = text.trim();
  const whole = `${name}: ${value}`;
  if (!MAY_BE_UNDONE.test(whole) && !MAY_MENTION_STATUS.test(whole) && !MAY_BE_SIGNED.test(whole))
    return [];
  if (NO.test(value))
    return OF_APPROVAL.test(key) && MAY_BE_SIGNED.test(name) && value !== '' ? ofPath(name) : [];
  const ids = idsIn(name);
  if (ids.length > 0) return isAgainst(value) ? ids : [];
  if (COUNT.test(value) || OF_TIME.test(key)) return [];
  const isList = namesUndoing(name) || statusOf(name) !== null;
  if (isList) return idsIn(value).length > 0 ? idsIn(value) : isAll(value) ? null : [];
  if (OF_APPROVAL.test(key) && (namesUndoing(value) || statusesIn(value)[0] === 'REJECTED'))
    return null;
  const named = undoneIds(value);
  return named.length === 0 && isOfAll(value) ? null : named;
}

function ofPath(name: string): string[] | null {
  const ids = idsIn(name);
  return ids.length > 0 ? ids : null;
}

/** `rejected_claims`, `not_approved`: a status that is no approval, as the name of a field. */
function statusOf(name: string): string | null {
  const phrase = leadingStatus(name);
  if (phrase === null || phrase.status === 'APPROVED') return null;
  return /^(?:claims?|ids?|findings?)?$/i.test(phrase.rest.trim()) ? phrase.status : null;
}

function isAgainst(value: string): boolean {
  if (isUndone(value) || namesUndoing(value)) return true;
  const last = statusesIn(value).at(-1) ?? leadingStatus(value, true)?.status;
  return last !== undefined && last !== 'APPROVED';
}

/** A day, a yes or the name of another case: the field is about the whole file. */
function isAll(value: string): boolean {
  return value !== '' && !/^\[\s*\]$/.test(value);
}

function idsIn(text: string): string[] {
  return [...text.matchAll(ID)].map(([, number]) => `C${Number(number)}`);
}

/** The claims that a list of the approved ones leaves out. */
function leftOut(key: string, leaves: readonly Leaf[], claims: readonly Claim[]): string[] {
  if (!OF_LIST.test(key.replace(/[_-]+/g, ' '))) return [];
  const listed = leaves.flatMap(({ text }) => idsIn(text));
  const isPlain = leaves.every(({ text }) => /^[\sC\d,;-]*$/i.test(text)) && listed.length > 0;
  return isPlain ? claims.map(({ id }) => id).filter((id) => !listed.includes(id)) : [];
}
