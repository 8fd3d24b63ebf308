import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { loadPage } from '@casebook/local-slack/page';
import open from 'open';
import { createLocalSlack, type LocalSlack } from '../local-slack.ts';
import { type Asked, type Problem, readArguments, USAGE } from './arguments.ts';
import { readManifestFile } from './manifest-file.ts';
import { startingGuide } from './starting-guide.ts';

/** Milliseconds to wait before trying an app that doesn't answer yet. */
const TRY_AGAIN_MS = 1000;

/** The command's output streams. */
export interface Io {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
}

/**
 * The command `local-slack`. Runs until `stop` is aborted.
 * @returns exit code: 0 after an orderly stop, 2 if it can't start
 */
export async function run(argv: readonly string[], io: Io, stop: AbortSignal): Promise<number> {
  const asked = readArguments(argv);
  if (asked === 'help') {
    io.stdout.write(USAGE);
    return 0;
  }
  const refuse = ({ problem }: Problem) => {
    io.stderr.write(`local-slack: ${problem}\n`);
    return 2;
  };
  if ('problem' in asked) return refuse(asked);
  const slack = await start(asked);
  if ('problem' in slack) return refuse(slack);
  const page = `http://localhost:${slack.port}`;
  io.stdout.write(startingGuide(slack, page, asked.http));
  slack.workspace.changes.subscribe((change) => {
    if (change.type !== 'app') return;
    io.stdout.write(change.connected ? 'The app is connected.\n' : 'The app is gone.\n');
  });
  if (asked.open && io.stdout.isTTY) await openBrowser(page);
  if (asked.http !== undefined) await deliverTo(slack, asked.http, io, stop);
  await untilAborted(stop);
  await slack.close();
  return 0;
}

async function start({ manifest: file, port }: Asked): Promise<LocalSlack | Problem> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { message } = error as Error;
    return { problem: `cannot read the manifest: ${message}. Name it with --manifest FILE.` };
  }
  const read = readManifestFile(text, file);
  if ('problems' in read) {
    return { problem: `the manifest is not valid.\n${read.problems.join('\n')}` };
  }
  try {
    return await createLocalSlack({ manifest: read.manifest, port, page: await loadPage() });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return { problem: `port ${port} is taken. Choose another with --port, or --port 0.` };
  }
}

/** Waits until the app answers at its request URL; reports a wrong answer once. */
async function deliverTo(slack: LocalSlack, url: string, io: Io, stop: AbortSignal): Promise<void> {
  let told = '';
  while (!stop.aborted) {
    try {
      return await slack.deliverTo(url);
    } catch (error) {
      // `fetch` throws a TypeError if nothing listens there yet.
      if (!(error instanceof TypeError)) {
        const { message } = error as Error;
        if (message !== told) io.stderr.write(`${message}\n`);
        told = message;
      }
    }
    await pause(TRY_AGAIN_MS, undefined, { signal: stop }).catch(() => {});
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Ignores a missing browser: the terminal shows the address. */
async function openBrowser(address: string): Promise<void> {
  try {
    const child = await open(address);
    child.on('error', () => {});
  } catch {}
}
