import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Problem, Severity } from '../case/case.ts';
import { MODES, type Mode } from '../case/mode.ts';
import { PROBLEM_CODES, type ProblemCode, problemAt } from '../case/problems.ts';
import { closestWord } from '../words/closest-word.ts';
import { DEFAULT_VOCABULARY, VOCABULARY_FIELDS, type Vocabulary } from './vocabulary.ts';

/** The file in a library's folder that holds the library's own settings. */
export const CONFIG_FILE = 'casebook.config.yml';

export interface LibraryConfig {
  readonly vocabulary: Vocabulary;
  /** How grave the library takes a problem, by code; those without a rule are as they are. */
  readonly rules: Rules;
  readonly trust: Trust;
  readonly review: {
    /** Cases whose last date is so many days ago should be looked at again; null if no age is set. */
    readonly afterDays: number | null;
  };
}

export type Rules = Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;

/** What a library takes for good evidence. */
export interface Trust {
  /** Questions are answered from claims that pass it. */
  readonly mode: Mode;
  /** True if a claim that a program verified counts as approved without a review. */
  readonly verifiedIsApproved: boolean;
}

const DEFAULT_TRUST: Trust = { mode: 'exploratory', verifiedIsApproved: false };

export const DEFAULT_CONFIG: LibraryConfig = {
  vocabulary: DEFAULT_VOCABULARY,
  rules: {},
  trust: DEFAULT_TRUST,
  review: { afterDays: null },
};

/** Without these nobody would learn that the library, or its rules, can't be read. */
const ALWAYS_TOLD: readonly ProblemCode[] = ['folder-unreadable', 'library-config'];
const RULE_CODES = PROBLEM_CODES.filter((code) => !ALWAYS_TOLD.includes(code));

const values = z.array(z.string().trim().min(1)).min(1).max(500).optional();

/** The schema of a library's settings. */
export const ConfigSchema = z.strictObject({
  vocabulary: z
    .strictObject({
      tier: values,
      tier_confidence: values,
      primary_impact: values,
      industry_cluster: values,
    })
    .optional(),
  trust: z
    .strictObject({
      mode: z.enum(MODES).optional(),
      verified_is_approved: z.enum(['yes', 'no']).optional(),
    })
    .optional(),
  review: z
    .strictObject({
      after_days: z
        .string()
        .regex(/^[1-9]\d{0,4}$/, 'must be a number of days from 1 to 99999')
        .optional(),
    })
    .optional(),
  rules: z
    .partialRecord(z.enum(RULE_CODES), z.enum(['off', 'info', 'warning', 'error']))
    .optional(),
});

const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['vocabulary', 'rules', 'trust', 'review'],
  review: ['after_days'],
  trust: ['mode', 'verified_is_approved'],
  vocabulary: VOCABULARY_FIELDS,
  rules: RULE_CODES,
};

/**
 * Reads a library's settings. What is wrong in them is reported, all at once, and reads as not given.
 * @param text of the file; empty if there is none
 */
export function parseLibraryConfig(text: string): {
  readonly config: LibraryConfig;
  readonly problems: readonly Problem[];
} {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const problems: Problem[] = [];
  const tell = (line: number, message: string, hint?: string) =>
    problems.push(problemAt('library-config', { file: CONFIG_FILE, line }, message, hint));

  for (const { pos, message } of document.errors) {
    tell(counter.linePos(pos[0]).line, `The settings are not valid YAML: ${message}.`);
  }
  if (problems.length > 0 || document.contents === null)
    return { config: DEFAULT_CONFIG, problems };

  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let at = 0;
    for (const step of path) {
      const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && key.value === step);
      const next = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : null;
      if (!isNode(next)) break;
      at = next.range?.[0] ?? at;
      node = pair ? pair.value : next;
    }
    return counter.linePos(at).line;
  };
  const parsed = ConfigSchema.safeParse(document.toJS(), { jitless: true });
  if (parsed.success) {
    const given = parsed.data.vocabulary;
    const vocabulary = {
      tier: given?.tier ?? DEFAULT_VOCABULARY.tier,
      tier_confidence: given?.tier_confidence ?? DEFAULT_VOCABULARY.tier_confidence,
      primary_impact: given?.primary_impact ?? DEFAULT_VOCABULARY.primary_impact,
      industry_cluster: given?.industry_cluster ?? DEFAULT_VOCABULARY.industry_cluster,
    };
    const { mode = DEFAULT_TRUST.mode, verified_is_approved: verified = 'no' } =
      parsed.data.trust ?? {};
    const trust = { mode, verifiedIsApproved: verified === 'yes' };
    const days = parsed.data.review?.after_days;
    const review = { afterDays: days === undefined ? null : Number(days) };
    return { config: { vocabulary, rules: parsed.data.rules ?? {}, trust, review }, problems };
  }
  for (const issue of parsed.error.issues) {
    const unknown =
      issue.code === 'unrecognized_keys'
        ? { keys: issue.keys, parent: issue.path }
        : issue.code === 'invalid_key'
          ? { keys: [String(issue.path.at(-1))], parent: issue.path.slice(0, -1) }
          : null;
    if (unknown === null) {
      const name = issue.path.length === 0 ? 'The file' : `The setting "${issue.path.join('.')}"`;
      const value = document.getIn(issue.path);
      const given = typeof value === 'string' ? ` "${value}"` : '';
      // Words in quotation marks are what the caret is put under.
      const why = issue.message.replaceAll('"', '').replaceAll('|', ', ');
      tell(lineOf(issue.path), `${name} is wrong${given && `:${given}`}. ${why}.`);
      continue;
    }
    for (const key of unknown.keys) {
      const meant = closestWord(key, KNOWN_KEYS[unknown.parent.join('.')] ?? []);
      const hint =
        meant === undefined ? undefined : `Rename it to "${meant}", if that is what it means.`;
      tell(
        lineOf([...unknown.parent, key]),
        `The setting "${[...unknown.parent, key].join('.')}" is not known.`,
        hint,
      );
    }
  }
  return { config: DEFAULT_CONFIG, problems };
}

/** The problems as a library's rules take them: some more or less grave, some not told. */
export function applyRules(problems: readonly Problem[], rules: Rules): readonly Problem[] {
  const byCode: Readonly<Record<string, Severity | 'off' | undefined>> = rules;
  if (Object.keys(rules).length === 0) return problems;
  return problems.flatMap((problem) => {
    const rule = byCode[problem.code];
    if (rule === undefined || rule === problem.severity) return [problem];
    return rule === 'off' ? [] : [{ ...problem, severity: rule }];
  });
}
