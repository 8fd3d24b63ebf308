import { promises as fs } from 'node:fs';
import path from 'node:path';
import { problemAt } from '../core/case/problems.ts';
import { CONFIG_FILE, DEFAULT_CONFIG, parseLibraryConfig } from '../core/library/library-config.ts';
import { reasonOf } from './list-files.ts';

const MAX_BYTES = 64 * 1024;

/** Reads the settings that a library's folder holds: the default ones if there is no such file. */
export async function readLibraryConfig(
  folder: string,
): Promise<ReturnType<typeof parseLibraryConfig>> {
  const fail = (message: string) => ({
    config: DEFAULT_CONFIG,
    problems: [problemAt('library-config', { file: CONFIG_FILE, line: 1 }, message)],
  });
  try {
    const target = path.join(folder, CONFIG_FILE);
    const { size } = await fs.stat(target);
    if (size > MAX_BYTES)
      return fail(`The settings have ${size} bytes; at most ${MAX_BYTES} are read.`);
    return parseLibraryConfig(await fs.readFile(target, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      return { config: DEFAULT_CONFIG, problems: [] };
    return fail(`The settings cannot be read: ${reasonOf(error)}.`);
  }
}
