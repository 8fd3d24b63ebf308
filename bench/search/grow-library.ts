import type { Case } from '../../src/core/case/case.ts';
import type { Library } from '../../src/core/library/library.ts';
import type { Random } from '../generate-library.ts';
import { libraryOf } from './open-library.ts';

/**
 * Returns a library `times` as large: the cases, and copies of each under made-up organisations
 * with other numbers. Vocabulary, names and values grow with the claims.
 */
export function growLibrary(library: Library, times: number, random: Random): Library {
  const cases: Case[] = [...library.cases];
  for (let copy = 1; copy < times; copy++) {
    for (const one of library.cases) cases.push(mutated(one, copy, random));
  }
  // Through JSON, so that each text is one string, like a parsed file's, and no chain of pieces.
  return libraryOf(JSON.parse(JSON.stringify(cases)) as Case[]);
}

function mutated(one: Case, copy: number, random: Random): Case {
  const org = `${madeUpName(random)} ${one.org.split(/\s+/).at(-1) ?? ''}`.trim();
  const names = new RegExp(escaped(one.org.split(/[\s(]/)[0] || one.org), 'gi');
  const change = (text: string) =>
    text
      .replace(names, org.split(' ')[0] as string)
      .replace(/\d+/g, (digits) => otherNumber(digits, random));
  return {
    ...one,
    id: `${madeUpId(one.id, org)}-${copy}`,
    org,
    title: change(one.title),
    summary: change(one.summary),
    highlightedValue: change(one.highlightedValue),
    revision: `${one.revision}-${copy}`,
    claims: one.claims.map((claim) => ({
      ...claim,
      title: change(claim.title),
      text: change(claim.text),
      quotes: claim.quotes.map(change),
    })),
  };
}

function madeUpId(id: string, org: string): string {
  return `${org.toLowerCase().replace(/[^a-z]+/g, '-')}-${id.split('-').slice(1).join('-')}`;
}

/** Returns a pronounceable name of two to four syllables, one of some 400,000. */
function madeUpName(random: Random): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] as string;
  let name = '';
  for (let i = 2 + Math.floor(random() * 3); i > 0; i--)
    name += pick('bcdfghjklmnprstvwz') + pick('aeiou');
  return name[0]?.toUpperCase() + name.slice(1) + pick('lmnrstx');
}

/** Returns another number of as many digits. */
function otherNumber(digits: string, random: Random): string {
  return [...digits]
    .map((digit, i) =>
      i === 0 ? 1 + Math.floor(random() * 9) : digit === '0' ? 0 : Math.floor(random() * 10),
    )
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
