import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = 'klarna-ai-customer-service-automation.md';

/** A folder with Klarna's case file and nothing else. It goes when the process ends. */
export const KLARNA_LIBRARY = klarnaLibrary();

/** Makes another such folder, for a test that changes it. */
export function klarnaLibrary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-klarna-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const seed = fileURLToPath(new URL(`../../seeds/${FILE}`, import.meta.url));
  copyFileSync(seed, path.join(folder, FILE));
  return folder;
}
