import type { Case } from '../core/case/case.ts';
import { bibtexEntry, cslItem } from '../core/citations/cite.ts';
import { CSV_HEAD, claimRows } from '../core/citations/claims-csv.ts';
import { draftsLeftOut, publishedOf } from '../core/library/drafts.ts';
import { provenPart } from '../core/library/prove.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { createOutput, type Io } from './output.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'csl', 'bibtex'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** Folder of case files. */
  readonly dir: string;
  /** `jsonl`, the default, and `csv` hold claims; `csl` and `bibtex` the sources. */
  readonly format?: ExportFormat;
  /** Cache of readings for later starts; null, the default, keeps none. */
  readonly cache?: ReadingCache | null;
}

/**
 * `export [DIR]`: prints one JSON line a case on stdout, or another format, and nothing else there.
 * @returns the exit code: 0, or 2 if the folder can't be read
 */
export async function runExport(
  { dir, format = 'jsonl', cache = null }: ExportOptions,
  io: Io,
): Promise<number> {
  const stdout = createOutput(io.stdout);
  const stderr = createOutput(io.stderr);
  const library = await readLibrary(dir, { cache });
  const fatal = library.problems.find(
    ({ code, file }) => code === 'folder-unreadable' && file === '.',
  );
  if (fatal !== undefined) {
    await stderr.write(`${fatal.message} ${fatal.hint}\n`);
    return 2;
  }
  const { library: proven, unproven } = provenPart(publishedOf(library));
  for (const text of exported(proven.cases, format)) {
    if (!(await stdout.write(text))) return 0;
  }
  for (const line of unproven) await stderr.write(`${line}; it is left out.\n`);
  const drafts = draftsLeftOut(library);
  if (drafts !== '') await stderr.write(`${drafts}\n`);
  const errors = library.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    const noun = errors === 1 ? '1 error' : `${errors} errors`;
    await stderr.write(`${noun} in the case files; "casebook check" lists them.\n`);
  }
  return 0;
}

function* exported(cases: readonly Case[], format: ExportFormat): Generator<string> {
  switch (format) {
    case 'jsonl':
      for (const one of cases) yield `${exportLine(one)}\n`;
      return;
    case 'csv':
      yield CSV_HEAD;
      for (const one of cases) yield claimRows(one);
      return;
    case 'bibtex':
      for (const one of cases)
        for (const source of one.sources) yield `${bibtexEntry(one, source)}\n\n`;
      return;
    case 'csl': {
      const items = cases.flatMap((one) => one.sources.map((source) => cslItem(one, source)));
      yield `${JSON.stringify(items, null, 2)}\n`;
    }
  }
}

/** A case as one line of JSON. */
function exportLine(one: Case): string {
  const { id, org, useCase, title, summary, claims, sources, revision, file, ...rest } = one;
  return JSON.stringify({
    id,
    org,
    useCase,
    title,
    summary,
    claims,
    sources,
    revision,
    file,
    ...rest,
  });
}
