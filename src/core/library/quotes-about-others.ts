import type { Case, Claim } from '../case/case.ts';
import {
  type OrganisationNames,
  otherOrganisation,
  readOrganisationNames,
} from '../evidence/other-organisation.ts';

/** Claims whose quotes are about another organisation of the library, with its name. */
export type QuotesAboutOthers = ReadonlyMap<Claim, string>;

interface Found {
  readonly names: OrganisationNames;
  readonly claims: readonly (readonly [Claim, string])[];
}

/** A later library keeps most cases, and mostly all names, of the one before. */
const known = new WeakMap<Case, Found>();
let last: { readonly orgs: readonly string[]; readonly names: OrganisationNames } | null = null;

/** Finds them. Rejected claims are left out: they are no evidence. */
export function quotesAboutOthers(cases: readonly Case[]): QuotesAboutOthers {
  const names = namesOf(cases.map(({ org }) => org));
  const found = new Map<Claim, string>();
  for (const one of cases) {
    let own = known.get(one);
    if (own?.names !== names) {
      own = { names, claims: claimsAboutOthers(one, names) };
      known.set(one, own);
    }
    for (const [claim, other] of own.claims) found.set(claim, other);
  }
  return found;
}

function namesOf(orgs: readonly string[]): OrganisationNames {
  const isSame =
    last?.orgs.length === orgs.length && last.orgs.every((org, at) => org === orgs[at]);
  if (last === null || !isSame) last = { orgs, names: readOrganisationNames(orgs) };
  return last.names;
}

function claimsAboutOthers(one: Case, names: OrganisationNames): [Claim, string][] {
  return one.claims.flatMap((claim): [Claim, string][] => {
    if (claim.status === 'REJECTED') return [];
    const other = otherOrganisation(one, claim, names);
    return other === '' ? [] : [[claim, other]];
  });
}
