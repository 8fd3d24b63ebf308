import { promises as fs } from 'node:fs';
import path from 'node:path';
import { problemAt } from '../core/case/problems.ts';
import { type Overlay, type OverlayFile, parseOverlay } from '../core/library/overlay.ts';
import { stampOf } from './file-stamp.ts';
import { listFiles, reasonOf } from './list-files.ts';
import { openWithin } from './open-within.ts';

/** An overlay as its files were read. */
export interface ReadOverlay {
  /** Changes whenever one of the files does. */
  readonly stamp: string;
  readonly overlay: Overlay;
}

const LARGEST = 16 * 1024 * 1024;

/** True if a folder holds an overlay: `overlays/industry_sector`. */
export function isOverlay(folder: string): boolean {
  return /(?:^|\/)overlays\/[^/]+$/.test(folder);
}

/** Names the overlays of a library, without reading them. */
export async function overlayNames(library: string): Promise<readonly string[]> {
  const { folders } = await listFiles(library);
  return [...new Set(folders.filter(isOverlay).map((folder) => path.posix.basename(folder)))];
}

/**
 * Reads the overlays among a library's folders. Files that have not changed are not read again.
 * @param root real path of the library's folder
 * @param known the overlays as they were read last, by folder
 */
export async function readOverlays(
  root: string,
  folders: readonly string[],
  known: ReadonlyMap<string, ReadOverlay>,
): Promise<Map<string, ReadOverlay>> {
  const found = new Map<string, ReadOverlay>();
  for (const folder of folders.filter(isOverlay).sort()) {
    found.set(folder, await readOne(root, folder, known.get(folder)));
  }
  return found;
}

async function readOne(
  root: string,
  folder: string,
  known: ReadOverlay | undefined,
): Promise<ReadOverlay> {
  const names = await fs.readdir(path.join(root, folder)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
  const stamps = await Promise.all(
    files.sort().map(async (file) => {
      const stat = await fs.stat(path.join(root, file)).catch(() => null);
      return `${file} ${stat === null ? '' : stampOf(stat)}`;
    }),
  );
  const stamp = stamps.join('\n');
  if (known?.stamp === stamp) return known;
  const read: OverlayFile[] = [];
  const problems = [];
  for (const file of files) {
    const text = await readText(root, file);
    if (typeof text === 'string') read.push({ file, text });
    else problems.push(problemAt('overlay-unreadable', { file, line: 1 }, text.why));
  }
  const overlay = parseOverlay(path.posix.basename(folder), read);
  return { stamp, overlay: { ...overlay, problems: [...overlay.problems, ...problems] } };
}

async function readText(root: string, file: string): Promise<string | { readonly why: string }> {
  try {
    const opened = await openWithin(root, file);
    try {
      if (!opened.isWithin) return { why: 'A link leads out of the folder; it is not read.' };
      if (!opened.stat.isFile() || opened.stat.size > LARGEST) {
        return { why: `It is no file, or has more than ${LARGEST} bytes.` };
      }
      return new TextDecoder().decode(await opened.bytes());
    } finally {
      await opened.close();
    }
  } catch (error) {
    return { why: `The file cannot be read: ${reasonOf(error)}.` };
  }
}
