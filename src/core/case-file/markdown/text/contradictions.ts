import { mentionsApproval } from './approval.ts';

/** Notes that contradict an approval without a word about it: "The source does not say this". */

const CLAIM =
  '(?:the|this|that|our) (?:claim|finding|figure|number|value|result|quote|sentence|wording|statement|headline)';
const OWN = `(?:it|this|that|${CLAIM})`;
const ENDS = '\\s*(?:[.,;:!)]|$)';
const BEGINS = '(?:^|[.,;:!(–—-]\\s*)';
const SOURCE =
  '(?:source|article|report|page|quote|evidence|paper|release|letter|study|story|post|passage|publication|S\\d{1,2})';
const DOES_NOT = "(?:does not|doesn't|did not|didn't|do not|don't|never)(?: actually| really)?";
const TAKE_OUT = `(?:take ${OWN} (?:out|down|off)|(?:remove|delete|drop|strike|withdraw|retract|pull|scrap) ${OWN})`;
const TAKEN_OUT = `${OWN} (?:to be |be )?(?:removed|deleted|dropped|withdrawn|retracted|pulled|taken (?:out|down|off))`;

const CONTRADICTIONS = [
  // "none, do not cite"
  `${BEGINS}(?:please )?(?:do not|don't|never|not to be|must not be|may not be) (?:cited?|quoted?|used?|publish(?:ed)?|repeat(?:ed)?|rely on)(?: ${OWN})?${ENDS}`,
  '\\b(?:should|must|ought|could) (?:not|never)(?: to)? have been (?:approved|published|signed off|cleared|accepted|released|included)\\b',
  `\\b${SOURCE} ${DOES_NOT} (?:says?|states?|supports?|contains?|mentions?|shows?|claims?) (?:it|this|that|so|any of (?:it|this|that)|any such thing)(?: at all| anywhere)?${ENDS}`,
  `\\b${SOURCE} ${DOES_NOT} (?:supports?|confirms?|proves?|backs?|substantiates?|bears?) ${OWN}(?: out| up)?${ENDS}`,
  `\\bno longer (?:accepts?|believes?|trusts?|endorses?|supports?|backs?|approves?|agrees? with|stands? (?:by|behind)|vouch(?:es)? for) ${OWN}${ENDS}`,
  `${BEGINS}(?:please )?${TAKE_OUT}${ENDS}`,
  `\\b(?:ask|want|demand|request|insist|told|tell)[a-z]{0,3}\\b[^.!?]{0,60}\\b(?:to ${TAKE_OUT}|${TAKEN_OUT})(?![\\p{L}\\d])`,
].map((pattern) => new RegExp(pattern, 'iu'));

const RETRACTED = [
  '\\b(?:retracted|retracts|withdrew|withdrawn|withdraws|recalled|disowned|disowns) (?:the|this|that|its|their) (?:[\\w-]+ ){0,2}(?:paper|article|study|story|source|publication|press release)(?![\\p{L}\\d])',
  '\\b(?:paper|article|study|story|source|publication|press release) (?:is|was|has been|had been) (?:since |now |later )?(?:retracted|withdrawn|recalled)(?![\\p{L}\\d])',
].map((pattern) => new RegExp(pattern, 'iu'));
const NEGATED = /\b(?:no|not|nobody|none|never|neither|without|if|unless)\b[^.;!?]{0,60}$/i;

const REFUSED = new RegExp(
  `(?:${BEGINS}|\\b(?:who|she|he|they|and|but|has|have) |\\p{Lu}\\S{1,40} )(?:rejects?|rejected|refuses?|refused|objects|objected|disagrees?|disagreed|disapproves?|disapproved|vetoe[sd]|opposes?|opposed|(?:does|did|would|will) not (?:approve|accept|agree|support|endorse|sign)|can ?not (?:approve|accept|agree|support|endorse|sign))(?: (?:off|(?:to |with )?${OWN}|on ${OWN}|to (?:approve|sign)))?${ENDS}`,
  'u',
);
const CORRECTED = new RegExp(
  `\\b${SOURCE} (?:says?|said|gives?|gave|states?|stated|reads?|shows?|showed|has|had) [^.;]{1,80}, not [^.;]{1,60}`,
  'iu',
);
const TO_REMOVE =
  /^\W*(?:please )?(?:delete|remove|drop|strike|withdraw|retract|pull|scrap|take (?:out|down|off))(?: (?:at once|now|immediately|entirely|altogether|from the (?:file|case|library|list)))?\W*$/i;

/** A quick look: each pattern needs one of these. */
const MAY_CONTRADICT =
  /n[o']t |never|no longer|retract|withdr|recalled|disown|take |taken |remov|delet|drop|strike|pull|scrap/i;

/** True if a remark contradicts what it stands at, or asks to take it out. */
export function contradicts(text: string): boolean {
  if (!MAY_CONTRADICT.test(text)) return false;
  if (CONTRADICTIONS.some((pattern) => pattern.test(text))) return true;
  return RETRACTED.some((pattern) => {
    const found = pattern.exec(text);
    return found !== null && !NEGATED.test(text.slice(0, found.index));
  });
}

/** True if whoever judges a claim refuses it, whatever stands before: "J. Doe, rejects this". */
export function refuses(text: string): boolean {
  const found = REFUSED.exec(text);
  return found !== null && !mentionsApproval(text.slice(found.index + found[0].length));
}

/** True if a correction gives another value of the source: "the source said 46 minutes, not 26". */
export function correctsSource(text: string): boolean {
  return CORRECTED.test(text);
}

/** True if a text is nothing but the wish to remove something: "Delete". */
export function asksToRemove(text: string): boolean {
  return TO_REMOVE.test(text);
}

const INSTEAD =
  /\b(?:see|use|cite|quote|prefer)(?: claim)? C[ -]?(\d{1,3}) instead\b|\binstead,? (?:see|use|cite|quote)(?: claim)? C[ -]?(\d{1,3})\b|\b(?:replaced (?:by|with)|in favou?r of)(?: claim)? C[ -]?(\d{1,3})\b/i;

/** True if a text names another claim that is to be used: "See C2 instead". */
export function namesSuccessor(text: string, ids: readonly string[]): boolean {
  const [, ...numbers] = INSTEAD.exec(text) ?? [];
  const number = numbers.find((one) => one !== undefined);
  return number !== undefined && !ids.includes(`C${Number(number)}`);
}

/** "C6 is wrong", of a claim elsewhere. */
const WRONG =
  /^\W*(?:[\p{L} ]{1,30}:\s*)?(?:claims? )?(C[ -]?\d{1,3}(?:(?:,| and| &| und| et| y) C[ -]?\d{1,3}){0,20}) (?:is|are|was|were) (?:simply |plainly |factually )?(?:wrong|false|incorrect|untrue|mistaken|erroneous|not true|not correct)(?!\p{L})/iu;
/** The claim that a field of another says to use: "Withdrawn, see C2 instead". */
const SUCCESSOR =
  /\b(?:see|use|cite|quote|now)(?: claim)? C[ -]?\d{1,3}(?:(?:,| and| &) C[ -]?\d{1,3}){0,20}/gi;

/** The claims that a line elsewhere calls wrong. */
export function wrongIds(text: string): string[] {
  const [, named = ''] = WRONG.exec(text) ?? [];
  return [...named.matchAll(/\d{1,3}/g)].map(([number]) => `C${Number(number)}`);
}

/** A text less the claims that it says to use instead. */
export function withoutSuccessors(text: string): string {
  return text.replace(SUCCESSOR, ' ');
}
