import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { draftsLeftOut, publishedOf } from '../core/library/drafts.ts';
import { provenPart } from '../core/library/prove.ts';
import { counted } from '../core/words/printable.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { reasonOf } from '../files/list-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readLibrary } from '../files/read-library.ts';
import { siteFiles } from '../site/build-site.ts';
import type { Io } from './output.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';

export interface SiteOptions {
  /** The folder to write into: new, empty, or an earlier site. */
  readonly out: string;
  readonly library: string;
  readonly title: string;
  /** The address that it will have; empty if it is not known. */
  readonly url: string;
  /** The folder that holds package.json. */
  readonly root: URL;
  readonly cache?: ReadingCache | null;
}

/** Lists what a site consists of, so that the next one removes nothing else. */
const LIST = 'casebook-site.json';
const ASSETS = ['style.css', 'search.js'];

/**
 * `casebook site OUT`: writes the library as a static site. Files that would not change are left alone,
 * and pages of an earlier site that no longer belong are removed.
 * @returns exit code: 0, or 2 if it can't be written
 */
export async function runSite(options: SiteOptions, io: Io): Promise<number> {
  const { out, library: folder, title, root, cache = null } = options;
  const fail = (message: string) => {
    io.stderr.write(`casebook site: ${message}\n`);
    return 2;
  };
  const url = options.url.replace(/\/+$/, '');
  if (url !== '' && !/^https?:\/\/[^\s]+$/.test(url)) {
    return fail(`the address "${url}" is not http(s). Set --url or CASEBOOK_SITE_URL.`);
  }
  if (out === '') return fail('name the folder to write into.');
  if (!(await isReadable(folder, { verb: 'site', remedy: NAME_A_LIBRARY }, io))) return 2;
  try {
    const before = await listOf(out);
    if (before === null) {
      return fail(`${out} holds files that are no site of Casebook. Name a new or empty folder.`);
    }
    makeFolder(path.join(out, 'cases'));
    const all = await readLibrary(folder, { cache });
    const { library, unproven } = provenPart(publishedOf(all));
    const drafts = draftsLeftOut(all);
    if (drafts !== '') io.stderr.write(`casebook site: ${drafts}\n`);
    for (const line of unproven) io.stderr.write(`casebook site: ${line}; it is left out.\n`);
    const written = new Set<string>();
    const put = async (name: string, text: string) => {
      written.add(name);
      await writeIfNew(path.join(out, name), text);
    };
    for (const asset of ASSETS) {
      await put(asset, await fs.readFile(new URL(`src/site/assets/${asset}`, root), 'utf8'));
    }
    for (const [name, text] of siteFiles(library, { title, url })) await put(name, text);
    for (const name of before) {
      if (!written.has(name)) await fs.rm(path.join(out, name), { force: true });
    }
    await writeIfNew(path.join(out, LIST), `${JSON.stringify([...written].sort(), null, 1)}\n`);
    io.stdout.write(
      `${counted(library.cases.length, 'case')} in ${path.join(out, 'index.html')}\n`,
    );
    return 0;
  } catch (error) {
    const { path: at = out } = error as NodeJS.ErrnoException;
    return fail(`${at} cannot be written: ${reasonOf(error)}.`);
  }
}

/** The files of an earlier site; empty for a new folder, null for one that holds something else. */
async function listOf(out: string): Promise<readonly string[] | null> {
  const names = await fs.readdir(out).catch((error: { code?: string }): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return [];
  if (!names.includes(LIST)) return null;
  const listed = parseList(await fs.readFile(path.join(out, LIST), 'utf8'));
  // Whoever altered the list must not make us remove other files.
  return listed.filter((name) => /^(?:cases\/)?[a-z0-9][\w.-]*$/.test(name));
}

function parseList(text: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(text));
  } catch {
    throw new Error(`its ${LIST} is broken. Delete the folder, or name another one`);
  }
}

async function writeIfNew(file: string, text: string): Promise<void> {
  const known = await fs.readFile(file, 'utf8').catch(() => null);
  if (known !== text) await fs.writeFile(file, text);
}
