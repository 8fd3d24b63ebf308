import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Case } from '../core/case/case.ts';
import { type CapturedText, captureText } from '../core/evidence/captured-text.ts';
import { type Captured, checkCaptures } from '../core/evidence/check-captures.ts';
import { stampOf } from './file-stamp.ts';
import { openWithin } from './open-within.ts';

/** What was found in the captured texts of a case's sources. */
export interface ReadCaptures {
  /** Changes whenever one of the texts does, or the case says something else. */
  readonly stamp: string;
  readonly found: readonly (readonly [claimId: string, captured: Captured])[];
  /** Sources that name a text which isn't there. */
  readonly missing: readonly string[];
}

/** The folder of captured texts, beside a case file. */
export const TEXTS = 'sources/text';
/** A longer text is no page that somebody has captured. Bytes. */
const LARGEST = 16 * 1024 * 1024;
const CONCURRENCY = 16;

/** True if a folder is one of captured texts. */
export function holdsCaptures(folder: string): boolean {
  return folder === TEXTS || folder.endsWith(`/${TEXTS}`);
}

/** A case that is to be checked, and what was found in it last. */
export interface Checkable {
  readonly case: Case;
  readonly known: ReadCaptures | undefined;
}

/**
 * Looks for the quotes of cases in the captured texts beside them (`sources/text/S1.txt`), and in those
 * that other cases have of the same address. Texts that have not changed are not read again.
 * @param root real path of the library's folder
 * @param folders the folders within it
 * @returns in the order of `cases`; undefined for a case none of whose sources was captured, or is said to be
 */
export async function readCaptures(
  root: string,
  folders: readonly string[],
  cases: readonly Checkable[],
): Promise<(ReadCaptures | undefined)[]> {
  const texts = await listTexts(root, folders);
  const byUrl = new Map<string, string>();
  for (const { case: one } of cases) {
    for (const source of one.sources) {
      const file = ownText(one, source, texts);
      if (file !== undefined && source.url !== '') byUrl.set(addressOf(source.url), file);
    }
  }
  // A library without any text was copied without them.
  const hasTexts = [...texts.values()].some(({ size }) => size > 0);
  const results: (ReadCaptures | undefined)[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    for (let at = next++; at < cases.length; at = next++) {
      const { case: one, known } = cases[at]!;
      const missing = one.sources
        .filter((source) => hasTexts && nameOf(source) !== '' && !ownText(one, source, texts))
        .map(({ id }) => id);
      results[at] = await readOne(root, one, { files: textsOf(one, texts, byUrl), missing }, known);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, reader));
  return results;
}

/** The captured texts by their folder. */
async function listTexts(
  root: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const listed = await Promise.all(
    folders.filter(holdsCaptures).map(async (folder) => {
      const names = await fs.readdir(path.join(root, folder)).catch(() => []);
      return [folder, new Set(names)] as const;
    }),
  );
  return new Map(listed);
}

type Source = Case['sources'][number];

/** The captured text of a source beside its case: `S1.txt`, or the name that the file gives. */
function ownText(
  { file }: Case,
  source: Source,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const folder = path.posix.join(path.posix.dirname(file), TEXTS);
  const name = nameOf(source) || `${source.id}.txt`;
  return texts.get(folder)?.has(name) ? `${folder}/${name}` : undefined;
}

/** The name of the text that a source names; empty if it names none. */
function nameOf({ given }: Source): string {
  return typeof given?.text_file === 'string' ? path.posix.basename(given.text_file) : '';
}

/** The texts of a case's sources. */
interface Texts {
  /** By source id. */
  readonly files: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

function textsOf(
  one: Case,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
  byUrl: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of one.sources) {
    const file = ownText(one, source, texts) ?? byUrl.get(addressOf(source.url));
    if (file !== undefined) found.set(source.id, file);
  }
  return found;
}

async function readOne(
  root: string,
  one: Case,
  { files, missing }: Texts,
  known: ReadCaptures | undefined,
): Promise<ReadCaptures | undefined> {
  if (files.size === 0 && missing.length === 0) return undefined;
  const stamps = await Promise.all(
    [...files].map(async ([id, file]) => {
      const stat = await fs.stat(path.join(root, file)).catch(() => null);
      return `${id} ${stat === null ? '' : stampOf(stat)}`;
    }),
  );
  const stamp = [one.revision, ...stamps, `without ${missing.join(' ')}`].join('\n');
  if (known?.stamp === stamp) return known;
  const texts = new Map<string, CapturedText>();
  for (const [id, file] of files) {
    const text = await readText(root, file);
    if (text !== null) texts.set(id, captureText(text));
  }
  // Without any text there is nothing to compare with.
  return { stamp, found: files.size === 0 ? [] : [...checkCaptures(one, texts)], missing };
}

async function readText(root: string, file: string): Promise<string | null> {
  try {
    const opened = await openWithin(root, file);
    try {
      const { stat, isWithin } = opened;
      if (!isWithin || !stat.isFile() || stat.size > LARGEST) return null;
      return new TextDecoder().decode(await opened.bytes());
    } finally {
      await opened.close();
    }
  } catch {
    return null;
  }
}

/** One page, however its address is written. */
function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/(?=$|\?)/, '')
    .replace(/[?&]utm_[^&]*/g, '');
}
