import type { Case } from '../../case/case.ts';
import { CLAIM_FIELDS, type ClaimField } from '../../filter/claim-marks.ts';
import { foldWords } from '../../filter/facets.ts';
import type { Filter } from '../../filter/filter.ts';
import { type Vocabulary, vocabularyOf } from '../../filter/vocabulary.ts';

/** What "for a bank, customer service, cost, outcome evidence only" asks for. */
export interface AskedFacets {
  readonly filter: Filter;
  /** The parts that name no facet: what the cases are about. */
  readonly about: string;
}

const LEAD =
  /^(?:(?:and|with|only|cases?|examples?|evidence|for|about|of|in|on|from|at|by|an?|the|some)\s+)+/i;
const TAIL = /(?:\s+(?:only|alone|please))+$/i;
const EVIDENCE = /\s+(?:evidence|effects?|attribution|mode|level|sources?)$/i;
/** "For a bank": an organisation of a kind, and no topic. */
const FOR_ONE = /\b(?:for|at|by) an?\b/i;
/** Words that people have for the outcomes of a claim. */
const OUTCOMES: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly (typeof CLAIM_FIELDS.outcome)[number][]
>([
  ['cost', ['cost-reduction', 'cost-erosion']],
  ['saving', ['cost-reduction']],
  ['cost saving', ['cost-reduction']],
  ['lower cost', ['cost-reduction']],
  ['speed', ['velocity']],
  ['time', ['velocity']],
  ['experience', ['experience']],
  ['revenue', ['revenue-lift']],
  ['sale', ['revenue-lift']],
  ['risk', ['risk-avoidance']],
  ['growth', ['business-growth']],
  ...CLAIM_FIELDS.outcome.map((value) => [value.replace('-', ' '), [value]] as const),
]);
/** A longer list is a text that somebody pasted. */
const MOST_PARTS = 12;
/** Fields whose value may stand alone before "evidence", "effect" or "mode". */
const NAMED = ['level', 'attribution', 'mode', 'grade'] as const;

/** Reads the facets that some words ask for, if cases have any; null if they ask for something else. */
export function facetsIn(words: string, cases: readonly Case[]): AskedFacets | null {
  if (!hasFacets(cases)) return null;
  return readAskedFacets(words.replace(/[\s?!.]+$/, ''), vocabularyOf(cases));
}

/** True if any case has grades or tags, so that words may name them. Every question asks it. */
function hasFacets(cases: readonly Case[]): boolean {
  const known = FACETS.get(cases);
  if (known !== undefined) return known;
  const has = cases.some(
    ({ tags, claims }) => tags !== undefined || claims.some((one) => one.grading),
  );
  FACETS.set(cases, has);
  return has;
}

const FACETS = new WeakMap<readonly Case[], boolean>();

/**
 * Reads parts between commas as facets: a mode, a level of evidence, an attribution, an outcome, or the
 * value of an overlay ("a bank"). Null if no part is one, or a single word may mean anything.
 */
export function readAskedFacets(text: string, vocabulary: Vocabulary): AskedFacets | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (parts.length > MOST_PARTS) return null;
  const terms: Filter[] = [];
  const about: string[] = [];
  let isSure = parts.length > 1;
  for (const part of parts) {
    const bare = part.replace(TAIL, '').replace(LEAD, '').trim();
    const isLed = FOR_ONE.test(part);
    const said = facetOf(bare) ?? tagOf(bare, isLed, vocabulary);
    if (said === null) {
      if (bare !== '') about.push(bare);
      continue;
    }
    terms.push(said);
    if (EVIDENCE.test(bare) || isLed) isSure = true;
  }
  const [only] = terms;
  if (!isSure || only === undefined) return null;
  return {
    filter: terms.length > 1 ? { kind: 'and', of: terms } : only,
    about: about.join(' '),
  };
}

function facetOf(said: string): Filter | null {
  const word = said.replace(EVIDENCE, '').toLowerCase();
  if (EVIDENCE.test(said)) {
    const field = NAMED.find((one) => (CLAIM_FIELDS[one] as readonly string[]).includes(word));
    if (field !== undefined) return term(field, word);
  }
  const values = OUTCOMES.get(word) ?? OUTCOMES.get(word.replace(/s$/, ''));
  return values === undefined ? null : anyOf(values.map((value) => term('outcome', value)));
}

/**
 * "bank" and "banks" of an overlay that says "Banks and other lenders". The words that speak for its
 * values count only for an organisation: others may be what the cases are about.
 */
function tagOf(said: string, isLed: boolean, { overlays, hints = [] }: Vocabulary): Filter | null {
  const forms = [said.replace(/(?<!s)s$/i, ''), said].map((form) => foldWords(form).trimEnd());
  const wanted = forms.filter((form) => form.trim().length > 2);
  const values = [...(overlays?.values() ?? [])].flat().concat(isLed ? hints : []);
  const form = wanted.find((one) => values.some((value) => foldWords(value).includes(one)));
  return form === undefined ? null : { kind: 'term', field: 'tag', value: form.trim() };
}

function term(field: ClaimField, value: string): Filter {
  return { kind: 'term', field, value };
}

function anyOf(filters: readonly Filter[]): Filter {
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { kind: 'or', of: filters };
}
