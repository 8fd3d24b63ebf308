import type { Case, Claim, Problem } from '../case/case.ts';
import type { Mode } from '../case/mode.ts';

/**
 * The text of a file as it was read. A string if this process has parsed it, for what was parsed is cut out
 * of that string and keeps it. UTF-8 with its digest (SHA-256, hexadecimal) if an earlier process has kept it.
 */
export type ReadText = string | { readonly bytes: Uint8Array; readonly digest: string };

/** One file of a folder, as far as it could be read. */
export interface LibraryFile {
  /** Path relative to the folder, with forward slashes. */
  readonly file: string;
  /** Null if the file holds no case that can be served. */
  readonly case: Case | null;
  readonly problems: readonly Problem[];
  /** The lines of its front matter's fields; absent if `case` isn't the file's present content. */
  readonly fieldLines?: Readonly<Record<string, number>>;
  /** The text that `case` was read from. */
  readonly text?: ReadText;
}

/** All cases of one folder. Immutable: a reload makes a new one. */
export interface Library {
  /** Sorted by id. */
  readonly cases: readonly Case[];
  readonly byId: ReadonlyMap<string, Case>;
  /** Sorted by file, then line, then code. */
  readonly problems: readonly Problem[];
  /**
   * The text that each case was read from, by its file: what is shown as evidence is proven by it. Absent
   * from a library that is made of no files.
   */
  readonly texts?: ReadonlyMap<string, ReadText>;
  /** Hash over every case's id and revision. */
  readonly revision: string;
  /** Ids that several files claim: of each one is served, and nothing is announced. Absent if none. */
  readonly contested?: ReadonlySet<string>;
  /** How strict questions are about evidence; absent for `exploratory`. */
  readonly mode?: Mode;
  /** Claims whose quotes are about another organisation, with its name. Absent if none. */
  readonly quotesAboutOthers?: ReadonlyMap<Claim, string>;
}
