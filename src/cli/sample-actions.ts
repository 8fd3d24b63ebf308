import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  AS_DROPPED,
  GOOD_FILE,
  goodCase,
  type SampleState,
  SLOPPY_CASE,
  SLOPPY_FILE,
  stateOf,
} from './sample-cases.ts';

/**
 * The playground's buttons: they drop sample cases into the library and change them, and start over.
 * @param folder a library that may be changed
 * @param startOver puts everything as it was at the start, and says so
 */
export function sampleActions(folder: string, startOver: () => Promise<string>) {
  const held = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  /** Saves a file in one step, so that nobody reads half of it. */
  const save = (name: string, text: string) => {
    const draft = path.join(folder, `.${name}.tmp`);
    writeFileSync(draft, text);
    renameSync(draft, path.join(folder, name));
  };
  const change = (how: (now: SampleState) => SampleState, said: (now: SampleState) => string) => {
    const text = held(GOOD_FILE);
    if (text === null) return 'Drop the good case first: this changes it.';
    const now = stateOf(text);
    if (now === null) return `Somebody has edited ${GOOD_FILE}. Drop the good case again first.`;
    const next = how(now);
    if (goodCase(next) === text)
      return 'It is so already. Drop the good case again, or start over.';
    save(GOOD_FILE, goodCase(next));
    return said(next);
  };

  return {
    title: 'Sample cases',
    actions: [
      {
        name: 'good',
        title: 'Drop a good case',
        run() {
          const before = held(GOOD_FILE);
          const text = goodCase(AS_DROPPED);
          if (before === text) return 'It is there already. Change it, or start over.';
          save(GOOD_FILE, text);
          return before === null
            ? `${GOOD_FILE} is in the library. #announcements is told in a few seconds.`
            : `${GOOD_FILE} is as it was at first. The post in #announcements follows.`;
        },
      },
      {
        name: 'changed',
        title: 'Change its figure',
        run: () =>
          change(
            (now) => ({ ...now, percent: now.percent + 1 }),
            ({ percent }) =>
              `Its figure is ${percent}% now. In a few seconds the post in #announcements is edited, and its thread says what changed.`,
          ),
      },
      {
        name: 'rejected',
        title: 'Reject its claim',
        run: () =>
          change(
            (now) => ({ ...now, isRejected: true }),
            () =>
              'Its claim C1 is rejected. In a few seconds every post that shows it is edited, and #announcements is told.',
          ),
      },
      {
        name: 'sloppy',
        title: 'Drop a sloppy case',
        run() {
          save(SLOPPY_FILE, SLOPPY_CASE);
          return `${SLOPPY_FILE} has errors, so no channel is told. You look after this library: read your direct messages with Casebook.`;
        },
      },
      { name: 'reset', title: 'Start over', run: startOver },
    ],
  };
}
