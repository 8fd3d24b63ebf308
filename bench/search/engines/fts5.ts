import { DatabaseSync } from '@photostructure/sqlite';
import { STOP_WORDS } from '../../../src/core/search/vocabulary/stop-words.ts';
import type { Engine } from './engine.ts';

/** Kept here, because a statement alone doesn't keep its database from being collected. */
let database: InstanceType<typeof DatabaseSync>;

/** SQLite's full-text index in memory: porter stemming, any of the words, BM25 with field weights. */
export const fts5: Engine = {
  memoryApart() {
    const pragma = (name: string) =>
      Number(Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0]);
    return pragma('page_count') * pragma('page_size');
  },
  build(claims) {
    database = new DatabaseSync(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE claims USING fts5(org, useCase, title, text, quote, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare(
      'INSERT INTO claims(rowid, org, useCase, title, text, quote) VALUES (?, ?, ?, ?, ?, ?)',
    );
    database.exec('BEGIN');
    for (const { id, org, useCase, title, text, quote } of claims) {
      insert.run(id + 1, org, useCase, title, text, quote);
    }
    database.exec('COMMIT');
    const select = database.prepare(
      'SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY bm25(claims, 4, 1, 1.5, 2, 1) LIMIT 10',
    );
    return (question) => {
      const words = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => !STOP_WORDS.has(word),
      );
      if (words.length === 0) return [];
      const rows = select.all(words.map((word) => `"${word}"`).join(' OR '));
      return rows.map((row) => Number((row as { rowid: number }).rowid) - 1);
    };
  },
};
