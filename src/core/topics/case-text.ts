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
  /** The line of business as the front matter has it, without those whom it serves. */
  readonly business: string;
  /** The organisation in its own words: its name, and "…, a bank in Leeds". */
  readonly self: string;
  readonly claims: ReadonlyMap<string, ClaimText>;
}

/** Sentences of a summary that say who the organisation is. */
const LEAD = /^(?:[^.!?]*[.!?]+(?=\s|$)\s*){1,2}/;
/** "Acme, a bank in Leeds, …", "Acme is a bank that …". */
const SELF =
  /^[^.!?,\n]{1,80}(?:,| is| was| are) (?:an?|the|one of)\s(?<self>[^.!?,;\n]{1,120}?)(?=[.!?,;\n]|$|\s(?:that|which|who|with|for)\s)/u;
/** "To vets and insurers", "no bank account": those whom it serves, and what they lack. */
const SERVED =
  /\bno\s+[\p{L}-]+|\b(?:to|for|with|from|by|than|without)\s+(?:[\p{L}-]+,?\s+(?:and|or)\s+)?[\p{L}-]+s\b/giu;
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
  const fields = [theCase.industryCluster, ...extra].join('\n');
  const text: CaseText = {
    name: stemsOf(theCase.org),
    business: stemsOf(`${fields}\n${theCase.tierRationale.replace(SERVED, ' ')}`),
    self: stemsOf(`${theCase.org}\n${SELF.exec(theCase.summary)?.groups?.self ?? ''}`),
    title: stemsOf(`${theCase.useCase}\n${theCase.title}\n${theCase.id}`),
    lead: stemsOf(LEAD.exec(theCase.summary)?.[0] ?? theCase.summary.slice(0, 300)),
    summary: stemsOf(theCase.summary),
    matter: stemsOf(
      [theCase.highlightedValue, theCase.tierRationale, theCase.primaryImpact, fields].join('\n'),
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
