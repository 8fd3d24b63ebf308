import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** As quiet as a browser can be: it is to talk to the local Slack and to nobody else. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium that is installed on this machine, without a window and with a fresh profile.
 * @throws where there is none, saying what to install
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named === undefined ? USUAL.find((path) => existsSync(path)) : named;
  if (found !== undefined && existsSync(found)) return found;
  const looked = named === undefined ? `Looked for ${USUAL.join(', ')}.` : `Not at ${named}.`;
  throw new Error(
    'The browser tests need Chromium (or Chrome). Install it ' +
      '(Debian, Ubuntu: apt-get install -y chromium) or set CHROMIUM_PATH to where it is. ' +
      looked,
  );
}
