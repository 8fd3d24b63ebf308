import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { newlines } from '../words/newlines.ts';
import { lineOfAlias, lineOfField } from './yaml-place.ts';
import type { YamlScalars } from './yaml-scalars.ts';
import { yamlSlip } from './yaml-slip.ts';

/** A value of a front matter. Every scalar is the text that the file has. */
export type FieldValue = string | null | readonly FieldValue[] | FieldGroup;
export type FieldGroup = { readonly [key: string]: FieldValue };

/** Why a front matter cannot be read. */
export interface FieldsTrouble {
  /** Index of the line. */
  readonly at: number;
  /** A sentence. */
  readonly message: string;
  readonly hint?: string;
}

const MAX_DEPTH = 20;
const NOTHING = new Set([null, '', '~', 'null', 'Null', 'NULL']);

/**
 * Numbers, dates and truth values stay as they are written: YAML would make 150 of `2:30` and 8 of
 * `0010`. Only an empty value, `null` and `~` mean that there is none.
 */
const OPTIONS = {
  schema: FAILSAFE_SCHEMA.extend({
    implicit: [
      new Type('tag:yaml.org,2002:null', {
        kind: 'scalar',
        resolve: (text: string | null) => NOTHING.has(text),
        construct: () => null,
      }),
    ],
  }),
  maxDepth: MAX_DEPTH,
};

/** How much of a front matter is read. A line may end in two characters. */
interface Most {
  readonly length: number;
  readonly lines: number;
  readonly fields: number;
}
const SHORT: Most = { length: 64 * 1024, lines: 1_000, fields: 200 };
/** A front matter that holds the claims: sixty of them have a tenth of this. */
const LONG: Most = { length: 640 * 1024, lines: 20_000, fields: 20_000 };
const HOLDS_CLAIMS = /^(?:value_claims|context_claims)[ \t]*:/m;
const MAX_KEY = 100;

/** True if a front matter keeps the claims of its case. */
export function holdsClaims(head: string): boolean {
  return HOLDS_CLAIMS.test(head);
}

function mostOf(head: string): Most {
  return head.length > 0 && holdsClaims(head) ? LONG : SHORT;
}

/** True if a front matter is longer than one without claims may be. */
export function isLong(head: string): boolean {
  if (head.length < 2 * SHORT.lines) return false;
  return head.length > SHORT.length || linesOf(head, SHORT) > 2 * SHORT.lines;
}

function linesOf(head: string, most: Most): number {
  return head.split(/[\r\n\u2028\u2029]/, 2 * most.lines + 1).length;
}

/** Tells why a front matter is too long to be read at all; null if it is not. */
export function tooLong(head: string): FieldsTrouble | null {
  if (!isLong(head)) return null;
  const most = mostOf(head);
  const hint = 'Move what is no field into the body.';
  if (head.length > most.length) {
    const message = `The front matter is ${kib(head.length)} long; at most ${kib(most.length)} are read.`;
    return { at: 0, message, hint };
  }
  // gray-matter looks for comments from the start of each line on, across all empty ones.
  if (linesOf(head, most) <= 2 * most.lines) return null;
  const message = `The front matter has more than ${most.lines} lines, which is too many to read.`;
  return { at: 0, message, hint };
}

/**
 * Reads the fields of a front matter, in time that is linear in its length.
 * @param head its lines, without the fences
 * @param scalars notes where they stand
 * @returns the fields, or why there are none
 */
export function readYamlFields(
  head: string,
  scalars: YamlScalars | null = null,
): FieldGroup | FieldsTrouble {
  scalars?.begin(head);
  let value: unknown;
  try {
    value = load(head, scalars === null ? OPTIONS : { ...OPTIONS, listener: scalars.listener });
  } catch (error) {
    return yamlTrouble(error, head);
  }
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { at: 0, message: 'The front matter holds no "field: value" lines.' };
  }
  const fields = value as FieldGroup;
  return tooMuch(fields, head) ?? fields;
}

/** Tells the two results of `readYamlFields` apart. */
export function isTrouble(read: FieldGroup | FieldsTrouble): read is FieldsTrouble {
  return typeof read.at === 'number';
}

function tooMuch(fields: FieldGroup, head: string): FieldsTrouble | null {
  const { fields: most } = mostOf(head);
  const seen = new Set<object>();
  let count = 0;
  let longest = '';
  const isRepeated = (value: FieldValue): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if (seen.has(value)) return true;
    seen.add(value);
    if (Array.isArray(value)) return value.some(isRepeated);
    return Object.entries(value as FieldGroup).some(([key, inner]) => {
      count += 1;
      if (key.length > longest.length) longest = key;
      return isRepeated(inner);
    });
  };
  // A list within itself, or nine lists of nine aliases each, would never end.
  if (isRepeated(fields)) {
    return {
      at: lineOfAlias(head),
      message: 'The front matter uses a YAML alias (*name) for a list or a group of fields.',
      hint: 'Write the list out; an alias may stand for a text only.',
    };
  }
  if (count > most) {
    const message = `The front matter has ${count} fields; at most ${most} are read.`;
    const at = lineOfField(head, most + 1);
    return { at, message, hint: 'Move what is no field into the body.' };
  }
  if (longest.length <= MAX_KEY) return null;
  const message = `The name of a field is ${longest.length} characters long; at most ${MAX_KEY} are read.`;
  const at = newlines(head.slice(0, Math.max(0, head.indexOf(longest))));
  return { at, message, hint: 'Shorten the name, or put a line break before the text in it.' };
}

function yamlTrouble(error: unknown, head: string): FieldsTrouble {
  const { reason, mark, message } = error as {
    reason?: string;
    mark?: { line?: number };
    message?: string;
  };
  const why = reason ?? message ?? String(error);
  const upTo = mark?.line ?? 0;
  if (why.includes('maxDepth')) {
    return {
      at: upTo,
      message: `The front matter nests lists or groups more than ${MAX_DEPTH} deep.`,
      hint: 'Write the value as plain text.',
    };
  }
  const slip = yamlSlip(head);
  const said = slip === null ? why : `${slip.what} (${why})`;
  return {
    at: slip?.at ?? upTo,
    message: `The front matter is not valid YAML: ${said}.`,
    ...(slip === null ? {} : { hint: slip.hint }),
  };
}

function kib(length: number): string {
  return `${Math.ceil(length / 1024)} KiB`;
}
