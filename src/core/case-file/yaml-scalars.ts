import type { State } from 'js-yaml';
import type { Spans } from '../case/places.ts';

/** Only groups with one of these fields are asked for: claims and sources, and the review of a claim. */
const KNOWN_BY = ['id', 'reviewer_verdict'];
/** `|`, `>-` or `&name |2`, and the end of that line. */
const BLOCK = /^(?:[&!]\S*[ \t]+)*[|>][-+\d]{0,2}[ \t]*(?:#[^\n]*)?\r?\n/;
/** A key or value takes three places of what was read: itself, where it begins, and where it ends. */
const EACH = 3;

/** Notes where the scalars of a YAML document stand while js-yaml reads it. */
export class YamlScalars {
  private readonly end: number;
  private yaml = '';
  private offset = 0;
  /** Of each node that is being read, where it begins, and how much had been read before it. */
  private readonly begun: number[] = [];
  private readonly before: number[] = [];
  private depth = 0;
  /** What was read of the nodes that are being read. */
  private readonly read: unknown[] = [];
  private count = 0;
  private readonly groups = new Map<unknown, readonly unknown[]>();

  /** @param end the offset in its file at which the document ends; places are told as offsets in the file */
  constructor(end: number) {
    this.end = end;
  }

  /** Called with the document before it is read. */
  begin(yaml: string): void {
    this.yaml = yaml;
    this.offset = this.end - yaml.length;
  }

  /** Called as a node begins, and as it ends. */
  readonly listener = (
    event: 'open' | 'close',
    state: Pick<State, 'position' | 'result'>,
  ): void => {
    if (event === 'open') {
      this.begun[this.depth] = state.position;
      this.before[this.depth] = this.count;
      this.depth += 1;
      return;
    }
    this.depth -= 1;
    const before = this.before[this.depth] ?? 0;
    const { result } = state;
    // A group in braces ends twice: it might have been a key.
    if (isKnown(result) && !this.groups.has(result)) {
      this.groups.set(result, this.read.slice(before, this.count));
    }
    this.read[before] = result;
    this.read[before + 1] = this.begun[this.depth];
    this.read[before + 2] = state.position;
    this.count = before + EACH;
  };

  /**
   * The place of a field's scalar, with its quotation marks or its `>-`. Empty if the field has none, or an
   * alias stands there for one.
   */
  placeOf(group: object, field: string): Spans {
    const read = this.groups.get(group) ?? [];
    let key = 0;
    while (key < read.length && read[key] !== field) key += 2 * EACH;
    const value = key + EACH;
    if (typeof read[value] !== 'string') return [];
    return this.written(Number(read[value + 1]), Number(read[value + 2]));
  }

  /** A scalar less what stands around it. */
  private written(begin: number, end: number): Spans {
    const { yaml, offset } = this;
    let from = begin;
    while (from < end && isSpace(yaml.charCodeAt(from))) from += 1;
    const first = yaml.charAt(from);
    if (first === '*') return [];
    // The line breaks behind a block belong to it; the indentation of what follows doesn't.
    const isBlock = '&!|>'.includes(first) && BLOCK.test(yaml.slice(from, end));
    let to = end;
    while (to > from && (isBlock ? isIndent : isSpace)(yaml.charCodeAt(to - 1))) to -= 1;
    return [from + offset, to + offset];
  }
}

function isKnown(result: unknown): boolean {
  return typeof result === 'object' && result !== null && KNOWN_BY.some((key) => key in result);
}

function isIndent(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
