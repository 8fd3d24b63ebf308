import { type ErrorCode, parseDocument, type YAMLParseError } from 'yaml';
import { newlines } from '../words/newlines.ts';

/** A mistake in YAML, in words for people who don't know YAML. */
export interface YamlSlip {
  /** Index of the line. */
  readonly at: number;
  /** The problem; continues a sentence. */
  readonly what: string;
  readonly hint: string;
}

const QUOTE_IT = 'Put the whole value in quotation marks.';

/**
 * Finds the slip in a broken YAML document. `yaml` is asked and not the parser that reads it: it tells
 * by a code what is wrong and if it begins, and takes ten times as long.
 * @returns null for an error that is none of the common slips
 */
export function yamlSlip(head: string): YamlSlip | null {
  const errors = errorsOf(head);
  const [first] = errors;
  if (first === undefined) return null;
  const lines = head.split('\n');
  const has = (code: ErrorCode) =>
    errors.some((one) => one.code === code && one.pos[0] === first.pos[0]);
  const at = newlines(head.slice(0, first.pos[0]));
  const line = lines[at] ?? '';
  const subject = `the value of ${nameIn(line)}`;

  switch (first.code) {
    case 'DUPLICATE_KEY':
      return {
        at,
        what: `the field ${nameIn(line)} stands there twice`,
        hint: 'Leave one of them out.',
      };
    case 'TAB_AS_INDENT':
      return { at, what: 'a tab stands before the text', hint: 'Write spaces instead.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (has('MULTILINE_IMPLICIT_KEY')) return indented(/^\s/.test(line) ? at : at + 1);
      return {
        at,
        what: `${subject} holds a colon and stands without quotation marks`,
        hint: QUOTE_IT,
      };
    case 'BAD_SCALAR_START':
      return startsWith(head.charAt(first.pos[0]));
    case 'UNEXPECTED_TOKEN': {
      const value = textOf(line);
      if (/^[^\p{L}\p{N}"']/u.test(value)) return startsWith(value.charAt(0));
      if (!/^["']/.test(value)) {
        const top = lines.findIndex((one) => one.trim() !== '');
        return /^\s/.test(lines[top] ?? '') ? indented(top) : null;
      }
      const what = `${subject} goes on behind its closing quotation mark`;
      return { at, what, hint: 'Put the whole value in quotation marks of the other kind.' };
    }
    case 'MISSING_CHAR':
      return unclosed(/^["']/) ?? noField(at);
    case 'BAD_INDENT':
      return unclosed(/^[[{]/) ?? indented(at);
    case 'MULTILINE_IMPLICIT_KEY':
      return noField(at);
    default:
      return null;
  }

  function startsWith(sign: string): YamlSlip {
    const what = `${subject} begins with "${sign}", which means something of its own`;
    return { at, what, hint: QUOTE_IT };
  }

  /** The last value at or above the error that opens what it does not close. */
  function unclosed(opening: RegExp): YamlSlip | null {
    for (let above = Math.min(at, lines.length - 1); above >= 0; above -= 1) {
      const value = textOf(lines[above] ?? '');
      if (!opening.test(value)) continue;
      const of = `the value of ${nameIn(lines[above] ?? '')}`;
      if (/^["']/.test(value)) {
        const what = `${of} opens a quotation mark and does not close it`;
        return { at: above, what, hint: 'Close the quotation mark.' };
      }
      const close = value.startsWith('[') ? ']' : '}';
      const what = `${of} opens a bracket and does not close it`;
      return {
        at: above,
        what,
        hint: `Close it with "${close}", or put the value in quotation marks.`,
      };
    }
    return null;
  }
}

/** In the order of the text; empty if `yaml` can't cope with the document at all. */
function errorsOf(head: string): readonly YAMLParseError[] {
  try {
    const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const;
    return [...parseDocument(head, options).errors].sort((a, b) => a.pos[0] - b.pos[0]);
  } catch {
    return [];
  }
}

function indented(at: number): YamlSlip {
  return {
    at,
    what: 'the line is indented otherwise than the other fields',
    hint: 'Begin it where the other fields begin.',
  };
}

function noField(at: number): YamlSlip {
  const hint = 'Write it as "field: value", with a space behind the colon.';
  return { at, what: 'the line is no field with a value', hint };
}

function nameIn(line: string): string {
  const end = line.indexOf(':');
  const name = end === -1 ? line : line.slice(0, end);
  return `"${name.replace(/["']/g, '').trim().slice(0, 60)}"`;
}

function textOf(line: string): string {
  const end = line.indexOf(':');
  return end === -1 ? '' : line.slice(end + 1).trim();
}
