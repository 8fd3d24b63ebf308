import { stemsOf } from '../topics/stems.ts';
import { conceptOf } from '../topics/vocabulary.ts';
import { changeIn, isChange } from './change.ts';
import type { Change, QuantityKind } from './quantity.ts';

/** What a ranking is of. */
export interface AskedMeasure {
  /** The words for what is measured; empty if any rise or fall will do. */
  readonly words: string;
  readonly change: Change | null;
}

/** Nouns of any measure, which say nothing of what is measured. */
const ANY =
  /^(?:rates?|ratios?|levels?|scores?|percentages?|percents?|shares?|amounts?|values?|base|volumes?|counts?|quantit(?:y|ies)|sizes?|results?|outcomes?|effects?|impacts?|reports?|reported|per|sums?|total|rank(?:ed|ing)?|sort(?:ed)?|high|low|highest|lowest)$/i;

/** Reads what is measured: "cost reduction" is of cost, and asks for a fall. */
export function readAskedMeasure(words: string): AskedMeasure {
  const telling = words.split(' ').filter((word) => !ANY.test(word));
  const changes = telling.filter((word) => isChange(word) && !isMeasure(word));
  const measured = telling.filter((word) => !changes.includes(word));
  return {
    words: (measured.length === 0 ? telling : measured).join(' '),
    change: changeIn(changes.join(' ')),
  };
}

/** "Money raised" is a measure of its own; growth is the growth of something. */
function isMeasure(word: string): boolean {
  const concept = conceptOf(stemsOf(word), ['measure']);
  return concept?.kind === 'measure' && concept.label !== 'growth';
}

/** Kinds of quantity that a measure is told in, the one that is meant first. */
const KINDS: Readonly<Record<string, readonly QuantityKind[]>> = {
  savings: ['money', 'percent', 'duration'],
  cost: ['money', 'percent'],
  investment: ['money'],
  funding: ['money'],
  revenue: ['money', 'percent'],
  profit: ['money', 'percent'],
  loss: ['money', 'percent'],
  'market value': ['money', 'percent'],
  'return on investment': ['percent', 'multiple', 'money'],
  productivity: ['percent', 'multiple'],
  'hours saved': ['duration', 'percent'],
  time: ['duration', 'percent', 'multiple'],
  'time to hire': ['duration', 'percent'],
  users: ['count', 'percent'],
  customers: ['count', 'percent'],
  employees: ['count', 'percent'],
  interactions: ['count', 'percent'],
  transactions: ['count', 'percent'],
  documents: ['count', 'percent'],
  devices: ['count', 'percent'],
  injuries: ['count', 'percent'],
};

/** Of any other measure. */
const OTHERWISE: readonly QuantityKind[] = ['percent', 'multiple', 'duration', 'money', 'count'];

/** The kinds to try for a measure, in order. A change is told as a share first. */
export function kindsOf(label: string, change: Change | null): readonly QuantityKind[] {
  const kinds = KINDS[label] ?? OTHERWISE;
  if (change === null || !kinds.includes('percent')) return kinds;
  return ['percent', 'multiple', ...kinds.filter((kind) => kind !== 'percent')];
}
