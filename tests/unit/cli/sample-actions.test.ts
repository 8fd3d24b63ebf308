import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleActions } from '../../../src/cli/sample-actions.ts';
import {
  AS_DROPPED,
  GOOD_FILE,
  goodCase,
  SLOPPY_CASE,
  SLOPPY_FILE,
  stateOf,
} from '../../../src/cli/sample-cases.ts';
import { parseCaseFile } from '../../../src/core/case-file/parse-case-file.ts';
import { createFolder } from '../../support/library-fixtures.ts';

const errors = (text: string) =>
  parseCaseFile(text, 'x.md').problems.filter(({ severity }) => severity === 'error');

describe('the sample cases', () => {
  test.each([AS_DROPPED, { percent: 31, isRejected: true }])(
    'the good one is clean, marked, and its state can be read: %j',
    (state) => {
      const text = goodCase(state);
      const { case: good, problems } = parseCaseFile(text, GOOD_FILE);
      expect(problems).toEqual([]);
      expect(good?.org).toMatch(/ \(example\)$/);
      expect(good?.claims[0]?.status).toBe(state.isRejected ? 'REJECTED' : 'APPROVED');
      expect(stateOf(text)).toEqual(state);
      expect(stateOf(`${text}\n`)).toBeNull();
    },
  );

  test('the sloppy one has errors, and is marked too', () => {
    expect(errors(SLOPPY_CASE).map(({ code }) => code)).toEqual([
      'front-matter-missing-field',
      'claim-duplicate-id',
    ]);
    expect(parseCaseFile(SLOPPY_CASE, 'x.md').case?.org).toMatch(/ \(example\)$/);
  });
});

describe('the buttons', () => {
  const inFolder = () => {
    const folder = createFolder({});
    const { actions } = sampleActions(folder.path, async () => 'begun again');
    const press = async (name: string) => actions.find((one) => one.name === name)?.run();
    const held = (name = GOOD_FILE) => readFileSync(path.join(folder.path, name), 'utf8');
    return { ...folder, press, held, [Symbol.dispose]: () => folder[Symbol.dispose]() };
  };

  test('drop, change and reject the good case, each as often as it makes sense', async () => {
    using library = inFolder();
    expect(await library.press('changed')).toContain('Drop the good case first');
    expect(await library.press('good')).toContain(`${GOOD_FILE} is in the library`);
    expect(await library.press('good')).toContain('there already');
    expect(await library.press('changed')).toContain('19%');
    expect(await library.press('changed')).toContain('20%');
    expect(await library.press('rejected')).toContain('C1 is rejected');
    expect(await library.press('rejected')).toContain('so already');
    expect(library.held()).toBe(goodCase({ percent: 20, isRejected: true }));
    expect(await library.press('good')).toContain('as it was at first');
    expect(library.held()).toBe(goodCase(AS_DROPPED));
    expect(readdirSync(library.path)).toEqual([GOOD_FILE]);
  });

  test('overwrite nothing that somebody has edited, but by dropping anew', async () => {
    using library = inFolder();
    writeFileSync(path.join(library.path, GOOD_FILE), '# mine');
    expect(await library.press('rejected')).toContain('Somebody has edited');
    expect(library.held()).toBe('# mine');
    await library.press('good');
    expect(library.held()).toBe(goodCase(AS_DROPPED));
  });

  test('drop a sloppy case, and start over', async () => {
    using library = inFolder();
    expect(await library.press('sloppy')).toContain('no channel is told');
    expect(library.held(SLOPPY_FILE)).toBe(SLOPPY_CASE);
    expect(await library.press('reset')).toBe('begun again');
  });
});
