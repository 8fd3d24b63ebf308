import type { Claim, Source } from '../../../case/case.ts';
import { type Statement, writtenLines } from '../document/statements.ts';
import { plainText } from '../text/inline.ts';
import type { Withdrawal } from './withdrawals.ts';

const WORD =
  '(?:retracted|withdrawn|zurückgezogen|rétractée?|retirée?|retractad[oa]|retirad[oa]|ritirat[oa]|retratad[oa]|ingetrokken|återkallad|indragen)';
/** `Annual Report (retracted)`, `- withdrawn in May` at the end, `RETRACTED: Title`, `Status: retracted`. */
const RETRACTED = new RegExp(
  `[([]\\s*(?:since |now |later )?${WORD}(?:[\\s,:][^()[\\]]{0,40})?[)\\]](?!\\()|\\s[–—-]\\s${WORD}\\W{0,3}$|^[\\s*_\\[]*(?:retracted|withdrawn)\\s?:|\\bstatus[\\s*_]*:[\\s*_]*${WORD}(?!\\p{L})`,
  'iu',
);
const MAY_BE_RETRACTED =
  /retract|withdrawn|zurückgez|rétract|retir|ritir|retrat|ingetr|återk|indrag/i;
/** Nobody marks a source at greater length. Characters. */
const LONGEST = 1_000;

/** Sources that are marked as retracted: no claim that cites one stays approved. */
export function sourceWithdrawals(
  statements: readonly Statement[],
  sources: readonly Source[],
  claims: readonly Claim[],
): Withdrawal[] {
  const found: Withdrawal[] = [];
  const begun = new Map(sources.map((source) => [source.line, source]));
  const heads = new Set(claims.map((claim) => claim.line));
  let citing: ReadonlyMap<string, readonly string[]> | null = null;
  let source: Source | undefined;
  for (const { raw, line } of statements.flatMap(writtenLines)) {
    source = begun.get(line) ?? (heads.has(line) ? undefined : source);
    if (source === undefined || raw.length > LONGEST || !MAY_BE_RETRACTED.test(raw)) continue;
    citing ??= citingIn(claims);
    const ids = citing.get(source.id) ?? [];
    if (ids.length > 0 && RETRACTED.test(raw)) {
      found.push({ told: plainText(raw), line, ids });
    }
  }
  return found;
}

/** The ids of the claims that cite each source. */
function citingIn(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>();
  for (const claim of claims) {
    for (const id of claim.sources) {
      const ids = citing.get(id);
      if (ids === undefined) citing.set(id, [claim.id]);
      else ids.push(claim.id);
    }
  }
  return citing;
}
