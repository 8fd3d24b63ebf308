import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type Encoder, EncoderError } from '../../../src/encoder/encoder.ts';
import { createMeanings, type EncoderState } from '../../../src/encoder/meanings.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';

const library = libraryOf(
  oneCase('a', {
    claims: [claim('C1', { text: 'One' }), claim('C2', { title: 'T', text: 'Two' })],
  }),
);
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-meanings-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

/** An encoder whose vectors point to the text's length. */
function fakeEncoder(given: Partial<Encoder> = {}) {
  const seen: string[] = [];
  const encoder: Encoder = {
    id: 'fake',
    name: 'a fake',
    batch: 1,
    async encode(texts) {
      seen.push(...texts);
      return texts.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length)));
    },
    async close() {},
    ...given,
  };
  return { encoder, seen };
}

test('encodes each claim once, and a question when it is asked', async () => {
  const { encoder, seen } = fakeEncoder();
  const meanings = createMeanings({ open: async () => encoder, cache: null });
  expect(meanings.of('One')).toBeUndefined();
  expect(await meanings.learn(library)).toBe(true);
  expect(await meanings.learn(library)).toBe(true);
  expect(seen).toEqual(['One', 'T. Two']);
  expect(meanings.of('T. Two')).toHaveLength(2);
  await meanings.encode(['why?']);
  await meanings.encode(['why?']);
  expect(seen).toEqual(['One', 'T. Two', 'why?']);
  expect(meanings.of('why?')).toHaveLength(2);
});

test('keeps vectors for later starts, by text and encoder', async () => {
  const cache = { folder, library: '/lib' };
  const first = fakeEncoder();
  await createMeanings({ open: async () => first.encoder, cache }).learn(library);
  expect(readdirSync(folder)).toHaveLength(1);
  const changed = libraryOf(
    oneCase('a', { claims: [claim('C1', { text: 'One' }), claim('C2', { text: 'New' })] }),
  );
  const second = fakeEncoder();
  const later = createMeanings({ open: async () => second.encoder, cache });
  await later.learn(changed);
  expect(second.seen).toEqual(['New']);
  expect(later.of('One')).toEqual(Float32Array.of(Math.cos(3), Math.sin(3)));
  const other = fakeEncoder({ id: 'another' });
  await createMeanings({ open: async () => other.encoder, cache }).learn(changed);
  expect(other.seen).toEqual(['One', 'New']);
});

test('a question waits no longer than its patience, and its vector serves the next one', async () => {
  let give: ((vectors: Float32Array[]) => void) | null = null;
  const { encoder } = fakeEncoder();
  const slow: Encoder = {
    ...encoder,
    encode: (texts) =>
      texts[0] === 'why?' ? new Promise((resolve) => (give = resolve)) : encoder.encode(texts),
  };
  const meanings = createMeanings({ open: async () => slow, cache: null, patienceMs: 1 });
  await meanings.learn(library);
  await meanings.encode(['why?']);
  expect(meanings.of('why?')).toBeUndefined();
  give!([Float32Array.of(1, 0)]);
  await vi.waitFor(() => expect(meanings.of('why?')).toEqual(Float32Array.of(1, 0)));
});

test('an encoder that fails is told of once, let go, and tried again', async () => {
  vi.useFakeTimers();
  const states: EncoderState['kind'][] = [];
  let isBroken = true;
  let closed = 0;
  const close = async () => {
    closed += 1;
  };
  const { encoder } = fakeEncoder({ close });
  const open = vi.fn(async () => ({
    ...encoder,
    encode: (texts: readonly string[]) =>
      isBroken ? Promise.reject(new EncoderError('broken')) : encoder.encode(texts),
  }));
  const onState = (state: EncoderState) => void states.push(state.kind);
  const meanings = createMeanings({ open, cache: null, retryMs: 1_000, onState });
  expect(await meanings.learn(library)).toBe(false);
  await meanings.encode(['why?']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states).toEqual(['failed']);
  expect(open).toHaveBeenCalledTimes(2);
  isBroken = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states).toEqual(['failed', 'learned']);
  expect(closed).toBe(2);
  await meanings.close();
  expect(closed).toBe(3);
});

test('a library that comes meanwhile takes the place of the one that is learned', async () => {
  const { encoder, seen } = fakeEncoder();
  const meanings = createMeanings({ open: async () => encoder, cache: null });
  const first = meanings.learn(library);
  const later = libraryOf(oneCase('b', { claims: [claim('C1', { text: 'Later' })] }));
  expect(await meanings.learn(later)).toBe(true);
  expect(await first).toBe(false);
  expect(meanings.of('Later')).toBeDefined();
  expect(meanings.of('One')).toBeUndefined();
  expect(seen).toContain('Later');
});
