import { promises as fs } from 'node:fs';
import path from 'node:path';
import {
  CHECKS_FILE,
  parseSourceChecks,
  type SourceChecks,
} from '../core/library/source-checks.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/** Reads what became of a library's sources; empty if nobody has looked. */
export async function readSourceChecks(root: string): Promise<SourceChecks> {
  const file = path.join(root, CHECKS_FILE);
  try {
    const stat = await fs.lstat(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) return new Map();
    return parseSourceChecks(await fs.readFile(file, 'utf8'));
  } catch {
    return new Map();
  }
}
