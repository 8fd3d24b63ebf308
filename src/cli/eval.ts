import { readFileSync, writeFileSync } from 'node:fs';
import { lookAhead } from '../core/conversation/answering/look-ahead.ts';
import { evaluate, type Outcome } from '../core/evaluation/evaluate.ts';
import {
  type Changes,
  compareRuns,
  type Figures,
  figuresOf,
  type KeptRun,
  keptRun,
  type Share,
} from '../core/evaluation/figures.ts';
import { parseQuestions, unknownIn } from '../core/evaluation/questions.ts';
import { reasonOf } from '../files/list-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { type AskedWith, openAsked } from './asked-library.ts';
import { createOutput, type Io } from './output.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';

export interface EvalOptions extends AskedWith {
  /** File with a question a line. */
  readonly file: string;
  readonly library: string;
  /** True to keep this run for later ones to be compared with. */
  readonly save: boolean;
  readonly format: 'text' | 'json';
}

/** Longer lists are cut. */
const MOST_NAMED = 5;

/**
 * `casebook eval QUESTIONS.jsonl`: asks a library its own questions, and compares with the run that was
 * kept beside the file.
 * @returns exit code: 0, 1 if a question is wrong that wasn't wrong before, 2 if it can't be asked
 */
export async function runEval(options: EvalOptions, io: Io): Promise<number> {
  const { file, library: folder, save, format, cache = null } = options;
  const fail = (message: string) => {
    io.stderr.write(`casebook eval: ${message}\n`);
    return 2;
  };
  const keptAt = `${file.replace(/\.jsonl?$/, '')}.results.json`;
  let text: string;
  let before: KeptRun | null;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}. Name a file with a question a line.`);
  }
  try {
    before = readKept(keptAt);
  } catch (error) {
    return fail(`${keptAt} cannot be read: ${reasonOf(error)}. Delete it to begin anew.`);
  }
  const { questions, problems } = parseQuestions(text);
  if (problems.length > 0) return fail(problems.map((one) => `${file}:${one}`).join('\n'));
  if (questions.length === 0) return fail(`${file} holds no question.`);
  if (!(await isReadable(folder, { verb: 'eval', remedy: NAME_A_LIBRARY }, io))) return 2;
  const library = await readLibrary(folder, { cache });
  const unknown = unknownIn(questions, library);
  if (unknown.length > 0) {
    const named = `${unknown.slice(0, MOST_NAMED).join(', ')}${unknown.length > MOST_NAMED ? ', …' : ''}`;
    io.stderr.write(
      `casebook eval: ${file} expects what the library does not have: ${named}. Such questions can't come out right.\n`,
    );
  }
  const { search, close } = await openAsked(library, folder, options, io);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    await lookAhead({ library, search }, (now) => evaluate(question, now));
    outcomes.push(evaluate(question, { library, search }));
  }
  await close();
  const figures = figuresOf(outcomes);
  const changes = compareRuns(outcomes, before);
  if (save) writeFileSync(keptAt, `${JSON.stringify(keptRun(outcomes), null, 2)}\n`);
  const shown =
    format === 'json'
      ? JSON.stringify({ ...figures, worse: changes.worse, better: changes.better, outcomes })
      : asText(figures, changes);
  await createOutput(io.stdout).write(`${shown}\n`);
  return changes.worse.length > 0 && !save ? 1 : 0;
}

/** Null if no run was kept. */
function readKept(file: string): KeptRun | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptRun;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

function asText({ rightFirst, mrr, refused, lists }: Figures, { better, worse, known }: Changes) {
  return [
    ...section('Right now', better),
    ...section('Wrong now', worse),
    ...section('Wrong as before', known),
    `Right first ${share(rightFirst)}, MRR ${mrr.toFixed(3)}; refused ${share(refused)}; lists ${share(lists)}`,
  ].join('\n');
}

function section(title: string, outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ id, q, said, rank }) => {
    const at = rank > 1 ? `, a right claim ranks ${rank}` : '';
    return `  ${id === q ? '' : `${id}: `}${q}\n    said: ${said}${at}`;
  });
  return [`${title} (${outcomes.length}):`, ...lines, ''];
}

function share({ right, of }: Share): string {
  return of === 0 ? '(none asked)' : `${right} of ${of}`;
}
