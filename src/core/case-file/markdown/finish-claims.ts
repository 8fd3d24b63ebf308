import type { Claim, Problem, Source, Status } from '../case.ts';
import { type ProblemCode, problemAt } from '../problems.ts';
import { readCitations } from './citations.ts';
import type { Draft, Piece } from './claim-draft.ts';
import { isSentence, splitStatus } from './claim-head.ts';
import { numberDrafts } from './claim-ids.ts';
import { readEvidence } from './evidence.ts';
import { plainText } from './inline.ts';
import { labelName } from './label.ts';
import { quotationsIn } from './quotes.ts';
import { leadingStatus, statusesIn, stricter } from './status-phrase.ts';

/** Drafts to claims, with every problem that they have. Claims come in the file's order. */
export function finishClaims(
  drafts: readonly Draft[],
  sources: readonly Source[],
  file: string,
): { claims: Claim[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const numbered = numberDrafts(drafts, file);
  const claims = numbered.drafts.map(({ id, draft }) => {
    const report = (code: ProblemCode, message: string, line = draft.line) => {
      problems.push(problemAt(code, { file, line }, `Claim ${id} ${message}`));
    };
    return finishClaim(id, draft, sources, report);
  });
  return { claims, problems: [...numbered.problems, ...problems] };
}

type Report = (code: ProblemCode, message: string, line?: number) => void;

function finishClaim(id: string, draft: Draft, sources: readonly Source[], report: Report): Claim {
  const notes = new Notes();
  const citations = readCitations(draft, sources);
  const evidence = readEvidence(draft, citations.ids.length > 0);
  const status = readStatus(draft, notes, report);
  const title = draft.title !== '' ? draft.title : fieldText(draft, 'title');
  const text = readText(draft, title, evidence.usedProse, notes);

  for (const field of draft.fields) {
    const value = textOf(field.pieces);
    if (field.role === null) notes.add(labelName(field.label) || 'note', value);
    else if (field.role === 'url' || field.role === 'type') notes.add(field.role, value);
    else if (field.role === 'title' && title !== value) notes.add('title', value);
  }
  notes.add('evidence', evidence.told);
  notes.add('source', citations.told);

  if (text === '') report('claim-without-text', 'has no sentence.');
  if (status === null)
    report('claim-without-status', `has no status${unread(draft)}; it counts as NEEDS_REVIEW.`);
  const unquoted = evidence.quotes.length === 0 ? evidence.unquotedLine : null;
  if (status === 'APPROVED' && evidence.quotes.length === 0) {
    const why = unquoted === null ? '' : '; its evidence stands without quotation marks';
    report('claim-approved-without-quote', `is APPROVED and quotes no evidence${why}.`);
  } else if (unquoted !== null) {
    report('claim-evidence-not-quoted', 'tells its evidence without quoting it.', unquoted);
  }
  for (const line of evidence.unclosed) {
    report('claim-quote-unclosed', 'opens a quotation mark that is never closed.', line);
  }
  for (const cited of citations.ids) {
    if (sources.some((source) => source.id === cited)) continue;
    report('claim-source-unknown', `cites ${cited}, which the file does not list.`);
  }
  return {
    id,
    title,
    status: status ?? 'NEEDS_REVIEW',
    text,
    quotes: evidence.quotes,
    sources: citations.ids,
    notes: notes.all,
    line: draft.line,
  };
}

/**
 * The strictest status that the claim gives itself; null where it gives none. Words that are a status
 * only by their place ("Verified") count where there is no plain one.
 */
function readStatus(draft: Draft, notes: Notes, report: Report): Status | null {
  const plain = [...draft.statuses];
  const loose: typeof plain = [];
  for (const field of draft.fields) {
    if (field.role !== 'status' && field.role !== 'verdict') continue;
    const name = labelName(field.label);
    const value = textOf(field.pieces);
    const strict = leadingStatus(value) ?? onlyStatus(value, field.role);
    const phrase = strict ?? (field.role === 'status' ? leadingStatus(value, true) : null);
    if (phrase !== null) {
      const found = { status: phrase.status, where: `its ${name}`, line: field.line };
      (strict === null ? loose : plain).push(found);
    }
    // "APPROVED - the figure is audited" says why; "Verified with a quote" is worth reading whole.
    const behind = phrase?.rest ?? value;
    const apart = /[:|–—(;,.-]\s*$/.test(value.slice(0, value.length - behind.length));
    if (behind.trim() !== '') notes.add(name, apart ? behind : value);
  }
  const found = plain.length > 0 ? plain : loose;
  const strictest = found.reduce<Status | null>((all, { status }) => stricter(all, status), null);
  if (found.some(({ status }) => status !== strictest)) {
    const told = found.map(({ status, where }) => `${status} in ${where}`).join(', ');
    report('claim-status-conflict', `is ${told}; ${strictest} holds.`, found.at(-1)?.line);
  }
  return strictest;
}

function onlyStatus(value: string, role: 'status' | 'verdict') {
  const statuses = new Set(statusesIn(value));
  const [status] = statuses;
  if (role === 'verdict' || statuses.size !== 1 || status === undefined) return null;
  return { status, rest: value };
}

function unread(draft: Draft): string {
  const field = draft.fields.find(({ role }) => role === 'status');
  return field === undefined ? '' : ` that is known ("${textOf(field.pieces)}")`;
}

/**
 * The claim's sentence: its Claim field or what follows its id; else its finding; else its heading
 * where that is a sentence; else its first paragraph; else its heading, whatever it is. What is left
 * goes to the notes.
 */
function readText(draft: Draft, title: string, used: ReadonlySet<Piece>, notes: Notes): string {
  const prose = draft.prose.filter((piece) => !used.has(piece));
  const details = (pieces: readonly Piece[]) => notes.add('details', textOf(pieces));
  const [claim, ...more] = fieldTexts(draft, 'claim').map(sentence);
  const findings = fieldTexts(draft, 'finding');
  if (claim !== undefined) {
    for (const other of more) if (other !== claim) notes.add('details', other);
    for (const finding of findings) notes.add('finding', finding);
    details(prose);
    return claim;
  }
  if (isSentence(title)) {
    for (const finding of findings) notes.add('finding', finding);
    details(prose);
    return title;
  }
  if (findings.length > 0) {
    const [first = '', ...others] = findings;
    for (const finding of others) notes.add('finding', finding);
    details(prose);
    return first;
  }
  const at = prose.findIndex(({ item }) => !item);
  if (at === -1) {
    details(prose);
    return title;
  }
  details(prose.filter((_, index) => index !== at));
  return plainText(prose[at]?.raw ?? '');
}

/** A claim's sentence less a status behind it and marks around it. */
function sentence(value: string): string {
  const { text } = splitStatus(value);
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? text) : text;
}

function fieldTexts(draft: Draft, role: 'claim' | 'finding' | 'title'): string[] {
  return draft.fields
    .filter((field) => field.role === role)
    .map(({ pieces }) => textOf(pieces))
    .filter((text) => text !== '');
}

function fieldText(draft: Draft, role: 'title'): string {
  return fieldTexts(draft, role)[0] ?? '';
}

/** Pieces as plain text, one a line. */
function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ raw }) => plainText(raw)).join('\n');
}

/** One name for what people write in the singular and in the plural. */
const SINGULAR: Readonly<Record<string, string>> = {
  issues: 'issue',
  recommendations: 'recommendation',
  concerns: 'concern',
  strengths: 'strength',
  weaknesses: 'weakness',
  limitations: 'limitation',
  notes: 'note',
  reasons: 'reason',
  'reason for rejection': 'reason',
  'rejection reason': 'reason',
  gaps: 'gap',
};

class Notes {
  readonly all: Record<string, string> = {};

  add(kind: string, text: string): void {
    if (text.trim() === '') return;
    const name = SINGULAR[kind] ?? kind;
    const before = this.all[name];
    this.all[name] = before === undefined ? text.trim() : `${before}\n${text.trim()}`;
  }
}
