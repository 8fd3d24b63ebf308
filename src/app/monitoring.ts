import { folderTrouble } from '../files/folder-trouble.ts';
import { type HealthServer, PortTaken, startHealthServer } from '../health/health-server.ts';
import { levelsOf, type Vitals } from '../health/levels.ts';
import type { Metrics } from '../health/metrics.ts';
import { CannotConnect } from '../slack/wire/cannot-connect.ts';
import type { Config } from './config.ts';

/** Loaded if somebody asks for metrics: it takes longer to load than an answer takes. */
export async function openMetrics(version: string): Promise<Metrics> {
  const { createMetrics } = await import('../health/metrics.ts');
  return createMetrics(version);
}

/**
 * Opens the port of health and metrics; null if none is asked for.
 * @throws CannotConnect if the port is taken
 */
export async function openHealth(
  config: Config,
  metrics: Metrics | null,
  vitals: Vitals,
): Promise<HealthServer | null> {
  if (config.health === null || metrics === null) return null;
  try {
    return await startHealthServer({
      ...config.health,
      metrics,
      levels: () => levelsOf(vitals),
      libraryTrouble: () => folderTrouble(config.library),
    });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    const remedy = 'Set CASEBOOK_HEALTH_PORT to another one, or end what listens there.';
    throw new CannotConnect(error.message, remedy, { cause: error });
  }
}
