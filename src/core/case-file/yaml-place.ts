import { isAlias, isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import { newlines } from '../words/newlines.ts';

/** Tells if a name and its number, from one on, are those that are looked for. */
type IsMeant = (name: string, count: number) => boolean;

/**
 * Finds lines of a YAML document that is valid and not to be read. `yaml` keeps the places of everything,
 * and takes ten times as long as the parser that reads.
 */
export const lineOf = {
  /** Index of the line of the first alias that stands for a list or a group. */
  alias(head: string): number {
    const collections = new Set<string>();
    return find(head, (node) => {
      if (isCollection(node) && node.anchor) collections.add(node.anchor);
      return isAlias(node) && collections.has(node.source) ? node.range : undefined;
    });
  },
  /** Index of the line of a field's name. */
  name(head: string, isMeant: IsMeant): number {
    let count = 0;
    return find(head, (node) => {
      if (!isPair(node)) return undefined;
      count += 1;
      const { key } = node;
      return isScalar(key) && isMeant(String(key.value), count) ? key.range : undefined;
    });
  },
};

type Range = readonly [number, ...number[]] | null | undefined;

/** 0 if it isn't found. */
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
