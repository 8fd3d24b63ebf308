import type { Case, Claim } from '../case/case.ts';
import { stemsOf } from './stems.ts';

/** The stems of a claim. */
export interface ClaimText {
  readonly title: string;
  readonly sentence: string;
  readonly quotes: string;
}

/** The stems of a case, field by field: see `stemsOf`. */
export interface CaseText {
  readonly name: string;
  /** Use case, title and id. */
  readonly title: string;
  /** The beginning of the summary, which says who the organisation is. */
  readonly lead: string;
  readonly summary: string;
  /** Front matter. */
  readonly matter: string;
  readonly claims: ReadonlyMap<string, ClaimText>;
}

/** Sentences of a summary that say who the organisation is. */
const LEAD = /^(?:[^.!?]*[.!?]+(?=\s|$)\s*){1,2}/;
/** Keeps the books of the library, and says nothing of the organisation. */
const BOOKKEEPING = /batch|note|status|source|author|review|version|language|lang$|file/i;

const texts = new WeakMap<Case, CaseText>();

/** Returns the stems of a case; worked out once. */
export function textOf(theCase: Case): CaseText {
  const known = texts.get(theCase);
  if (known) return known;
  const extra = Object.entries(theCase.extra).flatMap(([key, value]) =>
    BOOKKEEPING.test(key) ? [] : [value],
  );
  const text: CaseText = {
    name: stemsOf(theCase.org),
    title: stemsOf(`${theCase.useCase}\n${theCase.title}\n${theCase.id}`),
    lead: stemsOf(LEAD.exec(theCase.summary)?.[0] ?? theCase.summary.slice(0, 300)),
    summary: stemsOf(theCase.summary),
    matter: stemsOf(
      [
        theCase.highlightedValue,
        theCase.tierRationale,
        theCase.industryCluster,
        theCase.primaryImpact,
        ...extra,
      ].join('\n'),
    ),
    claims: new Map(theCase.claims.map((claim) => [claim.id, textOfClaim(claim)])),
  };
  texts.set(theCase, text);
  return text;
}

function textOfClaim(claim: Claim): ClaimText {
  return {
    title: stemsOf(claim.title),
    sentence: stemsOf(claim.text),
    quotes: stemsOf(claim.quotes.join('\n')),
  };
}
