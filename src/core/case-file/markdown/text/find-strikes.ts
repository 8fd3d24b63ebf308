import { readTag, tokensFor } from './strike-tokens.ts';
import { isPrefix, withMarks, withoutMarks } from './struck.ts';

/** A stretch of a document: offsets of its first character and behind its last one. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A strike that is open, with the offsets of its markup. */
interface Opened extends Stretch {
  readonly kind: string;
  /** True if it begins a line, so that it may strike several blocks. */
  readonly leads: boolean;
  /** True if the block that it stands in has ended. */
  readonly carried: boolean;
}

/** Nobody leaves more strikes open, and nobody fences code off by more backticks. */
const MOST_OPEN = 50;
const MOST_BACKTICKS = 20;
const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})(.*)$/;

/** Marks the struck stretches of a document and drops their markup. Lines stay as many as they are. */
export function markStruck(markdown: string): string {
  const text = withoutMarks(markdown);
  const tokens = tokensFor(text);
  if (tokens === null) return text;
  const scan = new Scan(text, tokens);
  scan.run();
  return marked(text, scan.struck, scan.markup);
}

class Scan {
  readonly struck: Stretch[] = [];
  readonly markup: Stretch[] = [];
  private readonly text: string;
  private readonly token: RegExp;
  private open: Opened[] = [];
  /** Up to here nothing counts: code, a comment, an address. */
  private hidden = 0;
  private fence = '';
  private noComment = false;
  private blockEnd = -1;
  /** Lengths of runs of backticks that nothing closes in this block. */
  private unclosed = new Set<number>();

  constructor(text: string, token: RegExp) {
    this.text = text;
    this.token = token;
  }

  run(): void {
    this.beginLine(0);
    for (const { 0: token, index } of this.text.matchAll(this.token)) {
      if (token === '\n') this.beginLine(index + 1);
      if (token === '\n' && this.endsBlock(index + 1)) this.endBlock(index);
      if (index >= this.hidden && this.fence === '') this.take(token, index);
    }
    this.endBlock(this.text.length);
    this.endTags(this.text.length);
  }

  /** Opens or closes a code fence; its lines are hidden. */
  private beginLine(at: number): void {
    const end = this.text.indexOf('\n', at);
    const line = this.text.slice(at, Math.min(end === -1 ? this.text.length : end, at + 200));
    const match = FENCE.exec(line);
    if (match === null) return;
    const [, run = '', info = ''] = match;
    if (this.fence !== '') {
      if (run.startsWith(this.fence) && info.trim() === '') this.fence = '';
    } else if (!info.includes(run[0] === '`' ? '`' : '~~')) this.fence = run;
    this.hidden = Math.max(this.hidden, at + line.length);
  }

  private endsBlock(at: number): boolean {
    return /[ \t>]*(?:\n|#{1,6}[ \t])|$/y.test(this.text.slice(at, at + 100)) || this.fence !== '';
  }

  private take(token: string, at: number): void {
    const end = at + token.length;
    if (token.startsWith('http')) this.hideAddress(end);
    else if (token[0] === '`') this.hideCode(token.length, end);
    else if (token === '<!--') this.hideComment(end);
    else if (token[0] === '<') this.takeTag(token, at, end);
    else if (token === '{--' || token === '{~~') this.push(token, at, end);
    else if (token === '--}') this.close('{--', at, end);
    else if (token === '~>') this.replace(at, end);
    else if (token === '~~}' && this.isOpen('{~~')) this.close('{~~', at, end);
    else if (token.startsWith('~~') && token[2] !== '~') this.takeTildes(at, at + 2);
  }

  private takeTag(token: string, at: number, end: number): void {
    const { name, closes, strikes } = readTag(token);
    if (closes) this.close(`<${name}`, at, end);
    else if (strikes) this.push(`<${name}`, at, end);
    // Within a struck one, another of its name has an end of its own.
    else if (this.isOpen(`<${name}`)) this.push(`(${name}`, at, end);
  }

  private takeTildes(at: number, end: number): void {
    const { text } = this;
    const opened = this.open.findLast(({ kind }) => kind === '~~');
    const mayClose =
      opened?.carried !== true || /[ \t.,;:*_|]*(?:\n|$)/y.test(text.slice(end, end + 50));
    if (opened !== undefined && !isSpace(text[at - 1]) && mayClose) this.close('~~', at, end);
    else if (!isSpace(text[end])) this.push('~~', at, end);
  }

  /** `{~~old~>new~~}`: the old words are struck, the new ones stand. */
  private replace(at: number, end: number): void {
    const opened = this.open.at(-1);
    if (opened?.kind !== '{~~') return;
    this.struck.push({ from: opened.to, to: at });
    this.markup.push({ from: opened.from, to: opened.to }, { from: at, to: end });
    this.open[this.open.length - 1] = { ...opened, from: end, to: end, kind: '{~>' };
  }

  private push(kind: string, from: number, to: number): void {
    let start = from;
    while (start > 0 && ' \t>*_#+-'.includes(this.text[start - 1] ?? '')) start -= 1;
    const leads = start === 0 || this.text[start - 1] === '\n';
    if (this.open.length >= MOST_OPEN) this.open.shift();
    this.open.push({ kind, from, to, leads, carried: false });
  }

  private isOpen(kind: string): boolean {
    return this.open.some((one) => one.kind === kind || (kind === '{~~' && one.kind === '{~>'));
  }

  private close(kind: string, at: number, end: number): void {
    let last = this.open.length - 1;
    while (last >= 0 && !this.matches(this.open[last]?.kind, kind)) last -= 1;
    const opened = this.open[last];
    if (opened === undefined) return;
    this.open.splice(last);
    if (opened.kind[0] === '(') return;
    if (opened.kind !== '{~>') this.struck.push({ from: opened.to, to: at });
    this.markup.push({ from: opened.from, to: opened.to }, { from: at, to: end });
  }

  private matches(opened: string | undefined, kind: string): boolean {
    if (opened === undefined) return false;
    return (
      opened === kind || (kind === '{~~' && opened === '{~>') || `<${opened.slice(1)}` === kind
    );
  }

  /** Tildes strike within a block, or from the beginning of one to the end of another below it. */
  private endBlock(at: number): void {
    const isHeading = /\n#{1,6}[ \t]/y.test(this.text.slice(at, at + 9));
    if (this.open.length > 0) {
      const last = this.open.findLast(({ kind }) => kind === '~~');
      const carried = last?.leads === true && !isHeading ? [{ ...last, carried: true }] : [];
      const tags = this.open.filter(({ kind }) => '<('.includes(kind.charAt(0)) || kind === '{--');
      this.open = [...carried, ...tags];
    }
    this.unclosed.clear();
  }

  /** A tag that is never closed strikes the rest of its block. */
  private endTags(end: number): void {
    for (const { kind, from, to } of this.open) {
      if (kind[0] !== '<') continue;
      const gap = /\n[ \t>]*\n|\n#{1,6}[ \t]/g;
      gap.lastIndex = to;
      this.markup.push({ from, to });
      this.struck.push({ from: to, to: gap.exec(this.text)?.index ?? end });
    }
  }

  private hideCode(length: number, from: number): void {
    if (this.unclosed.has(length) || length > MOST_BACKTICKS) return;
    if (this.blockEnd < from) {
      const end = this.text.indexOf('\n\n', from);
      this.blockEnd = end === -1 ? this.text.length : end;
    }
    const limit = this.blockEnd;
    const run = /`+/g;
    run.lastIndex = from;
    for (
      let match = run.exec(this.text);
      match !== null && match.index < limit;
      match = run.exec(this.text)
    ) {
      if (match[0].length !== length) continue;
      this.hidden = match.index + length;
      return;
    }
    this.unclosed.add(length);
  }

  private hideComment(from: number): void {
    const end = this.noComment ? -1 : this.text.indexOf('-->', from);
    if (end === -1) this.noComment = true;
    else this.hidden = end;
  }

  /** Tildes within an address are part of it, unless they close a strike around it. */
  private hideAddress(end: number): void {
    if (this.isOpen('~~')) return;
    const rest = /[^\s<>)]*/y;
    rest.lastIndex = end;
    rest.exec(this.text);
    this.hidden = Math.max(this.hidden, rest.lastIndex);
  }
}

function isSpace(char = ' '): boolean {
  return char.trim() === '';
}

function marked(text: string, struck: readonly Stretch[], markup: readonly Stretch[]): string {
  const stretches = merged(struck);
  const edges = stretches.flatMap(({ from, to }) => [from, to].map((at) => ({ from: at, to: at })));
  const cuts = [...markup, ...edges].sort((a, b) => a.from - b.from);
  const out: string[] = [];
  let at = 0;
  let next = 0;
  let beginsLine = true;
  const take = (to: number) => {
    // Between two cuts a text is struck as a whole or not at all.
    while ((stretches[next]?.to ?? to) <= at) next += 1;
    const piece = text.slice(at, to);
    out.push((stretches[next]?.from ?? to) <= at ? withMarks(piece, beginsLine) : piece);
    const line = piece.lastIndexOf('\n') + 1;
    beginsLine = (line > 0 || beginsLine) && isPrefix(piece.slice(line));
  };
  for (const cut of [...cuts, { from: text.length, to: text.length }]) {
    if (cut.from > at) take(cut.from);
    at = Math.max(at, cut.to);
  }
  return out.join('');
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || one.from > last.to) all.push(one);
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
  }
  return all;
}
