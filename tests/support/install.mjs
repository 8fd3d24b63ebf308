// Installs what the tests need beyond npm packages: a browser, a PostgreSQL server and a sentence encoder.
// Does nothing where all are there; elsewhere uses apt, and says what is missing where it cannot.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const found = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].some((path) => path && existsSync(path)),
  postgresql: Boolean(process.env.DATABASE_URL_TEST) || hasPostgres(),
};
const missing = Object.keys(found).filter((name) => !found[name]);

if (missing.length > 0) {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || !(isRoot || existsSync('/usr/bin/sudo'))) {
    console.error(
      `The tests need ${missing.join(' and ')}, and this machine has no apt to install from.\n` +
        'Install a Chromium (or set CHROMIUM_PATH) and PostgreSQL 13 or later (or set DATABASE_URL_TEST), then run this again.',
    );
    process.exit(1);
  }
  const apt = (...args) =>
    execFileSync(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['apt-get']), '-q', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing ${missing.join(' and ')} …`);
  apt('update');
  apt(
    'install',
    '-y',
    '--no-install-recommends',
    ...missing,
    ...(missing.includes('chromium') ? ['fonts-noto-color-emoji'] : []),
  );
}

// By the verb that people use, so that what loads models is tried with real weights.
const encoder = '.cache/encoder';
if (!existsSync(`${encoder}/model.onnx`)) {
  const { status } = spawnSync(
    process.execPath,
    ['dist/casebook.js', 'encoder', 'install', '--to', encoder],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    console.error('\n*** The tests of encoders run with a tiny model, without real weights. ***\n');
  }
}

function hasPostgres() {
  const root = '/usr/lib/postgresql';
  return (
    existsSync(root) &&
    readdirSync(root).some((version) => existsSync(`${root}/${version}/bin/initdb`))
  );
}
