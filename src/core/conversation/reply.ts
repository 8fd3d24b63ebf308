import type { Case, Claim, Status } from '../case/case.ts';

/**
 * What Casebook says back: plain values, decided here and drawn by `slack/views` or the terminal.
 * A reply holds the cases and claims themselves, so that a view needs to look up nothing.
 */

/** A claim together with the case it belongs to. */
export interface Evidence {
  readonly case: Case;
  readonly claim: Claim;
  /** What in the question matched, for a person; empty where the claim was asked for by its id. */
  readonly matched: readonly string[];
}

/** Where a reply stands among the candidates for its question; lets a button ask for the next one. */
export interface Asked {
  /** The question as it was asked, normalised. Empty where a claim or case was opened by a button. */
  readonly question: string;
  /** Id of the case that the thread was about when it was asked; empty where none. */
  readonly threadCase: string;
}

/** One claim: it stands out, was chosen among candidates, or was asked for by its id. Its status decides the wording: see the design, "Status is part of the answer". */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly asked: Asked;
  readonly evidence: Evidence;
  /** 0 for the best candidate, 1 after the first press of Next, … */
  readonly rank: number;
  /** How many candidates there are in all (≥ 1); Next is offered while rank + 1 < candidates. */
  readonly candidates: number;
  /** True where it did not stand out as the answer: it may not answer what was asked. */
  readonly isCandidate: boolean;
}

/** The question names two or more organisations: the best claim of each, side by side. */
export interface CompareReply {
  readonly kind: 'compare';
  readonly asked: Asked;
  /** 2 or 3, one a case. */
  readonly evidence: readonly Evidence[];
}

/** Up to three candidates, offered as such. */
export interface ChooseReply {
  readonly kind: 'choose';
  readonly asked: Asked;
  /** 1 to 3. */
  readonly evidence: readonly Evidence[];
  /** True where the question went beyond what these say: "closest, may not answer". */
  readonly weak: boolean;
}

/** Claims that were asked for by their status or by their ids, each as a line. */
export interface ClaimsReply {
  readonly kind: 'claims';
  readonly asked: Asked;
  /** Those asked for; empty where the claims were asked for by their ids. */
  readonly statuses: readonly Status[];
  /** Words that the claims hold; empty where none were asked for. */
  readonly topic: string;
  /** The cases asked about; empty where the whole library is. */
  readonly cases: readonly Case[];
  /** Every such claim, in order; the view pages. */
  readonly evidence: readonly Evidence[];
  /** 0-based. */
  readonly page: number;
}

/** The library has no answer. */
export interface NothingReply {
  readonly kind: 'nothing';
  readonly asked: Asked;
  /** Up to three cases that come nearest; to be marked as not an answer. */
  readonly nearest: readonly Case[];
  /** The claim that the thread was just shown, where a follow-up asks for more than it says; else null. */
  readonly shown: Evidence | null;
}

/** A case as a whole. */
export interface CaseReply {
  readonly kind: 'case';
  readonly case: Case;
  /** 0-based page of its claims. */
  readonly page: number;
}

/** What is wanted of the case that is meant: the whole of it, one claim, or the sources of either. */
export interface Wanted {
  readonly part: 'case' | 'claim' | 'sources';
  /** Empty where no claim was named. */
  readonly claimId: string;
}

/** Several cases carry the name asked for. */
export interface PickCaseReply {
  readonly kind: 'pick-case';
  readonly words: string;
  readonly cases: readonly Case[];
  readonly wanted: Wanted;
}

/** The cases of the library, or those that match some words. */
export interface ListReply {
  readonly kind: 'list';
  /** As typed; empty where all cases are meant. */
  readonly words: string;
  /** The filter that the words were read as: `tier:transformation`; or empty. */
  readonly filter: string;
  /** What else the cases are about; or empty. */
  readonly about: string;
  /** The words that were probably meant, where no case matches; empty where none are close. */
  readonly didYouMean: string;
  /** Every case that matches, in order; the view pages. */
  readonly cases: readonly Case[];
  /** 0-based. */
  readonly page: number;
  /** How many cases the library holds. */
  readonly librarySize: number;
}

/** The sources of a case, or only those that one claim cites. */
export interface SourcesReply {
  readonly kind: 'sources';
  readonly case: Case;
  /** Null where the whole case is meant. */
  readonly claim: Claim | null;
}

/** How to use Casebook; also the reply to what it does not understand. */
export interface HelpReply {
  readonly kind: 'help';
  /** What was typed and not understood; empty where help was asked for. */
  readonly unknown: string;
  /** The command that was probably meant ("list klarna"); empty where none is close. */
  readonly didYouMean: string;
  /** Up to three questions that this library can answer, as examples. */
  readonly examples: readonly string[];
  /** An organisation of this library, for commands shown as examples; absent where it holds none. */
  readonly exampleOrg?: string;
}

/** Nothing was asked. */
export interface GreetingReply {
  readonly kind: 'greeting';
}

/** What was asked for needs a case, and none was named. */
export interface WhichCaseReply {
  readonly kind: 'which-case';
  /** What to type, with NAME for the case: `sources NAME`. */
  readonly command: string;
}

/** Something that was asked for by name is not there (any more). */
export interface MissingReply {
  readonly kind: 'missing';
  /** What was looked for, for a person: `claim C12 of Klarna`, `a case named "clarna"`. */
  readonly what: string;
  /** Up to three cases or claims that exist and come nearest. */
  readonly nearest: readonly Case[];
  /** The case in which a claim was missing; null where no case was found. */
  readonly case: Case | null;
}

export type Reply =
  | AnswerReply
  | CompareReply
  | ChooseReply
  | ClaimsReply
  | NothingReply
  | CaseReply
  | PickCaseReply
  | ListReply
  | SourcesReply
  | HelpReply
  | GreetingReply
  | WhichCaseReply
  | MissingReply;
