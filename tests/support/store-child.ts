import { openStore } from '../../src/store/drivers/open-store.ts';

/**
 * A process that opens a store and does one thing, for tests that need a second process or a dead
 * one: `hold` opens and waits, `write` marks events until it is killed, printing each once it is
 * kept, `open` opens and ends. Prints `open` when it is.
 */
const [what = '', file = '', databaseUrl = ''] = process.argv.slice(2);

try {
  const store = await openStore(databaseUrl || file, { team: 'T1' });
  process.stdout.write('open\n');
  if (what === 'open') await store.close();
  if (what === 'hold') setInterval(() => {}, 1000);
  if (what === 'write') {
    for (let n = 0; ; n++) {
      await store.events.markSeen(`${process.pid}-${n}`, n);
      process.stdout.write(`${process.pid}-${n}\n`);
    }
  }
} catch (error) {
  process.stdout.write(`failed: ${error instanceof Error ? error.message : String(error)}\n`);
}
