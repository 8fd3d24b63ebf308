/** A block of a markdown document. `raw` is markdown as the file has it, less the container's prefix. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly raw: string;
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly raw: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly line: number }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number };

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly line: number;
  /** The number of an ordered item; null for a bullet. */
  readonly number: number | null;
}

export interface TableRow {
  /** Raw cells. The first row is the head. */
  readonly cells: readonly string[];
  readonly line: number;
}
