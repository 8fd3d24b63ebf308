import type { Driver } from './driver.ts';
import { postgres } from './postgres.ts';
import { sqliteFile } from './sqlite-file.ts';
import { sqliteMemory } from './sqlite-memory.ts';

/** Every driver. `tests/contract/store.test.ts` runs the store's contract on each. */
export const DRIVERS = [postgres, sqliteFile, sqliteMemory] as const satisfies readonly Driver[];

export type DriverName = (typeof DRIVERS)[number]['name'];
