import type { Proposer } from './change.ts';

const FIELD = /^((date_added|last_updated)\s*:\s*)(["']?)(\d.*?)\3\s*$/;

/** Writes the dates of the front matter as they are read: YYYY-MM-DD. */
export const fixDates: Proposer = (lines, { case: { dateAdded, lastUpdated } }) => {
  const dates: Readonly<Record<string, string>> = {
    date_added: dateAdded,
    last_updated: lastUpdated,
  };
  const closing = lines.indexOf('---', lines.indexOf('---') + 1);
  return lines.slice(0, Math.max(0, closing)).flatMap((before, at) => {
    const [, start = '', key = '', quote = '', written = ''] = FIELD.exec(before) ?? [];
    const date = dates[key] ?? '';
    // What stands behind a date is a comment, and stays.
    if (date === '' || written === date || before.includes('#')) return [];
    return [{ line: at + 1, before, after: start + quote + date + quote }];
  });
};
