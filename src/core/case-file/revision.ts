import { hash } from 'node:crypto';
import type { Case } from './case.ts';

/**
 * Hash of what a case says to its readers: equal for two files that say the same, wherever the
 * lines stand and however they are written. The order of the properties here is part of the hash.
 */
export function revisionOf(found: Omit<Case, 'revision'>): string {
  const said = [
    {
      id: found.id,
      org: found.org,
      useCase: found.useCase,
      dateAdded: found.dateAdded,
      lastUpdated: found.lastUpdated,
      highlightedValue: found.highlightedValue,
      tier: found.tier,
      tierConfidence: found.tierConfidence,
      tierRationale: found.tierRationale,
      primaryImpact: found.primaryImpact,
      industryCluster: found.industryCluster,
      title: found.title,
      summary: found.summary,
    },
    Object.entries(found.extra).sort(),
    found.claims.map(({ id, title, status, text, quotes, sources, notes }) => ({
      id,
      title,
      status,
      text,
      quotes,
      sources,
      notes,
    })),
    found.sources.map(({ id, title, url, type }) => ({ id, title, url, type })),
  ];
  return hash('sha256', JSON.stringify(said)).slice(0, 16);
}
