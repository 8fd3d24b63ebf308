import { mentionsStatus } from '../text/approval.ts';
import { plainText } from '../text/inline.ts';
import { type Draft, type Field, textOf } from './claim-draft.ts';
import { idsIn } from './ids-in.ts';

const OWN = '(C[ -]?\\d{1,3})\\s?[([]([^()[\\]]{2,40})[)\\]]';
/** `C8 (APPROVED), C9 (REJECTED): Berths` */
const EACH_OWN = new RegExp(`^([\\s*_]*)${OWN}\\s?(?:,|&|\\+|;|and|und|et|y)\\s?${OWN}`, 'i');
/** `C8, C9 (C8 APPROVED, C9 REJECTED)`, `Berths - C8 APPROVED, C9 REJECTED` */
const LISTED = 'C[ -]?\\d{1,3}\\s[^()[\\]]{2,80}\\sC[ -]?\\d{1,3}\\s[^()[\\]]{2,80}';
const EACH_LISTED = new RegExp(`\\s?[([]\\s?(${LISTED})[)\\]]|\\s[–—-]\\s(${LISTED})$`, 'i');

const TWO_IDS = /C[ -]?\d.*C[ -]?\d/is;

/** Takes the statuses that a heading gives to each of its claims out of it; `each` is empty for none. */
export function separated(raw: string): { raw: string; each: string } {
  if (!TWO_IDS.test(raw)) return { raw, each: '' };
  const own = EACH_OWN.exec(raw);
  if (own !== null) {
    const [all, marks, first, status, second, other] = own;
    const each = `${first} ${status}, ${second} ${other}`;
    if (mentionsStatus(each))
      return { raw: `${marks}${first}, ${second}${raw.slice(all.length)}`, each };
  }
  const listed = EACH_LISTED.exec(raw);
  const each = listed?.[1] ?? listed?.[2] ?? '';
  if (listed === null || !mentionsStatus(each)) return { raw, each: '' };
  return { raw: raw.replace(listed[0], ''), each };
}

/** True if a status begins with the claim that it is about: `C8 APPROVED, C9 REJECTED`. */
export function namesClaims(value: string): boolean {
  return /^[\s*_(]*C[ -]?\d{1,3}\b/i.test(value) && mentionsStatus(plainText(value));
}

const LONGEST = 2_000;

/**
 * Gives a status that stands over several claims to each that it names. A heading may stand over claims
 * that are told below it.
 */
export function shareStatuses(drafts: readonly Draft[], shared: readonly Field[]): void {
  for (const field of shared) {
    const ids = new Set(
      textOf(field.pieces)
        .slice(0, LONGEST)
        .match(/C[ -]?\d{1,3}/gi)
        ?.flatMap(idsIn),
    );
    for (const { ids: own, fields } of drafts) {
      const [id] = own;
      if (own.length === 1 && id !== undefined && ids.has(id) && !fields.includes(field))
        fields.push(field);
    }
  }
}
