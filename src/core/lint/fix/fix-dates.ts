import type { Proposer } from './change.ts';

const FIELD =
  /^((date_added|last_updated|date_created|date_updated|review_by)\s*:\s*)(["']?)(\d.*?)\3\s*$/;

/** Writes the dates of the front matter as they are read: YYYY-MM-DD. */
export const fixDates: Proposer = (lines, { case: { dateAdded, lastUpdated, extra } }) => {
  const dates: Readonly<Record<string, string>> = {
    date_added: dateAdded,
    last_updated: lastUpdated,
    date_created: dateAdded,
    date_updated: lastUpdated,
    review_by: extra.review_by ?? '',
  };
  // A byte order mark may stand before the first fence, and spaces behind either.
  const [, closing = 0] = lines.flatMap((line, at) => (/^\uFEFF?---\s*$/.test(line) ? [at] : []));
  return lines.slice(0, closing).flatMap((before, at) => {
    const [, start = '', key = '', quote = '', written = ''] = FIELD.exec(before) ?? [];
    const date = dates[key] ?? '';
    // What stands behind a date is a comment, and stays.
    if (date === '' || written === date || before.includes('#')) return [];
    return [{ line: at + 1, before, after: start + quote + date + quote }];
  });
};
