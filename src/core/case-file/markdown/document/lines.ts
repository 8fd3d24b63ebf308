import { readLabel } from '../labels/label.ts';
import { countWords } from '../text/count-words.ts';
import { leadOf } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { eachMarked, unmarked } from '../text/struck.ts';

/** A line of a paragraph, or the part of one that may be a field of its own. */
export interface Line {
  readonly text: string;
  /** 0 for the paragraph's first line. */
  readonly line: number;
  /** If it may be a further field of the same line: what sets it apart from the part before. */
  readonly joint: string;
}

/** A definition of a term on the line before: `Status`, and below it `: Approved`. */
const DEFINES = /^[ \t]*:[ \t]+(?=\S)/;
const USUAL =
  '(?:status|verdict|claim|evidence|quote|sources?|analysis|assessment|issues?|recommendation)';
/** What every break holds: a quick look that spares most paragraphs a thorough one. */
const MAY_BREAK = new RegExp(
  `<br|[ \\t][|·•][ \\t]|[ \\t](?:\\*\\*|__)${USUAL}|[–—→;,/-][ \\t]+${USUAL}:`,
  'i',
);
/** Separates fields that share a line: `**Status**: APPROVED | **Source**: S1`, `…<br>…`. */
const FIELD_BREAK = new RegExp(
  `(${[
    '[ \\t]*<br[ \\t]*\\/?>[ \\t]*',
    `[ \\t](?:[|·•–—→]|-{1,3}|\\/{1,2})[ \\t]+(?=\\*\\*[^*]+(?::\\*\\*|\\*\\*:)|${USUAL}:[ \\t])`,
    // In a bracket it belongs to what the bracket is about.
    `[;,][ \\t]+(?=${USUAL}:[ \\t](?![^()]{0,200}\\)))`,
    `(?:[;,]|[ \\t])[ \\t]+(?=(?:\\*\\*|__)${USUAL}(?:\\*\\*:|__:|:\\*\\*|:__))`,
    `(?<=[.;!?"”)]|\\d\\])[ \\t]+(?=(?:\\*\\*|__)${USUAL}(?:\\*\\*:|__:|:\\*\\*|:__))`,
  ].join('|')})`,
  'i',
);

/** The lines of a paragraph, and their parts behind `<br>`, a bar or before a bold label. */
export function linesOf(raw: string): readonly Line[] {
  const lines = raw.includes('\n') ? raw.split('\n') : [raw];
  if (raw.includes('\n:')) return withDefinitions(lines);
  if (!MAY_BREAK.test(raw)) return lines.map((text, line) => ({ text, line, joint: '' }));
  return lines.flatMap((text, line) => {
    const split = text.split(FIELD_BREAK);
    const parts = eachMarked(split.filter((_, at) => at % 2 === 0));
    return parts.map((part, at) => ({ text: part, line, joint: split[at * 2 - 1] ?? '' }));
  });
}

/** `Status`, `: Approved` as `Status: Approved`; a term with several definitions is a field each. */
function withDefinitions(lines: readonly string[]): Line[] {
  const found: Line[] = [];
  let term = '';
  for (const [line, text] of lines.entries()) {
    const mark = DEFINES.exec(text);
    if (mark === null) {
      term = text.trimEnd();
      if (!DEFINES.test(lines[line + 1] ?? '')) found.push({ text, line, joint: '' });
    } else if (readLabel(text.slice(mark[0].length)) !== null) {
      if (term !== '') found.push({ text: term, line: line - 1, joint: '' });
      term = '';
      found.push({ text: text.slice(mark[0].length), line, joint: '' });
    } else {
      found.push({
        text: `${term.replace(/[:：]\**$/, '')}: ${text.slice(mark[0].length)}`,
        line,
        joint: '',
      });
    }
  }
  return found;
}

/** Lines and parts of lines as the file has them, less the indentation of further lines. */
export function joined(lines: readonly Line[]): string {
  let text = lines[0]?.text ?? '';
  for (const { text: part, joint } of lines.slice(1)) {
    text += joint === '' ? `\n${part.trimStart()}` : joint + part;
  }
  return text.trim();
}

const BREAK = /<br/i;
/** Fields whose value may be a source's wording, which a line break doesn't end. */
const WORDING = new Set(['evidence', 'quote', 'claim']);

/** True if a part behind `<br>` or a bar belongs to the value before it, and begins nothing. */
export function isSameField({ text, joint }: Line, before: string, quoted: boolean): boolean {
  if (!BREAK.test(joint) || beginsAnew(unmarked(text), '')) return false;
  return quoted || WORDING.has(readLabel(before)?.role ?? '');
}

/** The id of a claim or a source as the first word of a line: `S1: …`, `[S2] …`, `[3] …`. */
const LEADING_ID =
  /^(?:\d{1,2}(?:\.\d{1,2})+\s+(?=[CS]\d))?(?:\[(?:\^S?|[CS])?\d{1,3}\](?!\()|\[\^?[^\]\n]{1,80}\]:\s|[CS]\d{1,3}(?:\s*[:|]|\.\s|\s+[–—-]\s))/;

const BOLD_ID = /^\[?(?:[CS]|(?:claim|finding|source)\s+[CS#]?)\d/i;

const OPENS = /^\\?(?:["“”„‟«»‹›「『‘‚＂❝]|&(?:quot|ldquo|bdquo|laquo);)/;

/** True if a line is a quotation as a whole, and more than a name. */
function isQuotation(line: string): boolean {
  return OPENS.test(line) && quotationsIn(line).whole && countWords(line) > 3;
}

/**
 * True if a line begins a statement of its own: behind a hard break, with a bullet or a label, bold as
 * a whole, or with the id of a claim or a source.
 */
export function beginsAnew(line: string, before: string): boolean {
  if (before.endsWith('  ') || before.endsWith('\\') || bulletOf(line) !== '') return true;
  const text = line.trim();
  if (LEADING_ID.test(text) || readLabel(text) !== null || isQuotation(text)) return true;
  const lead = leadOf(text);
  return lead?.bold === true && (lead.rest.trim() === '' || BOLD_ID.test(lead.inner));
}

/** Some editors escape bullets on the way out: `\\-`, `1\\.`. */
const BULLET = /^\s*(?:\\?[-*+•●▪◦‣·\uF0B7]|\d{1,3}\\?[.)]|o(?=[\t\u00A0]))\s+/;
const DASH = /^\s*[–—]\s+/;
/** The beginning of most lines. */
const NO_BULLET = /^[A-Za-np-z"“[]|^o[^\t\u00A0]|^\*\*/;

/** The bullet that a line of a paragraph begins with. A long dash is one only before a label. */
export function bulletOf(line: string): string {
  if (NO_BULLET.test(line)) return '';
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return bullet;
  const dash = DASH.exec(line)?.[0] ?? '';
  return dash !== '' && readLabel(line.slice(dash.length)) !== null ? dash : '';
}
