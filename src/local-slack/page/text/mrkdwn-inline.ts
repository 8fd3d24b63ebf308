import { bareUrlAt } from '../../text/bare-url.ts';
import { decodeEntities } from '../../text/entities.ts';
import { emojiCharacter, SHORTCODE } from './emoji.ts';
import { literalText } from './literal-text.ts';
import { parseAngle } from './mrkdwn-angle.ts';
import { type Inline, type Style, textNode } from './nodes.ts';

const STYLES: Readonly<Record<string, Style>> = {
  '*': { bold: true },
  _: { italic: true },
  '~': { strike: true },
};
const ANGLE = /<([^<>\n]+)>/y;
const CODE = /`([^`\n]+)`/y;
const EMOJI = new RegExp(SHORTCODE, 'y');
/** Text that contains no start of any markup. */
const PLAIN = /[^<`:*_~h]+/y;

/** Parses markup within one or more lines. Takes linear time, except for nested styles. */
export function parseInline(source: string, verbatim: boolean): Inline[] {
  const nodes: Inline[] = [];
  let pending = '';
  let at = 0;

  const add = (node: Inline, length: number): void => {
    if (pending !== '') nodes.push(textNode(decodeEntities(pending)));
    pending = '';
    nodes.push(node);
    at += length;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };

  const closers = new Closers(source);
  while (at < source.length) {
    const found = special();
    if (found) {
      add(found.node, found.length);
      continue;
    }
    const plain = match(PLAIN)?.[0] ?? source[at] ?? '';
    pending += plain;
    at += plain.length;
  }
  if (pending !== '') nodes.push(textNode(decodeEntities(pending)));
  return nodes;

  function special(): { node: Inline; length: number } | null {
    const mark = source[at] ?? '';
    if (mark === '<') {
      const angle = match(ANGLE);
      return angle && { node: parseAngle(angle[1] ?? ''), length: angle[0].length };
    }
    if (mark === '`') {
      const code = match(CODE);
      if (!code) return null;
      const children = [textNode(literalText(code[1] ?? ''))];
      return { node: { kind: 'styled', style: { code: true }, children }, length: code[0].length };
    }
    if (mark === ':') {
      const emoji = match(EMOJI);
      const name = emoji?.[1] ?? '';
      const character = emojiCharacter(name, emoji?.[2] ? Number(emoji[2]) : undefined);
      return emoji && character
        ? { node: { kind: 'emoji', name, character }, length: emoji[0].length }
        : null;
    }
    if (mark === 'h') {
      if (verbatim || isWordCharacter(source[at - 1])) return null;
      const url = bareUrlAt(source, at);
      if (url === '') return null;
      const address = decodeEntities(url);
      return {
        node: { kind: 'link', url: address, children: [textNode(address)] },
        length: url.length,
      };
    }
    const style = STYLES[mark];
    if (!style || isWordCharacter(source[at - 1])) return null;
    const end = closers.after(at);
    if (end < 0) return null;
    return {
      node: { kind: 'styled', style, children: parseInline(source.slice(at + 1, end), verbatim) },
      length: end + 1 - at,
    };
  }
}

/** Finds the position that closes a style: on the same line, not followed by a word character. */
class Closers {
  readonly #source: string;
  /** Per mark, the position up to which a search found no closer, so it isn't repeated. */
  readonly #none = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  after(at: number): number {
    const source = this.#source;
    const mark = source[at] ?? '';
    const next = source[at + 1];
    if (next === undefined || /\s/.test(next) || next === mark) return -1;
    if (at < (this.#none.get(mark) ?? 0)) return -1;
    for (let i = at + 1; i < source.length; i++) {
      const here = source[i];
      if (here === '\n') {
        this.#none.set(mark, i);
        return -1;
      }
      if (here === '<' || here === '`') i = endOfSpan(source, i);
      else if (here === mark && !/\s/.test(source[i - 1] ?? '') && closes(source, i)) return i;
    }
    this.#none.set(mark, source.length);
    return -1;
  }
}

function closes(source: string, at: number): boolean {
  const next = source[at + 1];
  return !isWordCharacter(next) && next !== source[at];
}

/** Returns the last index of the `<…>` or code span that starts at `at`, or `at` if none does. */
function endOfSpan(source: string, at: number): number {
  const pattern = source[at] === '<' ? ANGLE : CODE;
  pattern.lastIndex = at;
  const span = pattern.exec(source)?.[0].length ?? 1;
  return at + span - 1;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
