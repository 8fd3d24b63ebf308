/** Marks that turn the reading direction of what follows them, and those that end that. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Isolates each line that holds marks of reading direction, so that none of them turns what comes after
 * the text. The text itself stays as it is, every code unit of it: marks are put around its lines alone
 * (Unicode Standard Annex 9, sections 3.3.2 and 6.3).
 */
export function isolated(text: string): string {
  return TURNS.test(text) ? text.split('\n').map(isolatedLine).join('\n') : text;
}

function isolatedLine(line: string): string {
  if (!TURNS.test(line)) return line;
  let open = 0;
  let stray = 0;
  for (const mark of line) {
    if (mark >= '\u2066' && mark <= '\u2068') open++;
    else if (mark === POP_ISOLATE && open > 0) open--;
    else if (mark === POP_ISOLATE) stray++;
  }
  // A stray end inside would close an isolate of ours, and an open one would take our end.
  return `${FIRST_STRONG_ISOLATE.repeat(stray + 1)}${line}${POP_ISOLATE.repeat(open + 1)}`;
}
