import type { Claim, Problem, Source, Status } from '../../../case/case.ts';
import { NOWHERE, type Place, writeClaimPlaces } from '../../../case/places.ts';
import { type ProblemCode, problemAt } from '../../../case/problems.ts';
import { labelName } from '../labels/label.ts';
import { Notes } from '../labels/notes.ts';
import type { References } from '../sources/references.ts';
import { countWords } from '../text/count-words.ts';
import type { FileText } from '../text/file-text.ts';
import { namesStatus } from '../text/names-status.ts';
import { quotationsIn } from '../text/quotes.ts';
import { type Citations, readCitations } from './citations.ts';
import { type Draft, fieldTexts, textOf } from './claim-draft.ts';
import { shareGroups } from './claim-groups.ts';
import { numberDrafts } from './claim-ids.ts';
import { type FoundStatus, readStatus, unknownStatus } from './claim-status.ts';
import { readText, readTitle } from './claim-text.ts';
import { type FoundQuote, readEvidence } from './evidence.ts';
import { withRoles } from './field-roles.ts';
import { placeSources } from './place-sources.ts';
import { type Report, reportEvidence } from './report-evidence.ts';
import { shortened } from './shortened.ts';

/**
 * Drafts to claims, with every problem that they have. Claims come in the file's order.
 * @param listed the sources that the file lists; those that claims give themselves come behind them
 */
export function finishClaims(
  drafts: readonly Draft[],
  listed: readonly Source[],
  references: References,
  text: FileText,
  file: string,
): { claims: Claim[]; sources: readonly Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const numbered = numberDrafts(drafts, text, file);
  const groups = shareGroups(numbered.drafts, file);
  const read = groups.drafts.map(({ id, draft: bare }) => {
    const draft = withRoles(bare);
    return { id, draft, citations: readCitations(draft, listed, references) };
  });
  const placed = placeSources(
    read.map(({ citations }) => citations),
    listed,
    file,
  );
  const sources = [...listed, ...placed.sources];
  const claims = read.map(({ id, draft, citations }, at) => {
    const report = (code: ProblemCode, message: string, line = draft.line) => {
      problems.push(problemAt(code, { file, line }, `Claim ${id} ${message}`));
    };
    const cites = { ...citations, ids: placed.ids[at] ?? [] };
    return finishClaim(id, draft, cites, sources, text, report);
  });
  return {
    claims,
    sources,
    problems: [...numbered.problems, ...groups.problems, ...placed.problems, ...problems],
  };
}

/** A sentence before a quote has as many words. */
const FEWEST_WORDS = 3;

function finishClaim(
  id: string,
  draft: Draft,
  citations: Citations & { readonly ids: readonly string[] },
  sources: readonly Source[],
  file: FileText,
  report: Report,
): Claim {
  const notes = new Notes();
  const evidence = readEvidence(draft, citations.direct);
  const proven = provenIn(file, evidence.quotes);
  const { status, conflict, doubts, review, given } = readStatus(
    id,
    draft,
    notes,
    evidence.remarks,
  );
  const told = readTitle(draft);
  const withdrawn = isWithdrawn(draft);
  const written = readText(draft, told, evidence.usedProse, notes);
  const titled = placed(file, told, draft.line);
  const own = ownSentence(file, written, draft.line, proven);
  const title = titled === null ? '' : told;
  const spoken = own.text === '' && !withdrawn ? (proven[0] ?? own) : own;
  const { text } = spoken;
  if (title !== told || (own.text === '' && written !== '')) {
    report('claim-text-not-in-file', "has words that aren't in the file, so they aren't shown.");
  }

  for (const field of draft.fields) {
    if (field.role === null) notes.add(labelName(field.label) || 'note', textOf(field.pieces));
    else if (field.role === 'url' || field.role === 'type' || field.role === 'archive') {
      notes.add(field.role, textOf(field.pieces));
    } else if (field.role === 'title') {
      const value = textOf(field.pieces);
      if (value !== told) notes.add('title', value);
    }
  }
  notes.add('evidence', evidence.told);
  notes.add('source', citations.told);
  if (status === 'NEEDS_REVIEW') for (const { told: words } of doubts) notes.addReason(words);

  if (text === '') report('claim-without-text', 'has no sentence.');
  if (withdrawn) {
    notes.add('withdrawn', 'struck out');
    report('claim-withdrawn', 'is struck out; it counts as REJECTED.');
  } else reportStatus({ draft, status, conflict, doubts }, report);
  const quotes = withdrawn ? [] : proven;
  if (!withdrawn) reportEvidence(evidence, proven, status, report);
  for (const cited of citations.ids) {
    if (sources.some((source) => source.id === cited)) continue;
    report('claim-source-unknown', `cites ${cited}, which the file does not list.`);
  }
  return {
    id,
    title,
    status: withdrawn ? 'REJECTED' : (status ?? 'NEEDS_REVIEW'),
    text,
    quotes: quotes.map((quote) => quote.text),
    sources: citations.ids,
    notes: notes.all(),
    line: draft.line,
    places: writeClaimPlaces({
      title: titled ?? NOWHERE,
      text: spoken,
      status: placeOfStatus(file, status, given),
      quotes,
    }),
    ...(review !== undefined && !withdrawn && { review }),
  };
}

/** A quote as the file has it. */
interface ProvenQuote extends FoundQuote, Place {}

/** The quotes that stand in a file, each as the file has it. */
function provenIn(file: FileText, quotes: readonly FoundQuote[]): ProvenQuote[] {
  return quotes.flatMap(({ text, line }) => {
    const spans = file.placeOf(text, line);
    return spans === null ? [] : [{ text: file.slice(spans), line, spans, proof: 'cut' }];
  });
}

/** A sentence and its place. */
interface Spoken extends Place {
  readonly text: string;
}

/** The place of a sentence or title; null if it doesn't stand in the file. */
function placed(file: FileText, text: string, line: number): Place | null {
  return text === '' ? NOWHERE : file.placeOfPlain(text, line);
}

/** A claim's sentence, less the quote that follows it; empty if it doesn't stand in the file. */
function ownSentence(
  file: FileText,
  written: string,
  line: number,
  proven: readonly FoundQuote[],
): Spoken {
  const place = placed(file, written, line);
  if (place === null) return { text: '', ...NOWHERE };
  const text = withoutQuoteBehind(written, proven);
  return text === written ? { text, ...place } : { text, ...NOWHERE, ...placed(file, text, line) };
}

/** Where a status was given. Unusual words of an approval are no proof of it by themselves. */
function placeOfStatus(file: FileText, status: Status | null, given: FoundStatus['given']): Place {
  if (given === null) return NOWHERE;
  const place = file.placeOnLine(given.line, given.raw);
  const isUsual = status !== 'APPROVED' || namesStatus(file.slice(place.spans), status);
  return isUsual ? place : { ...place, proof: 'words' };
}

/** A sentence without the quote that follows it: `Fuel fell. "It did," says the mate.` shows that apart. */
function withoutQuoteBehind(sentence: string, proven: readonly FoundQuote[]): string {
  if (!proven.some(({ text }) => sentence.includes(text))) return sentence;
  const last = quotationsIn(sentence).quotes.at(-1);
  if (last === undefined || sentence.slice(last.to).trim() !== '') return sentence;
  const own = sentence.slice(0, last.from).trimEnd();
  const isSentence = /[.!?]$/.test(own) && countWords(own) >= FEWEST_WORDS;
  return isSentence && proven.some(({ text }) => text === last.text) ? own : sentence;
}

/** True if a claim is struck out, or its sentence is and nothing took its place. */
function isWithdrawn(draft: Draft): boolean {
  if (draft.withdrawn) return true;
  return draft.struckSentence && fieldTexts(draft, 'claim').length === 0;
}

interface JudgedStatus extends Omit<FoundStatus, 'review' | 'given'> {
  readonly draft: Draft;
}

function reportStatus({ draft, status, conflict, doubts }: JudgedStatus, report: Report): void {
  for (const { told, line } of doubts) {
    const message = `says ${shortened(told, '"')} of its status, which isn't a plain one; ${status} holds.`;
    report('claim-status-unclear', message, line);
  }
  if (status === null) {
    const written = unknownStatus(draft);
    const which = written === '' ? '' : ` that is known ("${written}")`;
    report('claim-without-status', `has no status${which}; it counts as NEEDS_REVIEW.`);
  }
  if (conflict !== null) {
    report('claim-status-conflict', `is ${conflict.told}; ${status} holds.`, conflict.line);
  }
}
