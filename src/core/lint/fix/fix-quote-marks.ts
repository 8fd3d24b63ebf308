import { claimLines, type Proposer } from './change.ts';

const MARK = '(?:&quot;|\\\\"|["“”„‟«»‘’‚‹›「」『』＂])';
const OPENING = new RegExp(`${MARK}[ \\u00A0\\u202F]?$`);
const CLOSING = new RegExp(`^[ \\u00A0\\u202F]?${MARK}`);
const LABEL_END = /:(?:\*\*|__)?\s*$|>\s*$/;

/**
 * Puts plain quotation marks around each quote that stands on one line: in place of other marks, of one
 * that is missing, and of none at all if nothing else stands behind the label. The quote stays as it is.
 */
export const fixQuoteMarks: Proposer = (lines, read) =>
  claimLines(read, lines).flatMap(({ claim, lines: own }) =>
    claim.quotes.flatMap((quote) => {
      if (quote.includes('"') || quote.includes('\n')) return [];
      const line = own.find((one) => lines[one - 1]?.includes(quote));
      const before = lines[(line ?? 0) - 1];
      if (line === undefined || before === undefined) return [];
      const at = before.indexOf(quote);
      const head = before.slice(0, at);
      const tail = before.slice(at + quote.length);
      const opened = OPENING.exec(head)?.[0];
      const closed = CLOSING.exec(tail)?.[0];
      const isWholeValue = LABEL_END.test(head) && !/^\s*>/.test(head) && tail.trim() === '';
      if (opened === undefined && !isWholeValue) return [];
      if (opened !== undefined && closed === undefined && tail.trim() !== '') return [];
      const after = `${head.slice(0, head.length - (opened?.length ?? 0))}"${quote}"${tail.slice(closed?.length ?? 0)}`;
      return [{ line, before, after }];
    }),
  );
