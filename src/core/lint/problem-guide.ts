/** What the documentation says of one code. */
export interface ProblemEntry {
  readonly code: string;
  readonly severity: string;
  /** The kind of thing that it is about: "Claims". */
  readonly about: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

const ROW = /^\| `([a-z0-9-]+)` \| (.*) \|$/;

/**
 * Reads the tables of docs/problems.md, the one place with these texts.
 * @returns by code, in the order of the page
 */
export function parseProblemGuide(page: string): ReadonlyMap<string, ProblemEntry> {
  const entries = new Map<string, ProblemEntry>();
  let about = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) about = line.slice(3).trim();
    const [, code, cells] = ROW.exec(line) ?? [];
    if (code === undefined || cells === undefined) continue;
    // A bar within a cell is written `\|`.
    const [severity = '', what = '', why = '', remedy = ''] = cells
      .split(/(?<!\\) \| /)
      .map((cell) => plain(cell.replaceAll('\\|', '|')));
    entries.set(code, { code, severity, about, what, why, remedy });
  }
  return entries;
}

/** Markdown as a terminal shows it: links keep their text alone. */
function plain(cell: string): string {
  return cell.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim();
}
