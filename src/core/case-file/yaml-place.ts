import { isAlias, isCollection, isNode, isPair, parseDocument, visit } from 'yaml';
import { newlines } from '../words/newlines.ts';

/**
 * Finds lines of a YAML document that is valid and not to be read. `yaml` keeps the places of everything,
 * and takes ten times as long as the parser that reads.
 */

/** Index of the line of the first alias that stands for a list or a group; 0 if there is none. */
export function lineOfAlias(head: string): number {
  const collections = new Set<string>();
  return find(head, (node) => {
    if (isCollection(node) && node.anchor) collections.add(node.anchor);
    return isAlias(node) && collections.has(node.source) ? node.range : undefined;
  });
}

/** Index of the line of the nth field, counted from one, those within groups too; 0 if there is none. */
export function lineOfField(head: string, nth: number): number {
  let count = 0;
  return find(head, (node) => {
    if (isPair(node)) count += 1;
    return isPair(node) && count === nth && isNode(node.key) ? node.key.range : undefined;
  });
}

type Range = readonly [number, ...number[]] | null | undefined;

function find(head: string, rangeIfMeant: (node: unknown) => Range): number {
  const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const;
  let at = 0;
  visit(parseDocument(head, options), (_key, node) => {
    const range = rangeIfMeant(node);
    if (!range) return undefined;
    at = newlines(head.slice(0, range[0]));
    return visit.BREAK;
  });
  return at;
}
