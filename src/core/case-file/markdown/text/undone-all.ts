import { formsIn, isClaimId, isFigure, sentencesOf } from './sentence-words.ts';
import {
  ALL,
  BESIDE,
  CLAIM_NOUNS,
  FILES,
  LIMITED,
  OTHER_STATUS,
  STATUS_NOUNS,
  UNDOING,
  UNDONE,
} from './undone-words.ts';
import { type Token, WordList } from './word-list.ts';

const QUANTITY = new WordList(ALL);
const BESIDE_OR_ALL = new WordList(BESIDE, ALL, FILES);
const APPROVALS = new WordList(STATUS_NOUNS);
const CLAIMS = new WordList(CLAIM_NOUNS);
const CASES = new WordList(FILES);
const TAKEN = new WordList(UNDONE);
const TAKEN_OR_LIMITED = new WordList(UNDONE, LIMITED);
const NO_APPROVAL = new WordList(UNDONE, OTHER_STATUS);
const BANNER = new WordList(UNDONE, UNDOING, BESIDE, FILES, ALL);
const HOLDS = new WordList('approved valid final hold holds stand stands signed_off be_used used');
const EVERY = /^(?:all|every|each|alle|jede|sämtliche|toutes|chaque|todas|cada|alla|tutte)$/;
const NONE = /^(?:none|no|keine|aucune|ninguna)$/;

/** The subject stands no farther from the beginning. Words. */
const FARTHEST = 5;
/** Nobody writes a longer banner. Words. */
const LONGEST_BANNER = 8;

/**
 * True if a text takes all approvals of its file back, or limits them: "All approvals below are
 * provisional", "None of the claims is approved any more", "This case file was withdrawn".
 */
export function isOfAll(text: string): boolean {
  const parts = text.includes(': ') ? [text, ...text.split(/:\s/)] : [text];
  return parts.flatMap(sentencesOf).some(({ words }) => {
    if (words.some(isClaimId)) return false;
    const at = words.findIndex(
      (_, index) => APPROVALS.lengthAt(words, index) > 0 || CLAIMS.lengthAt(words, index) > 0,
    );
    return (at !== -1 && at <= FARTHEST && isOfClaims(words, at)) || isOfFile(words);
  });
}

function isOfClaims(words: readonly Token[], at: number): boolean {
  const lead = words.slice(0, at);
  const rest = words.slice(at + 1);
  const [first] = lead;
  if (!BESIDE_OR_ALL.without(lead).every(isFigure)) return false;
  if (first !== undefined && NONE.test(first.word)) return HOLDS.holdsAny(rest);
  const isApprovals = APPROVALS.lengthAt(words, at) > 0;
  const isMany = /(?:[^u]s|en|er|zioni)$/.test(words[at]?.word ?? '');
  // "The claims below are withdrawn" is said of some; of approvals it is said of all.
  if (
    isApprovals ? !isMany && !QUANTITY.holdsAny(lead) : !lead.some(({ word }) => EVERY.test(word))
  )
    return false;
  return isSaid(isApprovals ? TAKEN_OR_LIMITED : NO_APPROVAL, rest);
}

/** "This case file was withdrawn" */
function isOfFile(words: readonly Token[]): boolean {
  const at = words.findIndex((_, index) => CASES.lengthAt(words, index) > 0);
  if (at === -1 || at > 2 || words.length < 3) return false;
  return (
    BESIDE_OR_ALL.without(words.slice(0, at)).length === 0 && isSaid(NO_APPROVAL, words.slice(at))
  );
}

function isSaid(list: WordList, words: readonly Token[]): boolean {
  return formsIn(list, words).some(({ at }) =>
    BESIDE_OR_ALL.without(words.slice(0, at)).every(isFigure),
  );
}

/** True if a text is nothing but a banner that takes back what follows: "WITHDRAWN", "Do not use". */
export function isBanner(text: string): boolean {
  const [first] = sentencesOf(text);
  if (first === undefined || first.words.length > LONGEST_BANNER) return false;
  const { words } = first;
  // "None of the claims is withdrawn"
  if (NONE.test(words[0]?.word ?? '') && TAKEN.lengthAt(words, 0) === 0) return false;
  return TAKEN.holdsAny(words) && BANNER.without(words).every(isFigure) && !words.some(isClaimId);
}
