import { setImmediate } from 'node:timers/promises';
import type { Library } from '../core/library/library.ts';
import { encodedTexts, type Meanings } from '../core/search/rank/meaning.ts';
import { bringVectorsBack, keepVectors, keyOf, vectorsPlace } from '../files/kept-vectors.ts';
import type { Encoder } from './encoder.ts';

/** The meanings of a library's claims, and of the questions that were asked lately. */
export interface LibraryMeanings extends Meanings {
  /**
   * Encodes the claims of a library that aren't yet, in the background. A later library takes the place of
   * one that is under way.
   * @returns true once all are encoded; false if the encoder failed or another library came
   */
  learn(library: Library): Promise<boolean>;
  close(): Promise<void>;
}

export interface MeaningsOptions {
  /** Opened when the first library is learned. */
  readonly open: () => Promise<Encoder>;
  /** Keeps vectors for later starts; null if nothing is kept. */
  readonly cache: { readonly folder: string; readonly library: string } | null;
  /** The longest time that a question waits for its vector. */
  readonly patienceMs?: number;
  /** A failed encoder is opened again after so long. */
  readonly retryMs?: number;
  /** Called when the encoder begins to work, or to fail. */
  readonly onState?: (state: EncoderState) => void;
}

/** What became of an encoder, and of the claims that it learns. */
export type EncoderState =
  | { readonly kind: 'failed'; readonly error: Error }
  | {
      readonly kind: 'learned';
      readonly name: string;
      readonly claims: number;
      readonly fresh: number;
    };

const PATIENCE_MS = 250;
const RETRY_MS = 60_000;
const MOST_QUESTIONS = 500;
/** Texts that are looked up between two turns of the event loop. */
const TEXTS_A_TURN = 500;

/** Creates the meanings of a library, as an encoder reads them. Nothing is known before `learn`. */
export function createMeanings(options: MeaningsOptions): LibraryMeanings {
  const { open, cache, patienceMs = PATIENCE_MS, retryMs = RETRY_MS } = options;
  const { onState = () => {} } = options;
  let opening: Promise<Encoder> | null = null;
  let encoder: Encoder | null = null;
  let claims = new Map<string, Float32Array>();
  const questions = new Map<string, Float32Array>();
  let latest: Library | null = null;
  let learning = 0;
  let retry: NodeJS.Timeout | undefined;
  let hasFailed = false;

  /** Answers go out without the encoder until it works again. */
  function fail(error: unknown): void {
    const isClosed = latest === null;
    if (isClosed) return;
    if (!hasFailed) onState({ kind: 'failed', error: error as Error });
    hasFailed = true;
    void letGo();
    clearTimeout(retry);
    retry = setTimeout(() => void (latest && learn(latest)), retryMs).unref();
  }

  async function letGo(): Promise<void> {
    const before = opening;
    opening = null;
    encoder = null;
    await (await before?.catch(() => null))?.close();
  }

  async function opened(): Promise<Encoder> {
    opening ??= open();
    const mine = opening;
    const by = await mine;
    if (opening === mine) encoder = by;
    return by;
  }

  async function learn(library: Library): Promise<boolean> {
    latest = library;
    learning += 1;
    const mine = learning;
    try {
      const by = await opened();
      const place = cache && vectorsPlace(cache.folder, cache.library, by.id);
      const kept = place && claims.size === 0 ? await bringVectorsBack(place) : new Map();
      const missing = new Set<string>();
      const known = new Map<string, Float32Array>();
      let looked = 0;
      for (const text of encodedTexts(library)) {
        const vector = claims.get(text) ?? kept.get(keyOf(text));
        if (vector) known.set(text, vector);
        else missing.add(text);
        looked += 1;
        if (looked % TEXTS_A_TURN === 0) await setImmediate();
      }
      if (mine !== learning) return false;
      claims = known;
      const texts = [...missing];
      for (let at = 0; at < texts.length; at += by.batch) {
        const some = texts.slice(at, at + by.batch);
        const vectors = await by.encode(some);
        if (mine !== learning) return false;
        for (const [i, text] of some.entries()) claims.set(text, vectors[i]!);
      }
      hasFailed = false;
      onState({ kind: 'learned', name: by.name, claims: claims.size, fresh: texts.length });
      if (place && texts.length > 0) await keepVectors(place, claims);
      return true;
    } catch (error) {
      if (mine === learning) fail(error);
      return false;
    }
  }

  function remember(texts: readonly string[], vectors: readonly Float32Array[]): void {
    for (const [i, text] of texts.entries()) questions.set(text, vectors[i]!);
    for (const oldest of questions.keys()) {
      if (questions.size <= MOST_QUESTIONS) break;
      questions.delete(oldest);
    }
  }

  return {
    of: (text) => questions.get(text) ?? claims.get(text),
    learn,
    async encode(texts) {
      const missing = texts.filter((text) => !questions.has(text));
      if (encoder === null || missing.length === 0) return;
      // A vector that comes too late serves whoever asks the same again.
      const encoding = encoder.encode(missing).then((vectors) => remember(missing, vectors), fail);
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([encoding, patience]);
      clearTimeout(timer);
    },
    async close() {
      learning += 1;
      latest = null;
      clearTimeout(retry);
      await letGo();
    },
  };
}
