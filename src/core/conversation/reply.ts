import type { Case, Claim, Status } from '../case/case.ts';
import type { Compared } from '../values/compare-values.ts';
import type { Value } from '../values/value-index.ts';
import type { Doubts } from './doubts.ts';
import type { Courtesy } from './grammar/courtesies.ts';
import type { Field } from './grammar/meaning.ts';

/**
 * Replies as plain values, drawn by `slack/views` for Slack and the terminal. A reply holds the cases and
 * claims themselves, so a view looks up nothing. A sub-command's own reply is in its file in `commands`.
 */

/** A claim with the case that makes it. */
export interface ClaimInCase {
  readonly case: Case;
  readonly claim: Claim;
}

/** A claim that a question found, or that was asked for. */
export interface FoundClaim extends ClaimInCase {
  /**
   * The matched words of the question, for a person; empty if the claim was asked for by its id.
   */
  readonly matched: readonly string[];
  /** What speaks against its quotes; left out if nothing does. */
  readonly doubts?: Doubts;
}

/**
 * The position of a reply among the candidates for its question; lets a button ask for the next
 * one.
 */
export interface Asked {
  /** The question as asked, normalised. Empty if a button opened the claim or case. */
  readonly question: string;
  /** Id of the thread's case at the time of the question, or empty. */
  readonly threadCase: string;
}

/** One claim: it stands out, was chosen among candidates, or was asked for by its id. Its status decides the wording: see the design, "Status is part of the answer". */
export interface AnswerReply {
  readonly kind: 'answer';
  readonly asked: Asked;
  readonly evidence: FoundClaim;
  /** 0 for the best candidate, 1 after the first press of Next, … */
  readonly rank: number;
  /** Number of candidates (≥ 1); Next is offered while rank + 1 < candidates. */
  readonly candidates: number;
  /** True if the claim may not answer the question. */
  readonly isCandidate: boolean;
  /** Up to two questions that the same case answers; left out if there are none. */
  readonly followUps?: readonly string[];
}

/** The question names two or more organisations: the best claim of each, side by side. */
export interface CompareReply {
  readonly kind: 'compare';
  readonly asked: Asked;
  /** At most 3, one an organisation. */
  readonly evidence: readonly FoundClaim[];
  /** Cases of the organisations that are compared and have no claim for it. */
  readonly bare: readonly Case[];
  /** Organisations that the library has no case of, as they were named. */
  readonly absent: readonly string[];
  /** True if nothing is compared but the cases as such: `evidence` is empty then. */
  readonly isWhole: boolean;
}

/** Up to three candidates, offered as such. */
export interface ChooseReply {
  readonly kind: 'choose';
  readonly asked: Asked;
  /** 1 to 3. */
  readonly evidence: readonly FoundClaim[];
  /** True if the question went beyond what these say: "closest, may not answer". */
  readonly weak: boolean;
}

/** Claims that were asked for by their status or by their ids, each as a line. */
export interface ClaimsReply {
  readonly kind: 'claims';
  readonly asked: Asked;
  /** The requested statuses; empty if the claims were asked for by their ids. */
  readonly statuses: readonly Status[];
  /** Words that the claims hold or mean; empty if the question has none. */
  readonly topic: string;
  /** How the topic was understood: `telecommunications`; absent if it is taken word by word. */
  readonly understood?: string;
  /** The cases asked about; empty for the whole library. */
  readonly cases: readonly Case[];
  /** Every such claim, in order; the view pages. */
  readonly evidence: readonly FoundClaim[];
  /** Claims that were asked for beside these and aren't there; left out if all are. */
  readonly missing?: readonly MissingClaims[];
  /** 0-based. */
  readonly page: number;
}

/** Ids that a case has no claim of. */
export interface MissingClaims {
  readonly case: Case;
  readonly ids: readonly string[];
}

/** Values of claims, in order. They are ranked and never added up. */
export interface ValuesReply {
  readonly kind: 'values';
  readonly asked: Asked;
  /** What they measure, in the question's words; empty if it says nothing of it. */
  readonly topic: string;
  /** In order; the view pages. */
  readonly values: readonly Value[];
  /** What was compared: one kind of quantity, in one currency. */
  readonly compared: Pick<Compared, 'kind' | 'unit' | 'per'>;
  readonly order: 'most' | 'least';
  /** Number of values about it that can't be compared with these. */
  readonly others: number;
  /** Those that come first in other currencies; they aren't compared with these. */
  readonly apart?: readonly Value[];
  /** True if somebody wanted them added up. */
  readonly isTotal: boolean;
  /** 0-based. */
  readonly page: number;
}

/** A field of a case's front matter. */
export interface FieldReply {
  readonly kind: 'field';
  readonly asked: Asked;
  readonly case: Case;
  readonly field: Field;
}

/** The library has no answer. */
export interface NothingReply {
  readonly kind: 'nothing';
  readonly asked: Asked;
  /** Organisations that were asked about and that the library has no case of. */
  readonly absent?: readonly string[];
  /** Up to three cases that come nearest; to be marked as not an answer. */
  readonly nearest: readonly Case[];
  /** What a follow-up asked of which cases, if the thread says half of it; left out otherwise. */
  readonly about?: { readonly cases: readonly Case[]; readonly topic: string };
  /** The claim just shown, if a follow-up asks for more than it says; else null. */
  readonly shown: FoundClaim | null;
}

/** A case as a whole. */
export interface CaseReply {
  readonly kind: 'case';
  readonly case: Case;
  /** 0-based page of its claims. */
  readonly page: number;
}

/** The wanted part of the case: all of it, one claim, or the sources of either. */
export interface Wanted {
  readonly part: 'case' | 'claim' | 'sources';
  /** Empty if no claim was named. */
  readonly claimId: string;
}

/** Several cases carry the name asked for. */
export interface PickCaseReply {
  readonly kind: 'pick-case';
  readonly words: string;
  readonly cases: readonly Case[];
  readonly wanted: Wanted;
}

/** Nothing was asked. */
export interface GreetingReply {
  readonly kind: 'greeting';
  readonly said: Courtesy;
}

/** The request needs a case and names none. */
export interface WhichCaseReply {
  readonly kind: 'which-case';
  /** The text to type, with NAME for the case: `sources NAME`. */
  readonly command: string;
}

/** Something that was asked for by name is not there (any more). */
export interface MissingReply {
  readonly kind: 'missing';
  /** The missing thing, for a person: `claim C12 of Klarna`, `a case named "clarna"`. */
  readonly what: string;
  /** Up to three cases or claims that exist and come nearest. */
  readonly nearest: readonly Case[];
  /** The case that lacks the claim; null if no case was found. */
  readonly case: Case | null;
}

/** A reply that no sub-command has to itself. */
export type SharedReply =
  | AnswerReply
  | CompareReply
  | ChooseReply
  | ClaimsReply
  | ValuesReply
  | FieldReply
  | NothingReply
  | CaseReply
  | PickCaseReply
  | GreetingReply
  | WhichCaseReply
  | MissingReply;
