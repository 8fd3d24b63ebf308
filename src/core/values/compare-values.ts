import type { Status } from '../case/case.ts';
import type { Topic } from '../topics/topic.ts';
import { type Concept, hasEntry } from '../topics/vocabulary.ts';
import type { QuantityKind } from './quantity.ts';
import type { Value } from './value-index.ts';

/** What is to be ranked. */
export interface Wanted {
  readonly topic: Topic;
  /** Null if any kind will do. */
  readonly kind: QuantityKind | null;
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
}

/** The worth of a word by its place. */
const NEAR = 3;
const SAID = 2;
const QUOTED = 1;

/** Ranks the values that measure the topic: of one kind and one currency, the one that most have. */
export function compareValues(values: readonly Value[], wanted: Wanted): Compared {
  const counted = values.filter(({ claim }) => wanted.statuses.includes(claim.status));
  const topic = knownPart(wanted.topic, counted);
  const about = closest(
    counted.flatMap((value) => {
      const score = scoreOf(value, topic);
      return score === 0 ? [] : [{ value, score }];
    }),
    wanted.topic,
  );
  const fitting = about.filter(
    ({ value }) =>
      (wanted.kind === null || value.kind === wanted.kind) &&
      (wanted.unit === '' || value.unit === wanted.unit) &&
      (wanted.per === '' || value.per === wanted.per),
  );
  const [kind, unit] = groupOf(fitting);
  const rows = fitting.filter(({ value }) => value.kind === kind && unitOf(value) === unit);
  const best = Math.max(0, ...rows.map(({ score }) => score));
  const sign = wanted.order === 'most' ? -1 : 1;
  // Values that only stand in a claim about it are left out if others measure it.
  const nearest = rows.filter(({ score }) => score >= best * 0.6);
  return {
    values: oneAClaim(
      nearest.map(({ value }) => value),
      sign,
    ),
    kind: kind ?? null,
    unit: unit ?? '',
    per: wanted.per,
    others: about.length - rows.length,
  };
}

interface Scored {
  readonly value: Value;
  readonly score: number;
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

function scoreOf(value: Value, { concepts }: Topic): number {
  if (concepts.length === 0) return 1;
  const measures = concepts.filter(({ kind }) => kind === 'measure');
  const scores = new Map(concepts.map((concept) => [concept, scoreOfConcept(concept, value)]));
  const needed = measures.length > 0 ? measures : concepts;
  if (needed.some((concept) => scores.get(concept) === 0)) return 0;
  let sum = 0;
  for (const score of scores.values()) sum += score;
  return sum / concepts.length;
}

function scoreOfConcept({ own, also }: Concept, { around, says, isQuoted }: Value): number {
  const scoreIn = (words: readonly string[]) => {
    const has = (text: string) => words.some((word) => hasEntry(text, word));
    return has(around) ? (isQuoted ? SAID : NEAR) : has(says) ? (isQuoted ? QUOTED : SAID) : 0;
  };
  return Math.max(scoreIn(own), 0.7 * scoreIn(also));
}

/** Money is compared by currency; durations and shares by themselves. */
function unitOf({ kind, unit }: Value): string {
  return kind === 'money' ? unit : '';
}

/** The kind and currency that the values about the topic have most. */
function groupOf(rows: readonly Scored[]): [QuantityKind | undefined, string | undefined] {
  const weights = new Map<string, number>();
  for (const { value, score } of rows) {
    const key = `${value.kind} ${unitOf(value)}`;
    weights.set(key, (weights.get(key) ?? 0) + score);
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  const [kind, unit] = best?.[0].split(' ') ?? [];
  return [kind as QuantityKind | undefined, unit];
}

/** In order; of each claim the value that comes first. */
function oneAClaim(values: readonly Value[], sign: number): Value[] {
  const seen = new Set<unknown>();
  return [...values]
    .sort(
      (a, b) =>
        sign * (a.value - b.value) ||
        Number(a.claim.status !== 'APPROVED') - Number(b.claim.status !== 'APPROVED'),
    )
    .filter(({ claim }) => !seen.has(claim) && seen.add(claim));
}
