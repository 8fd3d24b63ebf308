import path from 'node:path';

/**
 * The folder of the bundle that runs, which holds what belongs to exactly these sources and packages;
 * null where the sources run as they are.
 */
export const bundleFolder: string | null =
  path.extname(import.meta.filename) === '.ts' ? null : import.meta.dirname;
