import { readLabel } from '../labels/label.ts';
import type { Block } from '../text/blocks.ts';
import { plainText } from '../text/inline.ts';
import { standing } from '../text/struck.ts';

type Quote = Extract<Block, { kind: 'quote' }>;

/** A block quote that isn't one: somebody's remark in a box, or a quote under a marker line. */
export interface Callout {
  /** True if it is Obsidian's callout for words of a source. */
  readonly isQuote: boolean;
  /** True if claims or their fields stand in it. */
  readonly holdsFields: boolean;
  /** Markdown of all that it says, its title first. */
  readonly text: string;
  /** Its content without the marker line. */
  readonly blocks: readonly Block[];
}

/** `[!NOTE]`, `[!warning]- Title` */
const MARKER = /^\\?\[!([\w-]{1,30})(?:\|[^\]\n]*)?\\?\][+-]?[ \t]*([^\n]*)\n?/;
const WORDS =
  "notes?|warning|tip|important|caution|danger|info|attention|hint|n\\.?b\\.?|to ?do|fixme|comment|remark|question|(?:reviewer|editor|author|analyst|auditor)(?:[’']?s)?(?: (?:note|comment|remark))?|hinweis|achtung|anmerkung|warnung|remarque|attention|avertissement|nota|aviso|atención";
/** `**Note**` or `Note:` before a remark, and symbols that stand for it: `⚠️ The figure is gross`. */
const REMARK = new RegExp(
  `^(?:[\\p{Extended_Pictographic}\\uFE0F]\\s*)*(?:(?:\\*\\*|__)\\s*(?:${WORDS})\\s*[:：.!]?\\s*(?:\\*\\*|__)|(?:${WORDS})\\s*[:：!])`,
  'iu',
);
const SYMBOL = /^(?:⚠|ℹ|💡|📝|📌|🚧|❗|❓|📘|🛈|🤔|👀|✏|🗒)\uFE0F?\s*(?!["“„«‘「])/u;

/** Reads a block quote as a callout; null if it is a block quote and no more. */
export function readCallout({ blocks }: Quote): Callout | null {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return null;
  const marker = MARKER.exec(first.raw);
  if (marker === null) {
    const isRemark = REMARK.test(first.raw) || SYMBOL.test(first.raw);
    return isRemark ? callout('note', '', blocks) : null;
  }
  const [all, kind = '', title = ''] = marker;
  const raw = first.raw.slice(all.length);
  const line = all.endsWith('\n') ? first.line + 1 : first.line;
  const rest: Block[] = raw.trim() === '' ? [] : [{ kind: 'paragraph', raw, line }];
  return callout(kind.toLowerCase(), title.trim(), [...rest, ...others]);
}

function callout(kind: string, title: string, blocks: readonly Block[]): Callout {
  const text = [title, ...textsOf(blocks)].map(standing).filter((part) => part.trim() !== '');
  const holdsFields = text.some((part) => {
    const role = readLabel(part)?.role;
    return role === 'claim' || role === 'evidence' || role === 'status';
  });
  return {
    isQuote: kind === 'quote' || kind === 'cite',
    holdsFields,
    text: text.map(plainText).join('\n'),
    blocks,
  };
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textsIn);
}

function textsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.raw];
    case 'list':
      return block.items.flatMap((item) => textsOf(item.blocks));
    case 'quote':
      return textsOf(block.blocks);
    case 'table':
      return block.rows.map(({ cells }) => cells.join(' | '));
    case 'rule':
      return [];
  }
}
