import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { type Case, type Claim, claimOf } from '../../core/case/case.ts';
import { isSourceProven, isStatusProven, plainIn, quoteIn } from '../../core/case-file/proof.ts';
import type { Library } from '../../core/library/library.ts';
import { textOf } from '../../core/library/prove.ts';
import { isolated } from '../kit/bidi.ts';
import { codePoints, moreCharacters } from '../kit/clip.ts';
import { fallbackText } from '../kit/fallback-text.ts';
import type { DrawnMessage, Modal, Provenance, Verbatim } from '../kit/message.ts';
import { claimSentence } from '../views/parts/names.ts';

export type { Verbatim };

/** What evidence is compared with. */
export interface Proofs extends Pick<Library, 'byId' | 'texts'> {
  /**
   * Ids of cases that the library no longer holds as they are shown. They were proven before the store
   * recorded them, so they are compared with what it recorded. None by default.
   */
  readonly recorded?: ReadonlySet<string>;
}

/** Thrown instead of sending evidence that can't be proven. */
export class Unproven extends Error {}

/** The value that the guard passed, or the faults that it found. */
export type GuardResult<T> =
  | { readonly ok: true; readonly value: Verbatim<T> }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Proves, before anything is sent, that what a message or modal shows as evidence is what the case
 * files say. It reads the blocks as Slack will show them, trusting no view, and compares them with the
 * text of the files as they were read, trusting no parsed claim: every quotation must be cut out of its
 * file, byte for byte, at the place of a noted quote that isn't rejected, or be an exact start of it
 * followed by the count of what is left out; every noted sentence, status and source must be the file's;
 * and `text` must say what the blocks say.
 * @returns every fault, for the log (ids only, no text of a file), or the same value, passed
 */
export function assertVerbatim<T extends DrawnMessage | Modal>(
  drawn: T,
  library: Proofs,
): GuardResult<T> {
  const blocks = 'view' in drawn ? (drawn.view.blocks as KnownBlock[]) : drawn.blocks;
  const shown = blocks.flatMap((block): Paragraphs[] =>
    block.type === 'rich_text'
      ? [block.elements]
      : block.type === 'section'
        ? [[lineOf(block.text?.text ?? '')]]
        : [],
  );
  const faults = [
    ...quoteFaults(shown, drawn.evidence),
    ...drawn.evidence.flatMap((one) => originFaults(one, library)),
    ...sentenceFaults(shown, drawn.evidence),
  ];
  if (drawsMarkup(blocks)) faults.push('markup is drawn');
  if ('text' in drawn && drawn.text !== fallbackText(drawn.blocks)) {
    faults.push('text differs from what the blocks say');
  }
  return faults.length === 0 ? { ok: true, value: drawn as Verbatim<T> } : { ok: false, faults };
}

/**
 * What the guard passes.
 * @throws Unproven if it finds a fault
 */
export function requireVerbatim<T extends DrawnMessage | Modal>(
  drawn: T,
  library: Proofs,
): Verbatim<T> {
  const result = assertVerbatim(drawn, library);
  if (!result.ok)
    throw new Unproven(
      `A card was not sent because it differs from the case file: ${result.faults.join('; ')}`,
    );
  return result.value;
}

/**
 * Proves a claim that is about to be shown as text to copy, which has no quotations to compare.
 * @throws Unproven if its file doesn't say it
 */
export function requireProven(theCase: Case, claim: Claim, library: Proofs): void {
  const quotes = claim.status === 'REJECTED' ? [] : claim.quotes;
  const faults = [claimSentence(claim), ...quotes].flatMap((shown, at) => {
    const one = { caseId: theCase.id, claimId: claim.id, status: claim.status, quote: at - 1 };
    return shown === '' ? [] : originFaults({ ...one, shown, hidden: 0 }, library);
  });
  if (faults.length > 0) throw new Unproven(`A citation was not sent: ${faults.join('; ')}`);
}

/** True if Slack would read markup in any text of these blocks. */
function drawsMarkup(drawn: unknown): boolean {
  if (typeof drawn !== 'object' || drawn === null) return false;
  return ('type' in drawn && drawn.type === 'mrkdwn') || Object.values(drawn).some(drawsMarkup);
}

/** A line with a button beside it, as a paragraph. */
function lineOf(text: string): RichTextBlockElement {
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
}

type Paragraphs = readonly RichTextBlockElement[];

/** Every quotation that is drawn against every quote that is noted, in order. */
function quoteFaults(blocks: readonly Paragraphs[], evidence: readonly Provenance[]): string[] {
  const noted = evidence.filter((one) => one.quote >= 0);
  const drawn = blocks.flatMap((paragraphs) =>
    paragraphs.flatMap((paragraph, i) =>
      paragraph.type === 'rich_text_quote'
        ? [{ text: literal(paragraph.elements, ['text']), next: paragraphs[i + 1] }]
        : [],
    ),
  );
  if (drawn.length !== noted.length) {
    return [`${drawn.length} quotations are drawn, ${noted.length} are noted`];
  }
  return drawn.flatMap(({ text, next }, i) => {
    const one = noted[i]!;
    if (text !== isolated(one.shown)) return [`${name(one)}: what is drawn is not what is noted`];
    if (one.hidden === 0) return [];
    const follows = next?.type === 'rich_text_section' ? (literal(next.elements) ?? '') : '';
    return follows.startsWith(moreCharacters(one.hidden))
      ? []
      : [`${name(one)}: cut without a word`];
  });
}

/** Compares a noted origin with the text of its case file. */
function originFaults(one: Provenance, library: Proofs): string[] {
  const theCase = library.byId.get(one.caseId);
  const claim = claimOf(theCase, one.claimId);
  if (!theCase || !claim) return [`${name(one)}: not in the library`];
  const faults: string[] = [];
  if (one.status !== claim.status) {
    faults.push(`${name(one)}: shown as ${one.status}, is ${claim.status}`);
  }
  if (one.quote >= 0 && claim.status === 'REJECTED') {
    faults.push(`${name(one)}: a rejected claim is no evidence`);
  }
  const part = claim.text.trim() === '' ? 'title' : 'text';
  if (library.recorded?.has(theCase.id)) {
    const whole = one.quote >= 0 ? claim.quotes[one.quote] : claim[part];
    if (!isStartOf(one, whole ?? null)) faults.push(`${name(one)}: differs from what was recorded`);
    return faults;
  }
  const text = textOf(library, theCase);
  if (text === null) return [...faults, `${name(one)}: no text of ${theCase.file} to prove it`];
  const whole = one.quote >= 0 ? quoteIn(claim, one.quote, text) : plainIn(claim, part, text);
  if (!isStartOf(one, whole)) faults.push(`${name(one)}: differs from ${theCase.file}`);
  return [...faults, ...unproven(theCase, claim, text).map((what) => `${name(one)}: ${what}`)];
}

/** What stands beside a claim's words: its status, and the sources that it cites. */
function unproven({ sources, file }: Case, claim: Claim, text: string): string[] {
  const faults = sources
    .filter(({ id }) => claim.sources.includes(id))
    .filter((source) => !isSourceProven(source, text))
    .map(({ id }) => `its source ${id} differs from ${file}`);
  return isStatusProven(claim, text) ? faults : [`${file} doesn't approve it`, ...faults];
}

function isStartOf({ shown, hidden }: Provenance, whole: string | null): boolean {
  return (
    whole !== null &&
    shown !== '' &&
    whole.startsWith(shown) &&
    codePoints(whole.slice(shown.length)) === hidden
  );
}

/** Every noted sentence must be drawn in a paragraph of its own, and marked if it is cut. */
function sentenceFaults(blocks: readonly Paragraphs[], evidence: readonly Provenance[]): string[] {
  const left = blocks.flat().flatMap((paragraph) => {
    if (paragraph.type === 'rich_text_list') {
      return paragraph.elements.map((item) => literal(item.elements) ?? '');
    }
    return paragraph.type === 'rich_text_section' ? [literal(paragraph.elements) ?? ''] : [];
  });
  return evidence.flatMap((one) => {
    if (one.quote >= 0) return [];
    const end = one.hidden > 0 ? ` ${moreCharacters(one.hidden)}` : '';
    const at = left.findIndex((paragraph) => paragraph.includes(`${isolated(one.shown)}${end}`));
    if (at < 0) return [`${name(one)}: its sentence is not drawn as noted`];
    left.splice(at, 1);
    return [];
  });
}

/** Returns the text of literal elements; null if there is an element of another type. */
function literal(
  elements: readonly RichTextElement[],
  types: readonly RichTextElement['type'][] = ['text', 'emoji'],
): string | null {
  if (elements.some((element) => !types.includes(element.type))) return null;
  return elements.map((element) => (element.type === 'text' ? element.text : '')).join('');
}

function name({ caseId, claimId, quote }: Provenance): string {
  return `${caseId} ${claimId} ${quote < 0 ? 'sentence' : `quote ${quote + 1}`}`;
}
