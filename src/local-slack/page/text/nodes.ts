/**
 * Parsed text. Slack's markup, rich text and plain text all become these nodes, which the page
 * draws.
 */

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly code?: boolean;
  readonly highlight?: boolean;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: Style; readonly children: readonly Inline[] }
  /** `url` is unchecked: the code that draws it decides if the link is safe. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'user'; readonly id: string; readonly label: string }
  | { readonly kind: 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'usergroup'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly character: string }
  | {
      readonly kind: 'date';
      /** Unix time in seconds. */
      readonly at: number;
      readonly format: string;
      readonly url: string;
      readonly fallback: string;
    }
  | { readonly kind: 'color'; readonly value: string }
  | { readonly kind: 'tag'; readonly text: string; readonly color: string };

/** A piece of text that starts on its own line. */
export type Chunk =
  | { readonly kind: 'lines'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'preformatted'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** 0 to 8. */
      readonly indent: number;
      /** Number of list items before the first one, so numbering starts at `offset + 1`. */
      readonly offset: number;
      readonly border: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

export function textNode(text: string): Inline {
  return { kind: 'text', text };
}
