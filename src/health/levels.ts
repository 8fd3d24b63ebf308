import type { Library } from '../core/library/library.ts';
import type { Store } from '../store/store.ts';
import type { Levels } from './metrics.ts';

/** The parts of the running bot that its health depends on. */
export interface Vitals {
  library(): Library;
  readonly store: Pick<Store, 'deliveries'>;
  isConnected(): boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/** A database that takes longer to count doesn't answer. Milliseconds. */
const STORE_PATIENCE_MS = 2_000;

/** Looks up how things stand. Never fails: what doesn't answer is null. */
export async function levelsOf({ library, store, isConnected, now }: Vitals): Promise<Levels> {
  const { cases, problems } = library();
  const claims: Record<string, number> = {};
  for (const one of cases) {
    for (const { status } of one.claims) claims[status] = (claims[status] ?? 0) + 1;
  }
  const severities: Record<string, number> = {};
  for (const { severity } of problems) severities[severity] = (severities[severity] ?? 0) + 1;
  const stored = await inTime(
    Promise.all([store.deliveries.count(), store.deliveries.nextLeaseAt()]),
  );
  const [deliveries, nextLeaseAt] = stored ?? [null, null];
  const waits = nextLeaseAt === null ? 0 : Math.max(0, now() - nextLeaseAt);
  return {
    cases: cases.length,
    claims,
    problems: severities,
    deliveries,
    backlogSeconds: stored === null ? null : waits / 1000,
    isConnected: isConnected(),
  };
}

async function inTime<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, STORE_PATIENCE_MS, null);
  });
  try {
    return await Promise.race([work, patience]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
