import type { RichTextSection } from '@slack/types';
import type { Case } from '../../../core/case/case.ts';
import { clip, count, label, moreCharacters, oneLine, shorten } from '../../kit/clip.ts';
import { bold, header, type Inline, italic, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import type { Named } from '../../kit/surface.ts';
import { ageWords } from './age.ts';
import { caseName } from './names.ts';

/** Room for a case's front matter, with all the room. */
export interface FactsRoom {
  /** Code units of one value. */
  readonly value: number;
  /** Fields that Casebook has no name for. */
  readonly extra: number;
  /** Says how to see fields that don't fit. */
  readonly restAt: string;
}

const RATIONALE = 'Why this tier';

/** A field of the front matter and its value; empty if the file gives none. */
type Fact = readonly [name: string, value: string];

/**
 * Everything that the front matter says and the card's header and footer do not: no field is left out
 * without a word. What is short and belongs together shares a line.
 */
export function facts(sheet: Sheet, theCase: Case, room: FactsRoom): RichTextSection {
  const extra = Object.entries(theCase.extra);
  const shown = extra.slice(0, sheet.room(room.extra));
  const lines: readonly (readonly Fact[])[] = [
    namesBeyondHeader(theCase),
    [['Highlighted value', theCase.headline ?? theCase.highlightedValue]],
    [
      ['Tier', tier(theCase)],
      ['Primary impact', theCase.primaryImpact],
      ['Industry cluster', theCase.industryCluster],
    ],
    [[RATIONALE, theCase.tierRationale]],
    ...shown.map(([key, value]): Fact[] => [[fieldName(key), value]]),
  ];
  const said = lines.map(given).filter((line) => line.length > 0);
  const left = extra.length - shown.length;
  return section(
    said.map((line, i) => [
      i > 0 && '\n',
      line.map(([name, value], at) => [
        at > 0 && ' · ',
        bold(`${shorten(name, sheet.room(60))}: `),
        shownValue(name, value.trim(), sheet.room(room.value), room.restAt),
      ]),
    ]),
    left > 0 && italic(`\n… and ${count(left, 'more field')}: ${room.restAt}`),
  );
}

/** A value, whole or cut: a label by "…", what people wrote with a word about the rest. */
function shownValue(name: string, value: string, max: number, restAt: string): Inline {
  if (name !== RATIONALE) return shorten(value, max);
  const { shown, hidden } = clip(value, max);
  return [shown, hidden > 0 && italic(` ${moreCharacters(hidden)}: ${restAt}`)];
}

/** The card's footer: the case's id, its dates and its file. */
export function caseFooter(sheet: Sheet, theCase: Case, named: Named): string[] {
  const dates: readonly Fact[] = [
    ['Added', theCase.dateAdded],
    ['Last updated', theCase.lastUpdated],
  ];
  return [
    label(theCase.id, sheet.room(200)),
    ...given(dates).map(([name, value]) => `${name} ${label(value, 40)}`),
    ageWords(theCase, named),
    label(theCase.file, sheet.room(200)),
  ];
}

/** Organisation and use case make the header; they are repeated here only if it had to cut them. */
function namesBeyondHeader(theCase: Case): Fact[] {
  const { text } = header(caseName(theCase)).text;
  const isWhole = given([
    ['', theCase.org],
    ['', theCase.useCase],
  ]).every(([, name]) => text.includes(oneLine(name)));
  return isWhole
    ? []
    : [
        ['Organisation', theCase.org],
        ['Use case', theCase.useCase],
      ];
}

function given(line: readonly Fact[]): Fact[] {
  return line.filter(([, value]) => value.trim() !== '');
}

function tier(theCase: Case): string {
  if (theCase.tierConfidence.trim() === '') return theCase.tier;
  return `${theCase.tier} (confidence: ${theCase.tierConfidence})`.trim();
}

/** `employee_count` as a label: `Employee count`. */
function fieldName(key: string): string {
  const name = label(key, 60).replace(/[_-]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
