import type { Status } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import type { QuantityKind } from '../../values/quantity.ts';
import type { AskedStatus } from './asked-status.ts';
import type { IdsOf } from './claim-ids.ts';
import type { Conditions } from './conditions.ts';
import type { Period } from './dates.ts';
import type { Named } from './names.ts';
import type { Order } from './order.ts';

/** The front matter field that a question asks for. */
export type Field = 'tier' | 'impact' | 'cluster' | 'dates' | 'value';

/** A quantity that a question asks for. */
export interface AskedQuantity {
  readonly kind: QuantityKind | null;
  readonly unit: string;
  readonly per: string;
  /** "Over 1 million": the bound, and on which side of it; null if there is none. */
  readonly bound: { readonly value: number; readonly side: 'above' | 'below' } | null;
}

/** What a question wants done. */
export type Act =
  /** Claims by their ids. */
  | { readonly kind: 'ids'; readonly claims: readonly IdsOf[] }
  /** A review status, or the claims of one. */
  | { readonly kind: 'status'; readonly asked: AskedStatus }
  /** Claims of some statuses, of the cases or the topic that are named. */
  | { readonly kind: 'statuses'; readonly isOne: boolean }
  /** Cases or claims, all of them. */
  | {
      readonly kind: 'list';
      readonly of: 'cases' | 'claims' | 'either';
      /** Only of those that the thread was shown. */
      readonly ofShown?: true;
    }
  /** The number of cases or claims. */
  | { readonly kind: 'count'; readonly of: 'cases' | 'claims' }
  /** Cases by their dates. */
  | {
      readonly kind: 'latest';
      readonly isOldest: boolean;
      readonly isOne: boolean /** 0 if it doesn't say. */;
      readonly limit: number;
      /** "Not updated in 2026": those of any other time. */
      readonly isNot?: boolean;
    }
  /** Values in order. */
  | { readonly kind: 'rank'; readonly order: Order; readonly of: 'values' | 'claims' | 'sources' }
  /** Values that somebody wants added up. */
  | { readonly kind: 'total' }
  /** Organisations side by side. */
  | { readonly kind: 'compare' }
  /** A case as a whole. */
  | { readonly kind: 'case' }
  /** The sources of a case. */
  | { readonly kind: 'sources' }
  /** All claims of a case. */
  | { readonly kind: 'claims-of' }
  /** Something that Casebook doesn't do: it reads the library. */
  | { readonly kind: 'change' }
  /** A field of the front matter. */
  | {
      readonly kind: 'field';
      readonly field: Field;
      /** Words of the title of the case, if its organisation isn't named or has several. */
      readonly of?: string;
    }
  /** Who reviewed a claim, or when: files don't say. */
  | { readonly kind: 'unrecorded' }
  /** The claim that the thread was shown: its quote, its date. */
  | { readonly kind: 'shown'; readonly part: 'quote' | 'date' }
  /** One of those that the thread was shown, 0-based; -1 for the last. */
  | { readonly kind: 'nth'; readonly at: number }
  /** What else the thread's case has. */
  | { readonly kind: 'others' }
  /** Those of the thread's list that have some statuses. */
  | { readonly kind: 'narrow' }
  /** Anything else: the search finds the claim. */
  | { readonly kind: 'find' };

/** What one question means: all that is read from its words. */
export interface Meaning {
  /** The question without courtesies. */
  readonly text: string;
  /** The words that a claim is looked for with. */
  readonly searched: string;
  readonly act: Act;
  /** Organisations of the library, in the order of the question. */
  readonly named: readonly Named[];
  /** Organisations that the library has no case of. */
  readonly absent: readonly string[];
  readonly statuses: readonly Status[];
  readonly period: Period | null;
  readonly quantity: AskedQuantity;
  /** The words that say what it is about. */
  readonly topic: string;
  /** The topics of which either will do, if it names several: "net income or stock price". */
  readonly topics: readonly string[];
  /** True if any of the topics will do, even if something is about all of them. */
  readonly isEither: boolean;
  readonly conditions: Conditions;
  /** The clusters, tiers and impacts that its topic names, and nothing else; null if it says more. */
  readonly filter: Filter | null;
  /** The line of business or place that a ranking is of; empty if it is of everything. */
  readonly among: string;
  /** True if it names all of several things, in no sentence: "profit and headcount of acme". */
  readonly isOfThings: boolean;
  /** True if it is the question before, asked of another organisation: "and acme?" */
  readonly isAgain?: true;
}
