import { normaliseText } from '../words/normalise.ts';
import { ALL, type Filter } from './filter.ts';
import type { FilterProblem } from './filter-problem.ts';
import { type Token, tokenizeFilter } from './filter-tokens.ts';
import { readField, readWord } from './read-term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A filter, or everything that is wrong with what was typed. */
export type ParsedFilter =
  | {
      readonly filter: Filter;
      /** Oddities that are allowed: a value that the library doesn't have yet. */
      readonly notes: readonly FilterProblem[];
      readonly problems: readonly [];
    }
  | {
      readonly filter: null;
      readonly notes: readonly [];
      readonly problems: readonly FilterProblem[];
    };

/**
 * Reads the filter language. Loosest first:
 *
 *     cluster:operations or tier:transformation except org:klarna     (what follows `except` is out)
 *     cluster:operations or tier:transformation                      (either)
 *     cluster:operations and tier:transformation                     (both; `and` may be left out)
 *     not org:klarna    -org:klarna    (cluster:a or cluster:b) tier:c
 *     org:klarna,"acme corp"           (one of these)
 *     status:needs-review              (has such a claim; approved, needs-review, rejected, none, any)
 *     "customer service" chatbot       (the text holds this phrase and a word that begins so)
 *
 * @param text as typed; empty wants every case
 * @param vocabulary the library's values; without it (a stored filter) values are not checked
 */
export function parseFilter(text: string, vocabulary?: Vocabulary): ParsedFilter {
  const { tokens, problems } = tokenizeFilter(normaliseText(text));
  return parseFilterTokens(tokens, problems, vocabulary);
}

/** As `parseFilter`, for a text that is in tokens already. */
export function parseFilterTokens(
  tokens: readonly Token[],
  earlier: readonly FilterProblem[],
  vocabulary?: Vocabulary,
): ParsedFilter {
  const parser = createParser(tokens, vocabulary);
  const filter = tokens.length === 0 ? ALL : parser.parseWhole();
  const problems = [...earlier, ...parser.problems].sort((a, b) => a.at - b.at);
  return problems.length > 0
    ? { filter: null, notes: [], problems }
    : { filter, notes: parser.notes, problems: [] };
}

/** Parentheses and `not` within each other. */
const DEEPEST = 40;

function createParser(tokens: readonly Token[], vocabulary: Vocabulary | undefined) {
  const problems: FilterProblem[] = [];
  const notes: FilterProblem[] = [];
  let next = 0;
  let depth = 0;
  let isTooDeep = false;
  const peek = () => tokens[next]?.kind;
  const end = (tokens.at(-1)?.at ?? 0) + 1;
  const take = (kind: Token['kind']) => {
    if (peek() !== kind) return false;
    next++;
    return true;
  };

  /** exceptions := [either] ('except' either)* */
  function parseExceptions(): Filter {
    const parts: Filter[] = [];
    if (peek() !== 'except') parts.push(parseEither());
    while (take('except')) parts.push(negate(parseEither()));
    return combine('and', parts);
  }

  /** either := both ('or' both)* */
  function parseEither(): Filter {
    const parts = [parseBoth()];
    while (take('or')) parts.push(parseBoth());
    return combine('or', parts);
  }

  /** both := factor (['and'] factor)* */
  function parseBoth(): Filter {
    const parts = [parseFactor()];
    for (;;) {
      if (take('and')) {
        // "and except org:x" means "except org:x".
        if (peek() === 'except') break;
        parts.push(parseFactor());
      } else if (startsFactor(peek())) parts.push(parseFactor());
      else break;
    }
    return combine('and', parts);
  }

  /** factor := 'not' factor | '(' exceptions ')' | term */
  function parseFactor(): Filter {
    const token = tokens[next];
    if (token?.kind === 'not' || token?.kind === '(') {
      if (depth === DEEPEST) return tooDeep(token.at);
      depth++;
    }
    if (token?.kind === 'not') {
      next++;
      const negated = negate(parseFactor());
      depth--;
      return negated;
    }
    if (token?.kind === '(') {
      next++;
      const inner = parseExceptions();
      depth--;
      if (!take(')') && !isTooDeep) {
        problems.push({
          code: 'unclosed-parenthesis',
          at: token.at,
          message: 'A parenthesis is opened and not closed.',
          hint: 'Add ) where the group ends.',
        });
      }
      return inner;
    }
    if (token?.kind === 'word') {
      next++;
      return readWord(token, problems);
    }
    if (token?.kind === 'field') {
      next++;
      const read = readField(token, vocabulary);
      problems.push(...read.problems);
      notes.push(...read.notes);
      return read.filter;
    }
    const before = tokens[next - 1];
    problems.push({
      code: 'missing-term',
      at: token?.at ?? end,
      message: `Something is missing ${before ? `after "${before.kind}"` : `before "${token?.kind}"`}.`,
      hint: 'Write a term there, such as org:klarna, cluster:operations or a word.',
    });
    return ALL;
  }

  /** Ends the reading: what is left would only repeat the problem. */
  function tooDeep(at: number): Filter {
    next = tokens.length;
    isTooDeep = true;
    problems.push({
      code: 'too-deep',
      at,
      message: `More than ${DEEPEST} parentheses or "not" stand within each other.`,
      hint: 'Write the filter with fewer of them.',
    });
    return ALL;
  }

  function parseWhole(): Filter {
    const parts = [parseExceptions()];
    while (next < tokens.length) {
      const { at } = tokens[next]!;
      next++;
      problems.push({
        code: 'stray-parenthesis',
        at,
        message: 'A parenthesis is closed that was not opened.',
        hint: 'Remove ) or add ( where the group begins.',
      });
      if (next < tokens.length) parts.push(parseExceptions());
    }
    return combine('and', parts);
  }

  return { parseWhole, problems, notes };
}

function startsFactor(kind: Token['kind'] | undefined): boolean {
  return kind === 'word' || kind === 'field' || kind === '(' || kind === 'not';
}

function negate(filter: Filter): Filter {
  return filter.kind === 'not' ? filter.of : { kind: 'not', of: filter };
}

function combine(kind: 'and' | 'or', parts: readonly Filter[]): Filter {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return flat.length === 1 ? flat[0]! : { kind, of: flat };
}
