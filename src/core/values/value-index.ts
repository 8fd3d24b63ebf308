import type { Case, Claim } from '../case/case.ts';
import { textOf } from '../topics/case-text.ts';
import type { Quantity } from './quantity.ts';
import { readQuantities } from './read-quantities.ts';

/** A quantity of a claim. */
export interface Value extends Quantity {
  readonly case: Case;
  readonly claim: Claim;
  /** Stems of the claim's title and sentence. */
  readonly says: string;
  /** True if a quote alone states it. */
  readonly isQuoted: boolean;
}

const known = new WeakMap<Case, readonly Value[]>();

/** Returns the quantities of a case's claims, each once; worked out on first use. */
export function valuesOf(theCase: Case): readonly Value[] {
  let values = known.get(theCase);
  if (!values) {
    values = theCase.claims.flatMap((claim) => valuesOfClaim(theCase, claim));
    known.set(theCase, values);
  }
  return values;
}

function valuesOfClaim(theCase: Case, claim: Claim): Value[] {
  const text = textOf(theCase).claims.get(claim.id);
  const says = `${text?.title ?? ''}${text?.sentence ?? ''}`;
  const seen = new Set<string>();
  const read = (written: string, isQuoted: boolean): Value[] =>
    readQuantities(written).flatMap((quantity) => {
      const key = `${quantity.kind} ${quantity.value}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...quantity, case: theCase, claim, says, isQuoted }];
    });
  return [
    ...read(claim.text, false),
    ...read(claim.title, false),
    ...claim.quotes.flatMap((quote) => read(quote, true)),
  ];
}
