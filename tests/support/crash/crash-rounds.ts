import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CallFault,
  createLocalSlack,
  type InjectedFault,
  type LocalSlack,
} from '@casebook/local-slack';
import type { AnnouncerSettings } from '../../../src/announcer/parts/settings.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { DRIVERS } from '../../../src/store/drivers/table.ts';
import type { Store } from '../../../src/store/store.ts';
import { subscription } from '../announcing.ts';
import { GONE, HALF, type Tally, tallyPosts } from './count-posts.ts';
import type { ProcessOrder } from './process-order.ts';

/** A fault of Slack, that meets one call or several in a row: an outage. */
export interface CrashFault {
  readonly name: string;
  readonly fault: CallFault;
  readonly times?: number;
}

export interface CrashOptions {
  readonly rounds: number;
  readonly store: string;
  /** Number of processes that share the store: more than one needs PostgreSQL. */
  readonly instances: number;
  /** True if the app may read its posts. */
  readonly history: boolean;
  /** Faults of Slack; in most rounds one of them meets a call. None by default. */
  readonly faults?: readonly CrashFault[];
  /** An empty folder to work in. */
  readonly folder: string;
  /** Path of `announcing-process.ts`, bundled. */
  readonly program: string;
  /** 0 to 1. */
  readonly random: () => number;
  readonly onRound?: (round: number) => void;
}

export interface CrashResult extends Tally {
  readonly kills: number;
  /** Of these, between a post and its note. */
  readonly injected: number;
  /** Number of strikes of each fault, by name. */
  readonly struck: Readonly<Record<string, number>>;
  /** Unconfirmed deliveries that were found in their channel. */
  readonly found: number;
}

/** For so long a file is half written, milliseconds. */
const HALF_MS = 20;

/** In every second round somebody is given an answer. */
const ANSWER_EVERY = 2;

const TEAM = 'T1';
const CHANNELS = ['announcements', 'general', 'research'];

/** Short, so that what the dead held is taken over while somebody watches. */
const SETTINGS: Partial<AnnouncerSettings> = {
  leaseMs: 3_000,
  timeoutMs: 1_000,
  pollMs: 100,
  lookAfterMs: 200,
  certainAfterMs: 2_000,
  workspaceHoldMs: 1_000,
  returnHoldMs: 2_000,
  withdrawHoldMs: 200,
  settleMs: 100,
  lossHoldMs: 50,
  backoffMs: 100,
};

/**
 * Rounds of: start, change the library, kill -9 at a random moment (every third time between a post
 * and its note). Slack survives in this process. Then one run in peace, and the count.
 */
export async function runCrashRounds(options: CrashOptions): Promise<CrashResult> {
  const { rounds, random } = options;
  const slack = await createLocalSlack({
    manifest: MANIFEST,
    grantedOptionalScopes: options.history ? ['channels:history'] : [],
    keep: 1_000_000,
  });
  const library = createFolder(path.join(options.folder, 'library'));
  const strikes: { readonly name: string; readonly strike: InjectedFault }[] = [];
  const found = new Set<string>();
  let kills = 0;
  let injected = 0;
  try {
    await subscribe(options.store, slack);
    const start = async (name: string, over: Partial<ProcessOrder> = {}) => {
      const order: ProcessOrder = {
        store: options.store,
        team: TEAM,
        folder: library.folder,
        apiUrl: slack.apiUrl,
        botToken: slack.botToken,
        instance: name,
        canReadHistory: options.history,
        settings: SETTINGS,
        saysWhenQuiet: false,
        answer: null,
        dieAfterPost: 0,
        ...over,
      };
      return startProcess(options.program, order, (id) => found.add(id));
    };
    const finish = async (name: string) => {
      const last = await start(name, { saysWhenQuiet: true });
      await says(last, 'quiet');
      await end(last, 'SIGTERM');
    };
    // The first start makes the empty library known.
    await finish('baseline');
    for (let round = 1; round <= rounds; round++) {
      if (options.faults && random() < 0.7) strikes.push(injectFault(slack, options, random));
      library.change(random);
      const diesAfter = round % 3 === 0 ? 1 + Math.floor(random() * 2) : 0;
      const answer =
        round % ANSWER_EVERY === 0
          ? {
              channel: slack.channel(CHANNELS[round % CHANNELS.length]!),
              nth: Math.floor(random() * 1000),
            }
          : null;
      const processes = await Promise.all(
        Array.from({ length: options.instances }, (_, n) =>
          start(
            `round-${round}-${n}`,
            n === 0 ? { dieAfterPost: diesAfter, answer } : { answer: null },
          ),
        ),
      );
      if (random() < 0.5) library.change(random);
      for (const each of processes) {
        await sleep(random() * 500);
        if (diesAfter > 0 && each === processes[0] && (await endsWithin(each, 4000))) injected++;
        else if (options.instances > 1 && random() < 0.2) {
          await end(each, 'SIGTERM');
          continue;
        } else await end(each, 'SIGKILL');
        kills++;
      }
      options.onRound?.(round);
    }
    slack.faults.clear();
    await finish('last');
    return {
      ...(await tally(options.store, slack, library.values)),
      kills,
      injected,
      struck: countStrikes(strikes),
      found: found.size,
    };
  } finally {
    await slack.close();
  }
}

async function tally(
  place: string,
  slack: LocalSlack,
  values: ReadonlyMap<string, string>,
): Promise<Tally> {
  const store = await openStore(place, { team: TEAM });
  try {
    const messages = CHANNELS.flatMap((name) => slack.messages(name));
    const deliveries = await store.deliveries.list();
    await store.close();
    return tallyPosts(messages, { deliveries, remembered: await rememberedIn(place) }, values);
  } finally {
    await store.close();
  }
}

/** The places of the answers that the store can correct, which its port tells nobody. */
async function rememberedIn(place: string): Promise<ReadonlySet<string>> {
  const driver = DRIVERS.find(({ matches }) => matches(place))!;
  const { db, close } = await driver.open(place, () => {});
  try {
    const posts = await db.selectFrom('post').select(['channel', 'ts']).execute();
    return new Set(posts.map(({ channel, ts }) => `${channel}/${ts}`));
  } finally {
    await close();
  }
}

async function subscribe(place: string, slack: LocalSlack): Promise<void> {
  const store: Store = await openStore(place, { team: TEAM });
  for (const name of CHANNELS) {
    const channel = slack.channel(name);
    await store.subscriptions.save(subscription({ id: `sub-${name}`, team: TEAM, channel }));
  }
  await store.close();
}

function injectFault(slack: LocalSlack, { faults = [] }: CrashOptions, random: () => number) {
  const { name, fault, times = 1 } = faults[Math.floor(random() * faults.length)]!;
  const method = random() < 0.8 ? 'chat.postMessage' : 'chat.update';
  const from = 1 + Math.floor(random() * 3);
  return { name, strike: slack.faults.add({ method, fault, from, times }) };
}

function countStrikes(
  strikes: readonly { readonly name: string; readonly strike: InjectedFault }[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, strike } of strikes) counts[name] = (counts[name] ?? 0) + strike.struck;
  return counts;
}

/** A folder of case files, one more, one less or one other each time. */
function createFolder(folder: string) {
  mkdirSync(folder, { recursive: true });
  const values = new Map<string, string>();
  let version = 0;
  const remove = (id: string) => {
    values.set(id, GONE);
    rmSync(path.join(folder, `.${id}.part`), { force: true });
    rmSync(path.join(folder, `${id}.md`));
  };
  const write = (id: string, isHalved: boolean) => {
    const value = `v${++version}`;
    values.set(id, value);
    const text = (value: string, claims: string) => `---
case_id: ${id}
org: Organisation ${id}
use_case: Use ${id}
highlighted_value: ${value}
date_added: 2026-01-01
---
# ${id}
${claims}`;
    const whole = text(
      value,
      `
**C1 - Claim (APPROVED)**
- **Claim**: The sentence of ${id}, at ${value}.
- **Evidence**: "The quote of ${id}."
- **Source**: S1

## Sources

**S1**: [Title](https://example.com/${id}) - Press Release
`,
    );
    const part = path.join(folder, `.${id}.part`);
    const file = path.join(folder, `${id}.md`);
    writeFileSync(part, whole);
    if (!isHalved) return renameSync(part, file);
    // As an editor does that writes in place: the file is there, and holds no claims yet.
    writeFileSync(file, text(HALF, ''));
    setTimeout(() => existsSync(part) && renameSync(part, file), HALF_MS);
  };
  return {
    folder,
    values,
    change(random: () => number) {
      const known = [...values.keys()];
      const there = known.filter((id) => values.get(id) !== GONE);
      const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)]!;
      if (there.length > 1 && random() < 0.2) return remove(pick(there));
      const isNew = known.length === 0 || random() < 0.4;
      write(isNew ? `case-${known.length + 1}` : pick(known), random() < 0.3);
    },
  };
}

async function startProcess(
  program: string,
  order: ProcessOrder,
  onFound: (deliveryId: string) => void,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (said: Buffer) => {
    output.set(child, (output.get(child) ?? '') + said);
  });
  child.once('close', () => {
    for (const [, id] of output.get(child)?.matchAll(/^found (.+)$/gm) ?? []) onFound(id ?? '');
  });
  await says(child, 'ready');
  return child;
}

const output = new WeakMap<ChildProcess, string>();

/** Resolves when a process has said a word, even if it did so before this call. */
function says(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!output.get(child)?.includes(word)) return;
      child.off('exit', onExit);
      child.stdout?.off('data', look);
      resolve();
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
      reject(
        new Error(`The announcing process ended with ${code ?? signal}, not having said ${word}`),
      );
    child.once('exit', onExit);
    child.stdout?.on('data', look);
    look();
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** True if a process ends by itself within a time. */
function endsWithin(child: ChildProcess, ms: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const MANIFEST = {
  display_information: { name: 'Casebook' },
  features: { bot_user: { display_name: 'Casebook' } },
  oauth_config: { scopes: { bot: ['chat:write'], bot_optional: ['channels:history'] } },
  settings: { event_subscriptions: { bot_events: ['app_home_opened'] }, socket_mode_enabled: true },
};
