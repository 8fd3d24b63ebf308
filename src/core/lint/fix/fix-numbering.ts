import type { Proposer } from './change.ts';

/** A bullet or a number before the text; a list stays a list. */
const BULLET = /^(\s*)([-*+]\s+|\d+[.)]\s+)?/;
const HEADING = /^(\s*(?:[-*+]\s+)?(?:#{2,6}\s+)?(?:\*\*|__)?)(?=\S)/;

/** Writes the id of each claim and source that goes by the next free number. */
export const fixNumbering: Proposer = (lines, { case: { claims, sources }, problems }) => {
  const told = (code: string) =>
    new Set(problems.filter((one) => one.code === code).map(({ line }) => line));
  const [claimsWithout, sourcesWithout] = [told('claim-without-id'), told('source-without-id')];
  const change = (line: number, after: (before: string) => string) => {
    const before = lines[line - 1] ?? '';
    return { line, before, after: after(before) };
  };
  return [
    ...claims
      .filter(({ line }) => claimsWithout.has(line))
      .map(({ id, line }) =>
        change(line, (before) => before.replace(HEADING, (start) => `${start}${id} - `)),
      ),
    ...sources
      .filter(({ id, line }) => sourcesWithout.has(line) || isNumbered(lines[line - 1] ?? '', id))
      .map(({ id, line }) => change(line, (before) => before.replace(BULLET, bulletWith(id)))),
  ];
};

function bulletWith(id: string) {
  return (_: string, indent: string, mark = '') =>
    `${indent}${/^\d/.test(mark) ? '- ' : mark}**${id}**: `;
}

/** `1. Title` is S1, unless it says so itself. */
function isNumbered(text: string, id: string): boolean {
  return (
    new RegExp(`^\\s*${id.slice(1)}[.)]\\s`).test(text) && !new RegExp(`\\b${id}\\b`).test(text)
  );
}
