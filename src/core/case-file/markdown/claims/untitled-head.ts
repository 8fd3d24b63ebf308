import type { Status } from '../../../case/case.ts';
import { readLabel } from '../labels/label.ts';
import { leadOf, plainText, withoutDecoration, withoutEndColon } from '../text/inline.ts';
import { leadingStatus, statusesIn, stricter, trailingStatus } from '../text/status-phrase.ts';
import type { ClaimHead } from './claim-head.ts';
import { splitStatus } from './split-status.ts';

/** A title as the head of a claim that has no id: `1. Title (APPROVED)`. */
export function titleHead(title: string): ClaimHead {
  const leading = leadingStatus(title);
  const { text, status } = splitStatus((leading?.rest ?? title).replace(/^\d{1,2}[.)]\s+/, ''));
  return {
    ids: [],
    title: text,
    status: stricter(status, leading?.status ?? null),
    sentence: '',
    idLast: false,
  };
}

const CAPITALS = /^(APPROVED|NEEDS[ _]REVIEW|REJECTED)\s*[:–—-]\s/;

const TICKED = /^\s*(?:\[[xX✓✔]\]|☑)\s+/;

/** Reads `[x] Approved`, a box that is ticked before a status and nothing else. */
function tickedStatus(raw: string): Status | null {
  const box = TICKED.exec(raw);
  const phrase = box === null ? null : leadingStatus(plainText(raw.slice(box[0].length)));
  return phrase?.rest === '' ? phrase.status : null;
}

const REFUSED =
  /^\W*(?:no|not yet|never|false|pending|nein|noch nicht|non|pas encore|nej|não|nee|❌)\W*$/i;

/** Reads `**APPROVED**: sentence`, or capitals without markup; null if the words are no status. */
export function statusLine(raw: string): { status: Status; sentence: string } | null {
  const ticked = tickedStatus(raw);
  if (ticked !== null) return { status: ticked, sentence: '' };
  const text = withoutDecoration(raw);
  const lead = leadOf(text);
  const capitals = lead === null ? CAPITALS.exec(text) : null;
  if (capitals !== null) {
    const status = leadingStatus(capitals[1] ?? '')?.status;
    return status === undefined ? null : { status, sentence: text.slice(capitals[0].length) };
  }
  if (lead === null || !(lead.bold || /^[A-Z _]+:?$/.test(lead.inner))) return null;
  const phrase = leadingStatus(withoutEndColon(plainText(lead.inner)));
  if (phrase === null || phrase.rest.trim() !== '') return null;
  const sentence = behindColon(lead.rest);
  // `**Approved**: no`
  const isRefused = phrase.status === 'APPROVED' && REFUSED.test(sentence);
  return { status: isRefused ? 'NEEDS_REVIEW' : phrase.status, sentence };
}

/** `**Approved claims**: 3 (60%)` counts claims. */
const COUNT = /^\d+(?:\s*(?:\(.*\)|of\s+\d+|\/\s*\d+|claims?))*[.\s]*$/i;

/** Reads `**Title** (APPROVED): sentence` and `Sentence (REJECTED)`; null if there is no status. */
export function statusItem(raw: string): ClaimHead | null {
  const lead = leadOf(withoutDecoration(raw));
  const title = titleHead(lead?.bold ? withoutEndColon(plainText(lead.inner)) : '');
  const rest = behindColon(lead?.bold ? lead.rest : raw);
  const named = statusesIn(rest).length > 0;
  const behind = named ? (leadingStatus(rest) ?? trailingStatus(rest)) : null;
  const status = stricter(title.status, behind?.status ?? null);
  const sentence = behind?.rest ?? rest;
  if (status === null || COUNT.test(sentence)) return null;
  if (title.title === '' && !isSentenceLike(sentence)) return null;
  return { ...title, status, sentence };
}

/** Reads a bold line, with a status behind it or none, as a title; null if it says more. */
export function boldTitle(raw: string): ClaimHead | null {
  const lead = leadOf(withoutDecoration(raw));
  if (!lead?.bold) return null;
  const behind = leadingStatus(lead.rest);
  if ((behind?.rest ?? lead.rest).replace(/^[\s:]+/, '') !== '') return null;
  const head = titleHead(withoutEndColon(plainText(lead.inner)));
  return { ...head, status: stricter(head.status, behind?.status ?? null) };
}

function behindColon(rest: string): string {
  return rest.replace(/^\s*[:：]?\s*(?:[–—-]+\s+)?/, '');
}

/** Three words or more, and no count: `**Approved:** 2 of 9` sums up claims and is none. */
export function isSentenceLike(raw: string): boolean {
  const words = plainText(raw).split(' ');
  return words.length >= 3 && !/^\d+$/.test(words[0] ?? '');
}

/** A heading that is a claim's head without an id: it gives its sentence, or its title and status. */
export function headingHead(raw: string, title: ClaimHead): ClaimHead | null {
  const labelled = readLabel(raw);
  if (labelled?.role === 'claim' && labelled.value !== '') {
    return { ...titleHead(''), sentence: labelled.value };
  }
  return title.status !== null && title.title !== '' ? title : null;
}

/** A line that may be the title of the claim below it: in bold, or with a marked span in a list. */
export function lineTitle(raw: string, item: boolean): ClaimHead | null {
  const lead = leadOf(raw);
  return lead !== null && item ? titleHead(plainText(lead.inner)) : boldTitle(raw);
}

/** A line of more than a few words as a claim's sentence. */
export function sentenceHead(raw: string): ClaimHead | null {
  return raw.split(' ').length > 3 ? { ...titleHead(''), sentence: raw } : null;
}
