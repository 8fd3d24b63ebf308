import type { Library } from '../core/library/library.ts';
import { type CaseSearch, createSearch } from '../core/search/search.ts';
import { counted } from '../core/words/printable.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import type { Io } from './output.ts';

/** What the verbs that ask questions get from the process. */
export interface AskedWith {
  /** Cache of readings for later starts; null, the default, keeps none. */
  readonly cache?: ReadingCache | null;
  /** A sentence encoder, as `CASEBOOK_ENCODER` names it; null, the default, for none. */
  readonly encoder?: string | null;
}

/** Says which case files are not served because another one has their id: an answer may be the other's. */
export function warnOfClashes({ problems }: Pick<Library, 'problems'>, { stderr }: Io): void {
  const [first, ...others] = problems.filter(({ code }) => code === 'case-duplicate-id');
  if (first === undefined) return;
  const more = others.length > 0 ? ` So it is with ${counted(others.length, 'more file')}.` : '';
  stderr.write(
    `casebook ask: ${first.file}: ${first.message}${more} "casebook check" says what to do.\n`,
  );
}

/** The search over a library, and the way to let go of its encoder. */
export interface AskedLibrary {
  readonly search: CaseSearch;
  close(): Promise<void>;
}

/**
 * Opens a search that knows what the encoder makes of every claim, if there is one. If it fails, stderr
 * says so, and words alone count.
 * @param folder of the library
 */
export async function openAsked(
  library: Library,
  folder: string,
  { cache = null, encoder = null }: AskedWith,
  io: Io,
): Promise<AskedLibrary> {
  if (encoder === null) return { search: createSearch(library), close: async () => {} };
  const { createMeanings } = await import('../encoder/meanings.ts');
  const { openEncoder } = await import('../encoder/open-encoder.ts');
  const meanings = createMeanings({
    open: () => openEncoder(encoder),
    cache: cache && { folder: cache.folder, library: folder },
    patienceMs: 10_000,
    onState(state) {
      if (state.kind === 'learned') return;
      io.stderr.write(`casebook: without the encoder: ${state.error.message}\n`);
    },
  });
  await meanings.learn(library);
  return { search: createSearch(library, meanings), close: meanings.close };
}
