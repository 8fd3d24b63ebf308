import type { RichTextSection } from '@slack/types';
import type { Case } from '../../../core/case-file/case.ts';
import { count, label, shorten } from '../../clip.ts';
import { bold, italic, section } from '../../kit.ts';
import type { Sheet } from '../../message.ts';

/** How much of a case's front matter to show where there is all the room. */
export interface FactsRoom {
  /** Code units of one value. */
  readonly value: number;
  /** Fields that Casebook has no name for. */
  readonly extra: number;
  /** Where fields are that do not fit. */
  readonly restAt: string;
}

/** Everything that the front matter says, a line each: no field is left out without a word. */
export function facts(sheet: Sheet, of: Case, room: FactsRoom): RichTextSection {
  const extra = Object.entries(of.extra);
  const shown = extra.slice(0, sheet.room(room.extra));
  const all: [string, string][] = [
    ['Organisation', of.org],
    ['Use case', of.useCase],
    ['Highlighted value', of.highlightedValue],
    ['Tier', tier(of)],
    ['Why this tier', of.tierRationale],
    ['Primary impact', of.primaryImpact],
    ['Industry cluster', of.industryCluster],
    ['Added', of.dateAdded],
    ['Last updated', of.lastUpdated],
    ...shown.map(([key, value]): [string, string] => [fieldName(key), value]),
    ['Case', of.id],
    ['File', of.file],
  ];
  const said = all.filter(([, value]) => value.trim() !== '');
  const left = extra.length - shown.length;
  return section(
    said.map(([name, value], i) => [
      bold(`${i > 0 ? '\n' : ''}${shorten(name, sheet.room(60))}: `),
      shorten(value.trim(), sheet.room(room.value)),
    ]),
    left > 0 && italic(`\n… and ${count(left, 'more field')}: ${room.restAt}`),
  );
}

function tier(of: Case): string {
  if (of.tierConfidence.trim() === '') return of.tier;
  return `${of.tier} (confidence: ${of.tierConfidence})`.trim();
}

/** `employee_count` as a label: `Employee count`. */
function fieldName(key: string): string {
  const name = label(key, 60).replace(/[_-]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
