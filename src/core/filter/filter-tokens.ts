import type { FilterProblem } from './filter-problem.ts';

/** The tokens of the filter language, with their offsets. */
export type Token =
  | { readonly kind: '(' | ')' | 'and' | 'or' | 'except' | 'not'; readonly at: number }
  /** `org:klarna,shopify`: alternatives, as typed. */
  | {
      readonly kind: 'field';
      readonly at: number;
      readonly field: string;
      readonly values: readonly FieldValue[];
      readonly typed: string;
    }
  /** A bare word, or a phrase that was quoted. */
  | ({ readonly kind: 'word'; readonly at: number; readonly typed: string } & FieldValue);

/** Without its quotation marks. */
export interface FieldValue {
  readonly text: string;
  readonly isQuoted: boolean;
}

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'except' | 'not'>> = {
  and: 'and',
  or: 'or',
  except: 'except',
  without: 'except',
  not: 'not',
};

/**
 * Splits a filter into tokens.
 * @param text normalised: straight quotes, ASCII hyphens
 */
export function tokenizeFilter(text: string): {
  readonly tokens: readonly Token[];
  readonly problems: readonly FilterProblem[];
} {
  const tokens: Token[] = [];
  const problems: FilterProblem[] = [];
  for (const chunk of chunksOf(text, problems)) {
    const { at } = chunk;
    if (chunk.text === '(' || chunk.text === ')') {
      tokens.push({ kind: chunk.text, at });
      continue;
    }
    const operator = OPERATORS[chunk.text.toLowerCase()];
    if (operator) {
      tokens.push({ kind: operator, at });
      continue;
    }
    const negative = /^-(?=[^-\s])/.test(chunk.text);
    if (negative) tokens.push({ kind: 'not', at });
    const body = negative ? chunk.text.slice(1) : chunk.text;
    const { field, rest = '' } = /^(?<field>[\p{L}_-]+):(?<rest>.*)$/su.exec(body)?.groups ?? {};
    const typed = body;
    if (field === undefined) tokens.push({ kind: 'word', at, typed, ...unquote(body) });
    else {
      const values = valuesOf(rest);
      tokens.push({ kind: 'field', at, typed, field: field.toLowerCase(), values });
    }
  }
  return { tokens: joinSpacedValues(tokens), problems };
}

interface Chunk {
  readonly text: string;
  readonly at: number;
}

/** Parentheses, and runs without space; quotes hold spaces and parentheses together. */
function chunksOf(text: string, problems: FilterProblem[]): Chunk[] {
  const chunks: Chunk[] = [];
  const shape = /[()]|(?:"[^"]*(?:"|$)|[^\s()"])+/gu;
  for (const match of text.matchAll(shape)) {
    const at = match.index;
    const found = match[0];
    if ((found.match(/"/g)?.length ?? 0) % 2 === 1) {
      problems.push({
        code: 'unclosed-quote',
        at: at + found.lastIndexOf('"'),
        message: `The quotation mark in ${found} is not closed.`,
        hint: `Write ${found}"`,
      });
    }
    chunks.push({ text: found, at });
  }
  return chunks;
}

/** `a,"b, c"` is `a` and `b, c`. */
function valuesOf(rest: string): FieldValue[] {
  const values = rest.match(/(?:"[^"]*(?:"|$)|[^,"])+/gu) ?? [];
  return values.map(unquote).filter(({ text }) => text !== '');
}

function unquote(typed: string): FieldValue {
  return { text: typed.replaceAll('"', '').trim(), isQuoted: typed.includes('"') };
}

/** `org: klarna` means `org:klarna`. */
function joinSpacedValues(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === 'word' && last?.kind === 'field' && last.values.length === 0) {
      const { text, isQuoted } = token;
      const typed = `${last.typed} ${token.typed}`;
      joined[joined.length - 1] = { ...last, typed, values: [{ text, isQuoted }] };
    } else joined.push(token);
  }
  return joined;
}
