import type { Engine } from './engines/engine.ts';

/** The compared engines. Each is loaded only in the process that measures it. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  Casebook: async () => (await import('./engines/casebook.ts')).casebook,
  'MiniSearch, defaults': async () => (await import('./engines/minisearch.ts')).miniSearch,
  'MiniSearch, tuned': async () => (await import('./engines/minisearch.ts')).miniSearchTuned,
  Orama: async () => (await import('./engines/orama.ts')).orama,
  FlexSearch: async () => (await import('./engines/flexsearch.ts')).flexSearch,
  lunr: async () => (await import('./engines/lunr.ts')).lunrEngine,
  'SQLite FTS5': async () => (await import('./engines/fts5.ts')).fts5,
  'fuse.js, tuned': async () => (await import('./engines/fuse.ts')).fuse,
};
