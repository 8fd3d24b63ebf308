import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { problemAt } from '../core/case/problems.ts';
import { buildLibrary, type ServedBefore } from '../core/library/build-library.ts';
import type { Library, LibraryFile } from '../core/library/library.ts';
import { DEFAULT_CONFIG, type LibraryConfig } from '../core/library/library-config.ts';
import type { SourceChecks } from '../core/library/source-checks.ts';
import { captured } from './captured.ts';
import { holdsCaptures, readCaptures } from './captures.ts';
import { emptiness, unreadableFolder } from './folder-trouble.ts';
import {
  bringBack,
  isWorthKeeping,
  type KeptFiles,
  keepFiles,
  placeOf,
  type ReadingCache,
} from './kept-files.ts';
import { listFiles } from './list-files.ts';
import { isUnchanged, MAX_BYTES, type ReadFile, readCaseFile } from './read-case-file.ts';
import { readLibraryConfig } from './read-library-config.ts';
import { type ReadOverlay, readOverlays } from './read-overlays.ts';
import { readSourceChecks } from './read-source-checks.ts';
import { todayAnywhere } from './today-anywhere.ts';

export interface ReadOptions {
  /** Files above this are not read. Bytes; default 1 MiB. */
  readonly maxBytes?: number;
  /** Number of files open at a time; default 32. */
  readonly concurrency?: number;
  /** Cache of readings for the next process; null, the default, keeps none. */
  readonly cache?: ReadingCache | null;
  /** True if nobody waits for anything else meanwhile: looking at files is then quicker. */
  readonly isAlone?: boolean;
  /** The address of the library's site, for cards; empty, the default, if it has none. */
  readonly site?: string;
  /** `YYYY-MM-DD`: later dates in a case file are reported. By default today, anywhere on earth. */
  readonly today?: () => string;
  /**
   * The cases that an earlier process served under these ids: asked once, if several files have one id
   * when the folder is first read. By default the first file by name is taken.
   */
  readonly servedBefore?: (ids: readonly string[]) => Promise<ReadonlyMap<string, ServedBefore>>;
}

/** A file, and the last reading of it that held a case. */
interface Entry {
  readonly read: ReadFile;
  readonly lastGood: Pick<LibraryFile, 'case' | 'text'> | null;
}

/**
 * A folder of case files that is read again and again. Files that have not changed are not parsed
 * again; a file that turned bad is served as it was last good.
 */
export class LibraryFolder {
  private readonly folder: string;
  private readonly maxBytes: number;
  private readonly concurrency: number;
  private readonly keptAt: string | null;
  private readonly entries = new Map<string, Entry>();
  private folderProblems: readonly Problem[] = [];
  private config: LibraryConfig = DEFAULT_CONFIG;
  private overlays: ReadonlyMap<string, ReadOverlay> = new Map();
  private sourceChecks: SourceChecks = new Map();
  private readonly today: () => string;
  private readonly site: string;
  private readonly isAlone: boolean;
  private askServedBefore: ReadOptions['servedBefore'];
  /** What was served last, by id: at first, what an earlier process served. */
  private served: ReadonlyMap<string, ServedBefore> | null = null;
  /** Real path of the folder, when it was looked through last. */
  root: string;
  /** The folders that were looked through last, '' for the folder itself; empty if it was not there. */
  folders: readonly string[] = [];

  constructor(folder: string, options: ReadOptions = {}) {
    this.folder = folder;
    this.root = path.resolve(folder);
    this.maxBytes = options.maxBytes ?? MAX_BYTES;
    this.concurrency = options.concurrency ?? 32;
    this.today = options.today ?? todayAnywhere;
    this.site = options.site ?? '';
    this.isAlone = options.isAlone ?? false;
    this.askServedBefore = options.servedBefore;
    const { cache = null } = options;
    this.keptAt = cache && placeOf(cache, folder, this.maxBytes);
  }

  /**
   * Reads what has changed anywhere in the folder. A folder that is not there is a problem; what was
   * read from it before is kept.
   */
  async readAll(): Promise<Library> {
    try {
      const { root, files, folders, problems } = await listFiles(this.folder);
      this.root = root;
      this.folders = folders;
      const settings = await readLibraryConfig(root);
      this.config = settings.config;
      this.overlays = await readOverlays(root, folders, this.overlays);
      const looked = await readSourceChecks(root);
      this.sourceChecks = looked.checks;
      this.folderProblems = [...problems, ...settings.problems, ...looked.problems];
      const listed = new Set(files);
      for (const file of this.entries.keys()) if (!listed.has(file)) this.entries.delete(file);
      if (this.keptAt === null || this.entries.size > 0) await this.read(files);
      else await this.readWithKept(files, this.keptAt);
    } catch (error) {
      this.folders = [];
      this.folderProblems = [unreadableFolder(this.folder, error)];
    }
    if (this.folders.length > 0 && this.askServedBefore !== undefined) {
      const { contested } = this.build(null);
      if (contested) this.served = await this.askServedBefore([...contested]);
      this.askServedBefore = undefined;
    }
    return this.library();
  }

  /**
   * Reads the named files again, and takes the others as they were. Links and hidden files are for
   * the whole folder's listing to judge.
   */
  async readFiles(files: readonly string[]): Promise<Library> {
    const plain = await Promise.all(files.map((file) => this.isPlain(file)));
    if (plain.includes(false) || (await this.isMoved())) return this.readAll();
    await this.read(files);
    return this.library();
  }

  /** True if captured texts of sources stand beside the cases. */
  get hasCaptures(): boolean {
    return this.folders.some(holdsCaptures);
  }

  /**
   * Looks for the quotes of all cases in the captured texts of their sources, as far as either has
   * changed. Takes long for many texts, so it is apart from the reading.
   * @returns the library with what was found; null if nothing has changed
   */
  async checkCaptures(): Promise<Library | null> {
    const wasChecked = [...this.entries.values()].some(({ read }) => read.captures !== undefined);
    if (!this.hasCaptures && !wasChecked) return null;
    const entries = [...this.entries].filter(([, { read }]) => read.case !== null);
    const cases = entries.map(([, { read }]) => ({ case: read.case!, known: read.captures }));
    const results = await readCaptures(this.root, this.folders, cases);
    let hasChanged = false;
    for (const [at, [file, entry]] of entries.entries()) {
      const captures = results[at];
      // A file that was read again meanwhile is checked with the next reading.
      if (captures === entry.read.captures || this.entries.get(file) !== entry) continue;
      const { captures: _before, ...read } = entry.read;
      this.entries.set(file, { ...entry, read: { ...read, ...(captures && { captures }) } });
      hasChanged = true;
    }
    if (hasChanged && this.keptAt !== null) await keepFiles(this.keptAt, this.reads());
    return hasChanged ? this.library() : null;
  }

  /** True if the folder's path leads elsewhere than when it was looked through: a link was swapped. */
  async isMoved(): Promise<boolean> {
    const root = await fs.realpath(this.folder).catch(() => null);
    return root !== this.root;
  }

  private async readWithKept(files: readonly string[], place: string): Promise<void> {
    const kept = await bringBack(place);
    await this.read(files, kept);
    const now = this.reads();
    if (isWorthKeeping(kept, now)) await keepFiles(place, now);
  }

  private reads(): KeptFiles {
    return new Map(Array.from(this.entries, ([file, { read }]) => [file, read]));
  }

  private async isPlain(file: string): Promise<boolean> {
    if (path.posix.basename(file).startsWith('.')) return false;
    const stat = await fs.lstat(path.join(this.root, file)).catch(() => null);
    return stat === null || stat.isFile();
  }

  private async read(files: readonly string[], kept: KeptFiles = new Map()): Promise<void> {
    let next = 0;
    const reader = async (): Promise<void> => {
      for (let file = files[next++]; file !== undefined; file = files[next++]) {
        const known = this.entries.get(file)?.read ?? kept.get(file) ?? null;
        const isSame = this.isAlone && known !== null && isUnchanged(this.root, file, known);
        this.keep(file, isSame ? known : await readCaseFile(this.root, file, this.maxBytes, known));
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, reader));
  }

  private keep(file: string, read: ReadFile): void {
    const known = this.entries.get(file);
    if (read.gone) this.entries.delete(file);
    else if (read !== known?.read) {
      const { case: found, text } = read;
      const good = found && { case: found, ...(text !== undefined && { text }) };
      this.entries.set(file, { read, lastGood: good ?? known?.lastGood ?? null });
    }
  }

  private library(): Library {
    const library = this.build(this.served);
    this.served = library.byId;
    return library;
  }

  private build(served: ReadonlyMap<string, ServedBefore> | null): Library {
    const files: LibraryFile[] = [];
    for (const [file, { read, lastGood }] of this.sortedEntries()) {
      if (read.case !== null || lastGood === null) {
        files.push(captured(file, read));
        continue;
      }
      const message =
        'The file cannot be read as a case any more; its last good version is served.';
      const kept = problemAt('serving-last-good', { file, line: 1 }, message);
      files.push({ ...lastGood, file, problems: [...read.problems, kept] });
    }
    const servedBefore = (id: string) => served?.get(id);
    const overlays = Array.from(this.overlays.values(), ({ overlay }) => overlay);
    const { config, sourceChecks, site } = this;
    const rules = { config, sourceChecks, site, today: this.today(), servedBefore, overlays };
    return buildLibrary(
      files,
      [...this.folderProblems, ...emptiness(this.folder, this.folderProblems, files)],
      rules,
    );
  }

  /** The entries by file. A new file is put in its place once, not at every reload. */
  private sortedEntries(): ReadonlyMap<string, Entry> {
    let last = '';
    for (const file of this.entries.keys()) {
      if (file < last) {
        const sorted = [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1));
        this.entries.clear();
        for (const [name, entry] of sorted) this.entries.set(name, entry);
        break;
      }
      last = file;
    }
    return this.entries;
  }
}
