import type { Status } from '../case/case.ts';
import { stemsOf } from '../topics/stems.ts';
import type { Topic } from '../topics/topic.ts';
import { type Concept, hasEntry } from '../topics/vocabulary.ts';
import { kindsOf } from './asked-measure.ts';
import { asksForCost, isSaved } from './costs.ts';
import { leadersOf, oneAClaim } from './in-order.ts';
import { occupations } from './occupations.ts';
import type { Change, QuantityKind } from './quantity.ts';
import type { Value } from './value-index.ts';

/** What is to be ranked. */
export interface Wanted {
  readonly topic: Topic;
  /** Null if any kind will do. */
  readonly kind: QuantityKind | null;
  /** True if a number of things is asked for: "most languages". */
  readonly isCount?: boolean;
  /** Only values that tell such a change; any if null or left out. */
  readonly change?: Change | null;
  /** Currency or unit of time; empty if any will do. */
  readonly unit: string;
  /** `year`, …; empty if any will do. */
  readonly per: string;
  readonly order: 'most' | 'least';
  readonly statuses: readonly Status[];
}

/** Values that can be compared, in order, and what was compared. */
export interface Compared {
  readonly values: readonly Value[];
  readonly kind: QuantityKind | null;
  readonly unit: string;
  readonly per: string;
  /** Number of values about the topic that are of another kind, currency or unit. */
  readonly others: number;
  /** Of each other currency the value that comes first, if none was asked for; they aren't compared. */
  readonly apart: readonly Value[];
}

/** The worth of a word by its place. */
const OWN = 4;
const NEAR = 2.6;
const SAID = 1.8;
/** Factor of a value that a quote alone states. */
const QUOTED = 0.67;
/** Factor of a word that only means the same. */
const ALIKE = 0.75;
const OTHER = 0.55;
/** Share of the best score from which a value measures the topic as well. */
const NEAR_BEST = 0.6;

/** Ranks the values that measure the topic: of one kind and one currency, the one that was meant or most have. */
export function compareValues(values: readonly Value[], given: Wanted): Compared {
  const wanted = { ...given, isCount: countsThings(given) };
  const isOfCost = asksForCost(given.topic, given.change);
  const counted = values.filter((value) => {
    const { claim, isFormer, change, kind } = value;
    return (
      wanted.statuses.includes(claim.status) &&
      !isFormer &&
      !(isOfCost && isSaved(value)) &&
      (!change || !wanted.change || change === wanted.change) &&
      // "The lowest accuracy" is a level, and no small change.
      (!change || wanted.change || wanted.order === 'most' || !SHARES.has(kind))
    );
  });
  const topic = knownPart(withStaff(wanted.topic), counted);
  const about = closest(
    counted.flatMap((value) => {
      const score = scoreOf(value, topic, wanted);
      return score === 0 ? [] : [{ value, score }];
    }),
    wanted.topic,
  );
  const fitting = about.filter(
    ({ value }) =>
      (wanted.kind === null || value.kind === wanted.kind) &&
      (wanted.unit === '' || wanted.kind === 'duration' || value.unit === wanted.unit) &&
      (wanted.per === '' || value.per === wanted.per),
  );
  const [kind, unit] = groupOf(fitting, topic, wanted);
  const rows = fitting.filter(({ value }) => value.kind === kind && unitOf(value) === unit);
  const best = bestOf(rows);
  const sign = wanted.order === 'most' ? -1 : 1;
  // Values that only stand in a claim about it are left out if others measure it.
  const nearest = rows.filter(({ score }) => score >= best * NEAR_BEST);
  const apart =
    kind === 'money' && wanted.unit === ''
      ? leadersOf(
          fitting.filter(
            ({ value, score }) =>
              value.kind === kind && value.unit !== unit && score >= best * NEAR_BEST,
          ),
          sign,
        )
      : [];
  return {
    values: oneAClaim(
      nearest.map(({ value }) => value),
      sign,
    ),
    kind: kind ?? null,
    unit: unit ?? '',
    per: wanted.per,
    others: about.length - rows.length,
    apart,
  };
}

/** Kinds that may tell a level or a change alike. */
const SHARES: ReadonlySet<QuantityKind> = new Set(['percent', 'multiple']);

/** "Most employees": whoever works there is one, by whatever name. */
function withStaff(topic: Topic): Topic {
  if (!topic.concepts.some(({ label }) => label === STAFF)) return topic;
  const concepts = topic.concepts.map((concept) =>
    concept.label === STAFF ? { ...concept, also: [...concept.also, ...occupations()] } : concept,
  );
  return { ...topic, concepts };
}

const STAFF = 'employees';

interface Scored {
  readonly value: Value;
  readonly score: number;
}

function bestOf(rows: readonly Scored[]): number {
  return Math.max(0, ...rows.map(({ score }) => score));
}

/** The topic without the words that no claim with a value says. */
function knownPart(topic: Topic, values: readonly Value[]): Topic {
  const known = topic.concepts.filter((concept) =>
    values.some((value) => scoreOfConcept(concept, value) > 0),
  );
  return known.length === 0 ? topic : { ...topic, concepts: known };
}

/** Those that say all of the topic's own words near the value, if it has several: "monthly active users". */
function closest(about: readonly Scored[], { phrase, concepts }: Topic): readonly Scored[] {
  const words = phrase.trim().split(' ');
  if (words.length < 2 || (words.length === 2 && concepts.length < 2)) return about;
  const exact = about.filter(({ value }) =>
    words.every((word) => value.around.includes(` ${word} `)),
  );
  return exact.length > 0 ? exact : about;
}

function scoreOf(value: Value, { concepts }: Topic, { isCount, change }: Wanted): number {
  if (isCount && !concepts.some((concept) => counts(concept, value))) return 0;
  const isOfChange = change && value.change === change;
  if (concepts.length === 0) return change && !isOfChange ? 0 : 1;
  const measures = concepts.filter(({ kind }) => kind === 'measure');
  const scores = new Map(concepts.map((concept) => [concept, scoreOfConcept(concept, value)]));
  if (measures.some((concept) => scores.get(concept) === 0)) return 0;
  let sum = 0;
  for (const score of scores.values()) sum += score;
  return (sum / concepts.length) * (change && !isOfChange ? 0.7 : 1);
}

/** True if a number of things is asked for, and not of an amount: "most money". */
function countsThings({ isCount = false, kind, topic: { concepts }, change }: Wanted): boolean {
  const measure = concepts.find((concept) => concept.kind === 'measure');
  const isThing = !measure || kindsOf(measure.label, change ?? null)[0] === 'count';
  return isCount && kind === null && isThing;
}

/** True if a value is a number of what a concept names. */
function counts({ own, also }: Concept, { counted }: Value): boolean {
  return [...own, ...also].some((word) => counted.endsWith(word));
}

function scoreOfConcept(concept: Concept, value: Value): number {
  const own = placeOf(concept.own, value);
  if (own === OWN || concept.also.length === 0) return own;
  // Machines may be counted for "robots" only if no robots are; shoppers are customers.
  const isOther = value.kind === 'count' && !isWhole(concept);
  return Math.max(own, (isOther ? OTHER : ALIKE) * placeOf(concept.also, value));
}

const whole = new WeakMap<Concept, boolean>();

/** True if a concept is asked for by its own name: "customers", and not "shoppers". */
function isWhole(concept: Concept): boolean {
  let known = whole.get(concept);
  if (known === undefined) {
    known = concept.own.includes(stemsOf(concept.label));
    whole.set(concept, known);
  }
  return known;
}

/** A number of things measures what it counts: "14 million customer requests" are no customers. */
function placeOf(words: readonly string[], value: Value): number {
  const { kind, near, around, says, counted, isQuoted } = value;
  const has = (text: string) => words.some((word) => hasEntry(text, word));
  // What stands around a number of the claim stands in the claim: most values are ruled out at once.
  const isSaid = has(says);
  if (!isSaid && !(isQuoted && has(around))) return 0;
  const factor = isQuoted ? QUOTED : 1;
  if (kind === 'count') {
    return (words.some((word) => counted.endsWith(word)) ? OWN : SAID) * factor;
  }
  return (has(near) ? OWN : has(around) ? NEAR : SAID) * factor;
}

/** Money is compared by currency; durations and shares by themselves. */
function unitOf({ kind, unit }: Value): string {
  return kind === 'money' ? unit : '';
}

/** The kind that the measure is told in, or that most values about the topic have; and its commonest currency. */
function groupOf(
  rows: readonly Scored[],
  { concepts }: Topic,
  { kind: asked, isCount, change }: Wanted,
): [QuantityKind | undefined, string | undefined] {
  const measure = concepts.find(({ kind }) => kind === 'measure');
  const kinds = measure ? kindsOf(measure.label, change ?? null) : [];
  const preferred: readonly QuantityKind[] = isCount ? ['count'] : kinds;
  const least = bestOf(rows) * NEAR_BEST;
  const kind =
    asked ??
    preferred.find((one) => rows.some(({ value, score }) => value.kind === one && score >= least));
  if (isCount && kind === undefined) return [undefined, undefined];
  return commonest(kind === undefined ? rows : rows.filter(({ value }) => value.kind === kind));
}

function commonest(rows: readonly Scored[]): [QuantityKind | undefined, string | undefined] {
  const weights = new Map<string, number>();
  for (const { value, score } of rows) {
    const key = `${value.kind} ${unitOf(value)}`;
    weights.set(key, (weights.get(key) ?? 0) + score);
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  const [kind, unit] = best?.[0].split(' ') ?? [];
  return [kind as QuantityKind | undefined, unit];
}
