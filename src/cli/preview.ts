import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { loadPage } from '@casebook/local-slack/page';
import { WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import type { Library } from '../core/library/library.ts';
import { isCaseFileName } from '../files/list-files.ts';
import { readSingleFile } from '../files/read-library.ts';
import { watchLibrary } from '../files/watch-library.ts';
import { previewCards } from '../slack/answering/preview-cards.ts';
import type { Io } from './output.ts';
import { isPort, openBrowser, portTaken } from './page-in-browser.ts';
import { isSiteAddress } from './site-address.ts';

export interface PreviewOptions {
  readonly file: string;
  /** The page's port, as typed; 0 takes a free one. */
  readonly port: string;
  /** True to open a browser, if there is one. */
  readonly open: boolean;
  /** The address of the library's site, to which cards link; empty, the default, if it has none. */
  readonly site?: string;
  /** The folder that holds package.json. */
  readonly root: URL;
}

interface Message {
  readonly text: string;
  readonly blocks: readonly object[];
}

/**
 * `casebook preview FILE`: shows the cards of a case file in a local Slack, and again whenever it is saved.
 * @param until ends the preview
 * @returns exit code: 0, or 2 if it can't be shown
 */
export async function runPreview(
  { file, port, open, site = '', root }: PreviewOptions,
  until: Promise<unknown>,
  io: Io,
): Promise<number> {
  const fail = (message: string) => {
    io.stderr.write(`casebook preview: ${message}\n`);
    return 2;
  };
  if (!isCaseFileName(file)) return fail(`${file} is no case file: its name ends in .md.`);
  if (!isPort(port)) return fail(`--port takes a number from 0 to 65535, not “${port}”.`);
  if (!isSiteAddress('preview', site, io)) return 2;
  const first = await readSingleFile(file, site);
  const unreadable = first.problems.find(({ code }) => code === 'file-unreadable');
  if (!existsSync(file) || unreadable)
    return fail(`${file}: ${unreadable?.message ?? 'it does not exist.'}`);
  const slack = await createLocalSlack({
    manifest: parse(readFileSync(new URL('manifest.yml', root), 'utf8')) as unknown,
    page: await loadPage(),
    port: Number(port),
    teamName: 'Preview',
    withoutApp: 'A preview of the cards: buttons do nothing here.',
    rateLimits: { posts: false },
  }).catch((error: NodeJS.ErrnoException) => error);
  if (slack instanceof Error) {
    if (slack.code !== 'EADDRINUSE') throw slack;
    return fail(portTaken(port));
  }
  const show = showing(slack, file);
  await show(first);
  let shown = Promise.resolve();
  const watch = await watchLibrary(path.dirname(file), {
    onChange: () => {
      shown = shown.then(async () => show(await readSingleFile(file, site)));
    },
    onError: () => {},
  });
  const address = `http://localhost:${slack.port}`;
  io.stdout.write(
    `The cards of ${file} are at ${address}\nThey follow the file. Ctrl-C stops it.\n`,
  );
  if (open && io.stdout.isTTY) await openBrowser(address);
  await until;
  await watch.close();
  await shown;
  await slack.close();
  return 0;
}

/** Posts the cards once, and then changes, adds and deletes messages to what they are. */
function showing(slack: LocalSlack, file: string): (library: Library) => Promise<void> {
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const channel = slack.channel('#general');
  const posted: { ts: string; drawn: string }[] = [];
  return async (library) => {
    const messages = existsSync(file) ? messagesOf(library) : [goneMessage(file)];
    for (const [at, message] of messages.entries()) {
      const drawn = JSON.stringify(message);
      const known = posted[at];
      if (known?.drawn === drawn) continue;
      const body = { channel, text: message.text, blocks: [...message.blocks] as never[] };
      if (known === undefined) {
        const { ts = '' } = await client.chat.postMessage(body);
        posted.push({ ts, drawn });
      } else {
        await client.chat.update({ ...body, ts: known.ts });
        posted[at] = { ...known, drawn };
      }
    }
    for (const { ts } of posted.splice(messages.length)) await client.chat.delete({ channel, ts });
  };
}

function goneMessage(file: string): Message {
  return plainMessage(`The file ${file} is gone. Its cards are back as soon as it is.`);
}

/** The cards, and below them what is wrong; a file that holds no case shows that alone. */
function messagesOf(library: Library): Message[] {
  const cards = previewCards(library).map(({ text, blocks }) => ({ text, blocks }));
  const problems = library.problems.map(
    ({ severity, line, message, hint }) => `Line ${line}, ${severity}: ${message} ${hint}`,
  );
  if (problems.length === 0) return cards;
  return [...cards, plainMessage(problems.join('\n'))];
}

function plainMessage(words: string): Message {
  const text = words.slice(0, 2_900);
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}
