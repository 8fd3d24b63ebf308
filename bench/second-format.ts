import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/**
 * Scores the export of a folder of second-format case files: counts each claim, quote, source, metric
 * and fact of the files that `casebook export` holds, and compares with each `claims.json`.
 *
 *     npm run build && node --import tsx bench/second-format.ts FOLDER [--show N]
 *
 * The files are read here with js-yaml alone, so that a fault of the reader shows.
 */
type Fields = Record<string, unknown>;

const [folder = ''] = process.argv.slice(2);
const shown = Number(process.argv[process.argv.indexOf('--show') + 1]) || 0;
const casebook = path.resolve(import.meta.dirname, '../dist/casebook.js');
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [casebook, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const tally = new Map<string, { hit: number; of: number }>();
const misses: string[] = [];
function count(what: string, isHit: boolean, place: string): void {
  const row = tally.get(what) ?? { hit: 0, of: 0 };
  tally.set(what, { hit: row.hit + (isHit ? 1 : 0), of: row.of + 1 });
  if (!isHit) misses.push(`${what}\t${place}`);
}

const groups = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const line = (value: unknown): string =>
  isEmpty(value) ? '' : String(value).replace(/\s+/g, ' ').trim();
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === 'null' || value === '~';
/** Empty values are one, however they are written. */
const plain = (value: unknown): unknown => {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value as Fields).map(([key, one]) => [key, plain(one)]));
};

const cases = new Map<string, Fields>();
for (const row of run('export', folder).split('\n').filter(Boolean)) {
  const one = JSON.parse(row) as Fields;
  cases.set(String(one.file), one);
}

/** Casebook's own check of the quotes, beside the word of each file. */
const captures = new Map<string, number>();
for (const claim of [...cases.values()].flatMap((one) => groups(one.claims))) {
  const verification = String((claim.given as Fields | undefined)?.verification_status);
  const row = `${verification}, quote ${String(claim.capture)}`;
  captures.set(row, (captures.get(row) ?? 0) + 1);
}

const PLACED_IN_CLAIM = ['id', 'claim_title', 'claim_description', 'source_ids', 'source_quote'];
const PLACED_IN_SOURCE = ['id', 'title', 'url', 'type'];

function scoreClaim(want: Fields, got: Fields | undefined, kind: string, at: string): void {
  count(kind, got !== undefined, at);
  if (got === undefined) return;
  const text = line(want.claim_description) || line(want.claim_title);
  count(
    `${kind}: title and sentence`,
    got.title === line(want.claim_title) && got.text === text,
    at,
  );
  count(
    `${kind}: sources`,
    isDeepStrictEqual(plain(got.sources), plain(want.source_ids ?? [])),
    at,
  );
  if (!isEmpty(want.source_quote)) {
    count(`${kind}: quote, byte for byte`, groups(got.quotes)[0] === want.source_quote, at);
  }
  const given = (got.given ?? {}) as Fields;
  for (const [key, value] of Object.entries(want)) {
    if (PLACED_IN_CLAIM.includes(key) || key === 'human_validation') continue;
    count(
      `${kind}: other fields`,
      isDeepStrictEqual(plain(given[key]), plain(value)),
      `${at} ${key}`,
    );
  }
  if (isEmpty(want.metric_raw)) return;
  count('metric as given', isDeepStrictEqual(plain(given.metric_raw), plain(want.metric_raw)), at);
  const metric = String(got.metric ?? '');
  count('metric shown with a unit', metric !== '', at);
  count(
    'no metric is a bare number',
    !/^[\d.,\s-]+$/.test(metric) || metric === '',
    `${at} ${metric}`,
  );
}

/** Verdicts, and the claims that a `claims.json` has. */
function scoreVerdicts(file: string, claims: ReadonlyMap<unknown, Fields>, at: string): void {
  if (!existsSync(file)) return;
  const data = JSON.parse(readFileSync(file, 'utf8')) as Fields;
  for (const want of [...groups(data.value_claims), ...groups(data.context_claims)]) {
    const got = claims.get(want.id);
    const place = `${at} ${String(want.id)}`;
    count('claims.json: claim', got !== undefined, place);
    if (got === undefined) continue;
    if (!isEmpty(want.source_quote)) {
      count('claims.json: same quote', groups(got.quotes)[0] === want.source_quote, place);
    }
    const verdict = plain((want.human_validation as Fields | null)?.reviewer_verdict);
    if (verdict !== null) count('claims.json: verdict is shown', got.review !== undefined, place);
  }
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.md'))
  .sort();
for (const file of files) {
  const head = /^---\n(.*?\n)---/s.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? '';
  const want = load(head, { schema: FAILSAFE_SCHEMA }) as Fields;
  const got = cases.get(file);
  count('case', got?.id === line(want.case_id) && got.org === line(want.organisation), file);
  if (got === undefined) continue;
  const claims = new Map(
    [...groups(got.claims), ...groups(got.context)].map((claim) => [claim.id as unknown, claim]),
  );
  for (const [kind, list] of [
    ['claim', groups(want.value_claims)],
    ['context claim', groups(want.context_claims)],
  ] as const) {
    for (const one of list) scoreClaim(one, claims.get(one.id), kind, `${file} ${String(one.id)}`);
  }
  for (const one of groups(want.sources)) {
    const source = groups(got.sources).find(({ id }) => id === one.id);
    const at = `${file} ${String(one.id)}`;
    count('source: address', source?.url === line(one.url), at);
    const given = (source?.given ?? {}) as Fields;
    for (const [key, value] of Object.entries(one)) {
      if (PLACED_IN_SOURCE.includes(key)) continue;
      count(
        'source: other fields',
        isDeepStrictEqual(plain(given[key]), plain(value)),
        `${at} ${key}`,
      );
    }
  }
  scoreVerdicts(path.join(folder, path.dirname(file), 'claims.json'), claims, file);
}

for (const [what, { hit, of }] of tally) {
  console.log(
    `${what.padEnd(36)} ${String(hit).padStart(6)} of ${String(of).padEnd(6)} ${((100 * hit) / of).toFixed(1)} %`,
  );
}
for (const [row, number] of [...captures].sort()) console.log(`${row.padEnd(36)} ${number}`);
for (const miss of misses.slice(0, shown)) console.log(`miss\t${miss}`);
