import { problemAt } from '../core/case/problems.ts';
import { CONFIG_FILE, DEFAULT_CONFIG, parseLibraryConfig } from '../core/library/library-config.ts';
import { reasonOf } from './list-files.ts';
import { openWithin } from './open-within.ts';

const MAX_BYTES = 64 * 1024;

/** Reads the settings that a library's folder holds: the default ones if there is no such file. */
export async function readLibraryConfig(
  root: string,
): Promise<ReturnType<typeof parseLibraryConfig>> {
  const fail = (message: string) => ({
    config: DEFAULT_CONFIG,
    problems: [problemAt('library-config', { file: CONFIG_FILE, line: 1 }, message)],
  });
  try {
    const opened = await openWithin(root, CONFIG_FILE);
    try {
      const { stat, isWithin } = opened;
      if (!isWithin) return fail('The settings are a link that leads out of the folder.');
      if (!stat.isFile()) return fail('The settings are no file.');
      if (stat.size > MAX_BYTES) {
        return fail(`The settings have ${stat.size} bytes; at most ${MAX_BYTES} are read.`);
      }
      return parseLibraryConfig(new TextDecoder().decode(await opened.bytes()));
    } finally {
      await opened.close();
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      return { config: DEFAULT_CONFIG, problems: [] };
    return fail(`The settings cannot be read: ${reasonOf(error)}.`);
  }
}
