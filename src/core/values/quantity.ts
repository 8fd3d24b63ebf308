/** The kind of a quantity; quantities of two kinds are never compared. */
export type QuantityKind = 'money' | 'percent' | 'multiple' | 'duration' | 'count';

/** A quantity that a text states. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** In whole units: dollars, percent, hours, things. */
  readonly value: number;
  /** The currency's code, the unit of a duration (`hour`), or the counted thing's stem; else empty. */
  readonly unit: string;
  /** As the text has it: `$2.3 million`, `700 full-time agents`. */
  readonly written: string;
  /** `year`, `month`, `week`, `day`, `hour`, `employee`, …; empty if it is told once. */
  readonly per: string;
  /** True if the text speaks of what is expected, planned or possible. */
  readonly isForecast: boolean;
  /** Stems of the words around it, which say what it measures; a space on both sides. */
  readonly around: string;
  /** Stems of those that no other quantity of the sentence has nearer. */
  readonly near: string;
  /** Stems of the words that name what is counted, the last of which says what it is; else empty. */
  readonly counted: string;
  /** True for what was before: the first of "from 11 minutes to 2". */
  readonly isFormer: boolean;
  /** If it tells a rise or a fall rather than a level. */
  readonly change: Change | null;
}

/** What becomes of something that is measured. */
export type Change = 'up' | 'down';
