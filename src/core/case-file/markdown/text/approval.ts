import { DATE, dateless, timeless } from './dates.ts';
import { withoutReplaced } from './replaces.ts';
import { isPartial } from './some-of.ts';
import { BEFORE_ABROAD } from './status-languages.ts';
import {
  APPROVED,
  APPROVED_LOOSE,
  APPROVING,
  APPROVING_EMOJI,
  ASSURING,
  CAUTION,
  CAUTION_SMALL,
  CHEERING_EMOJI,
  DOUBTING_EMOJI,
  MAY_MENTION_STATUS,
  NEEDS_REVIEW,
  NEUTRAL,
  NO_OBJECTION,
  REJECTED,
  REJECTING_EMOJI,
  ROLES,
  SUPPORT,
  TAKES_BACK,
} from './status-words.ts';
import { isShouted, type Token, tokensOf, WordList } from './word-list.ts';

/** A plain approval: nothing beside it limits it, doubts it or takes it back. */
export interface Approval {
  /** The text after the approval, a reason or a person; may be empty. */
  readonly behind: string;
}

const STRICT = new WordList(APPROVED);
const ANY = new WordList(APPROVED, APPROVED_LOOSE);
const OTHER = new WordList(REJECTED, NEEDS_REVIEW);
const CAUTIONS = new WordList(CAUTION);
const SMALL_CAUTIONS = new WordList(CAUTION_SMALL);
const HARMLESS = new WordList(NO_OBJECTION);
const SUPPORTING = new WordList(SUPPORT, ASSURING);
const ASSURES = new WordList(ASSURING);
const KNOWN = new WordList(SUPPORT, ASSURING, NEUTRAL, APPROVED, APPROVED_LOOSE, NO_OBJECTION);
const OF_STATUS = new WordList(
  NEUTRAL,
  APPROVED,
  REJECTED,
  NEEDS_REVIEW,
  APPROVING,
  CAUTION,
  NO_OBJECTION,
);
const MENTIONS = new WordList(APPROVED, REJECTED, NEEDS_REVIEW, APPROVING);
const OF_APPROVAL = new WordList(APPROVED, APPROVING);
const TAKING_BACK = new WordList(TAKES_BACK);
const PEOPLE = new WordList(ROLES);
const CHOICES = new WordList(APPROVED, REJECTED, NEEDS_REVIEW, 'needs review or oder ou o');
const BEFORE = new WordList(
  `status state yes ok okay fully officially formally duly hereby unanimously finally definitively claim this
   is it has been both all now still again i we and lgtm checked reviewed read vetted verified confirmed
   double_checked signed seen compared done complete completed finished closed resolved erledigt
   abgeschlossen fertig terminé fait hecho terminado terminada listo quote wording source original passed ja vollständig ist oui est a été sí está ha sido esta afirmación cette affirmation diese aussage geprüft gelesen und endgültig lu définitivement definitivt definitivamente definitief relu vérifié et leído revisado y zustand statut estado
   ${BEFORE_ABROAD}`.replace(/\s+/g, ' '),
);

/** More words than these are no plain reason. Characters. */
const LONGEST = 2_000;
const MOST_NAMES = 5;

const ADDRESS = /https?:\/\/\S{1,2000}/gi;
/** Four words or more in quotation marks: a source's, which may say "not" and "only". */
const QUOTATION = /["“„«](?:[^"“”„«»\s]+\s+){3,60}[^"“”„«»\s]+\s?["”“»]/g;
/** Questions, arrows, strikes, braces, open boxes and dots: nobody writes them beside a plain approval. */
const SIGNS = /[?¿؟？→⇒➜➔➡⟶~{}<>≠…\uFDD2☐☒]|->|=>|\.{3}|\[[ \t]?\]|\[-\]|\([ \t]\)/;
const TICKED = /[[(][xXvV✓✔][\])]/g;
/** `Approved? Yes` */
const ANSWERED = /\?\s{0,3}(?:yes|ja|oui|sí|sì|sim)(?![a-z\u00C0-\u052F])/giu;
/** `@a.kern`, `a.kern@norvik.example`, `a.kern` */
const ACCOUNT =
  /@[\w.-]{2,60}|(?<![\w.@-])[\w.-]{1,60}@[\w.-]{1,60}|(?<![\p{L}\p{N}.])[a-z]\.[a-z]{2,30}(?![\p{L}\p{N}.])/gu;
const CODES =
  /:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|thumbsup|\+1|large_green_circle|large_green_square|ok|ok_hand|tada|100):/g;
const CODE = /:[a-z][a-z0-9_+-]{1,40}:/;
const APPROVES = new RegExp(`(?:${APPROVING_EMOJI})[\\uFE0E\\uFE0F]?`, 'gu');
const CHEERS = new RegExp(`(?:${CHEERING_EMOJI})[\\uFE0E\\uFE0F]?`, 'gu');
const DOUBTS = new RegExp(`${DOUBTING_EMOJI}|${REJECTING_EMOJI}`, 'u');
const EMOJI = /(?![©®™])\p{Extended_Pictographic}/u;

/**
 * Reads a text that approves and says nothing against it. Null if it doesn't approve, or if anything
 * stands beside the approval that isn't an emoji, a date, a person or a plain reason.
 * @param loose accepts "verified" and the like, which approve only if a status is expected
 */
export function plainApproval(text: string, loose: boolean): Approval | null {
  if (text.length > LONGEST) return null;
  if (text.length > LONGEST_KNOWN) return judge(text, loose);
  const key = `${loose}${text}`;
  const known = JUDGED.get(key);
  if (known !== undefined) return known;
  const judged = judge(text, loose);
  if (JUDGED.size < MOST_JUDGED) JUDGED.set(key, judged);
  return judged;
}

/** Most statuses are the same few words: they are judged once. */
const JUDGED = new Map<string, Approval | null>();
const MOST_JUDGED = 1_000;
const LONGEST_KNOWN = 80;

function judge(text: string, loose: boolean): Approval | null {
  const plain = withoutReplaced(text.normalize('NFC'))
    .replace(ADDRESS, ' ')
    .replace(QUOTATION, ' "quote" ')
    .replace(TICKED, ' ')
    .replace(ANSWERED, ' yes ')
    .replace(ACCOUNT, ' @x ')
    .replace(CODES, '✅')
    .replace(CHEERS, ' ');
  if (SIGNS.test(plain) || CODE.test(plain) || DOUBTS.test(plain)) return null;
  const words = plain.replace(APPROVES, ' ');
  if (EMOJI.test(words) || isPartial(words)) return null;
  const tokens = tokensOf(dateless(timeless(words)));
  if (isCautious(tokens) || OTHER.holdsAny(HARMLESS.without(tokens))) return null;
  const list = loose ? ANY : STRICT;
  const at = tokens.findIndex((_, index) => list.lengthAt(tokens, index) > 0);
  const byEmoji = words !== plain;
  if (at === -1) return byEmoji && isPlainTail(tokens, words) ? { behind: words.trim() } : null;
  const last = tokens[at + list.lengthAt(tokens, at) - 1];
  const first = tokens[at];
  if (first === undefined || last === undefined) return null;
  const before = words.slice(0, first.start);
  const behind = words.slice(last.end);
  // "half-approved", "FDA-approved", "approved-ish"
  if (/[\p{L}\p{N}]-$/u.test(before) || /^-\p{L}/u.test(behind)) return null;
  const led = tokens.slice(0, at);
  if (!isPlainLead(led, before)) return null;
  const rest = tokens.slice(tokens.indexOf(last) + 1);
  return isPlainTail(rest, behind) ? { behind: behind.trim() } : null;
}

/** True if words limit, doubt or take back what they stand beside. */
function isCautious(tokens: readonly Token[]): boolean {
  const left = HARMLESS.without(tokens);
  return left.some((token, at) => {
    if (token.word.endsWith("n't")) return true;
    if (!token.capital && SMALL_CAUTIONS.lengthAt(left, at) > 0) return true;
    return CAUTIONS.lengthAt(left, at) > 0 && !isSurname(left, at);
  });
}

/** `L. Chang`: a name behind an initial, whatever else it may mean. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.capital === true && before?.capital === true && before.word.length === 1;
}

/** Words allowed before an approval: "fully", "this claim is", `2026-02-01:`, `J. Doe:`. */
function isPlainLead(tokens: readonly Token[], before: string): boolean {
  const left = BEFORE.without(tokens).filter((token) => !isNumber(token));
  if (left.length === 0) return true;
  const isNamed = /[:–—-][\s*_("[]*$/.test(before) && left.length <= MOST_NAMES;
  if (!isNamed || unknown(left).length > 0) return false;
  const [first] = left;
  return left.length > 1 || (first !== undefined && isInitials(first, before));
}

/** `AK` */
function isInitials({ word, start, end }: Token, text: string): boolean {
  const written = text.slice(start, end);
  return word.length <= 3 && written === written.toUpperCase();
}

/** True for a number, and for the id of a claim or a source. */
function isNumber({ word }: Token): boolean {
  return /^(?:\d+|[cs]\d{1,3})$/.test(word);
}

/** Words that are neither known nor names. */
function unknown(tokens: readonly Token[]): Token[] {
  return KNOWN.without(tokens).filter(
    (token) => !isNumber(token) && (!token.capital || isShouted(token)),
  );
}

/** Begins a reason: a mark, or a word such as "because" or "by". */
const BEGINS_REASON =
  /^[\s*_"”]*(?:[-–—:;,.([|·•/\n]|(?:by|von|vom|durch|par|por|because|since|as|with|and|und|et|y|mit|avec|con|based|per|laut|gemäß|selon|según|weil|da|car|porque|on|at|after|nach|après|tras|following|against|from|in|am|le|el|via|av|på|efter|enligt|door|op|volgens|da|dal|dalla|il|secondo|dopo|pelo|pela|em|após)(?![a-z\u00C0-\u052F\d]))/iu;
/** Limits an approval to a place or a use: "in the EU", "for Germany". */
const SCOPE =
  /^[\s*_]*(?:in|within|inside|to|innerhalb|dans|en)\s+(?:the\s+|den\s+|la\s+|le\s+|de\s+)?([a-z\u00C0-\u052F\d]+)/iu;
const PURPOSE =
  /^[\s*_]*(?:for|für|pour|para|för|voor)\s+(?!(?:the\s|die\s|la\s|de\s)?(?:publi|veröffentlich|publicer|release|use(?!\s\w)|record|this claim))/iu;

function isPlainTail(tokens: readonly Token[], behind: string): boolean {
  const left = unknown(tokens);
  const names = KNOWN.without(tokens).length - left.length;
  if (PURPOSE.test(behind)) return false;
  const scope = SCOPE.exec(behind.replace(DATE, '1'))?.[1];
  if (scope !== undefined && !/^w?\d/i.test(scope) && !KNOWN.holdsAny(tokensOf(scope)))
    return false;
  if (/\d\s?%/.test(behind) && !SUPPORTING.holdsAny(tokens)) return false;
  if (left.length === 0 && names <= MOST_NAMES) return true;
  return BEGINS_REASON.test(behind) && ASSURES.holdsAny(tokens);
}

/** True if a text is the name of a person or a part of an organisation: "J. Doe", "the legal team". */
export function isName(text: string): boolean {
  const tokens = tokensOf(text.normalize('NFC'));
  if (tokens.length === 0 || tokens.length > MOST_NAMES + 2 || isCautious(tokens)) return false;
  if (unknown(tokens).length > 0 || ASSURES.holdsAny(tokens)) return false;
  return PEOPLE.holdsAny(tokens) || KNOWN.without(tokens).some(({ word }) => !/^\d/.test(word));
}

/** True if a text speaks of approving, in whatever sense. */
export function mentionsApproval(text: string): boolean {
  return MAY_MENTION_STATUS.test(text) && OF_APPROVAL.holdsAny(tokensOf(text.normalize('NFC')));
}

/** True if a text speaks of approving, rejecting or reviewing, in whatever sense. */
export function mentionsStatus(text: string): boolean {
  return MAY_MENTION_STATUS.test(text) && MENTIONS.holdsAny(tokensOf(text.normalize('NFC')));
}

/**
 * True if a text speaks of nothing but a status, its limits and who gave it: "once approved, now
 * disputed", and not "Approved drugs sell".
 */
export function isAboutStatus(text: string): boolean {
  if (!MAY_MENTION_STATUS.test(text)) return false;
  const tokens = tokensOf(dateless(text.normalize('NFC')));
  return OF_STATUS.holdsAll(tokens, (token) => !isNumber(token)) && MENTIONS.holdsAny(tokens);
}

/**
 * `APPROVED | REJECTED`, `approved or rejected`: a template's choices, before anyone has chosen.
 */
export function isChoice(text: string): boolean {
  const tokens = tokensOf(text.normalize('NFC'));
  return !/[→⇒➜➔➡⟶>☐☑☒]|\[[ xX]?\]/.test(text) && CHOICES.without(tokens).length === 0;
}

/** True if a text takes back what was said or approved: "the paper has retracted it". */
export function takesApprovalBack(text: string): boolean {
  return TAKING_BACK.holdsAny(HARMLESS.without(tokensOf(text.normalize('NFC'))));
}

/** True if a text limits, doubts or takes back what it stands beside. */
export function isCaution(text: string): boolean {
  return /^\s*[?¿]/.test(text) || isCautious(tokensOf(text.normalize('NFC')));
}
