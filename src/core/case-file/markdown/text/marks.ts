/** A quotation mark in a piece of markdown. */
export interface Mark {
  /** The mark that it stands for: `"` for `\"` and `&quot;` too. */
  readonly char: string;
  /** Offset of its first character. */
  readonly at: number;
  /** Offset behind its last character. */
  readonly end: number;
  /** Its form: a mark that is escaped doesn't close one that isn't. */
  readonly spelt: 'plain' | 'escaped' | 'entity';
}

/** Which marks may close a quotation that was opened with a given mark. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '”', '“'],
  '“': ['”', '"', '“'],
  // Swedes and Finns use the same mark on both sides.
  '”': ['”', '“', '"'],
  '„': ['“', '”', '"'],
  '‟': ['”', '"'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '「': ['」'],
  '『': ['』'],
  '《': ['》'],
  '〈': ['〉'],
  '〝': ['〟', '〞'],
  '﹁': ['﹂'],
  '﹃': ['﹄'],
  '｢': ['｣'],
  '＂': ['＂'],
  '״': ['״'],
  '❝': ['❞'],
  '<q>': ['</q>'],
  '``': ["''"],
  "''": ["''"],
  '<<': ['>>'],
  '″': ['″'],
  ',,': ["''", '”', '“', '"'],
  '‘': ['’', "'"],
  '‛': ['’', "'"],
  '‚': ['‘', '’'],
};

/** Marks that look to one side: what closes `“` closes it whatever follows. */
const BOTH_SIDES = new Set('"" “" ““ ”" ”” ”“ „" ‟" »» ›› ＂＂ ״״ ,," ″″'.split(' ')).add("''''");

/** Marks that open a quotation whatever stands before them. */
const LOOKS_AHEAD = new Set(['“', '„', '‟', '「', '『', '〝', '﹁', '﹃', '｢', '❝', '<q>']);

/** Marks that open a quotation even if none closes it; others then mean something else. */
const SURE = new Set(['"', '“', '„', '‟', '«', '「', '『', '＂']);

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  lsquo: '‘',
  sbquo: '‚',
};

const NAMES = Object.keys(ENTITIES).join('|');
const CHARS = '"“”„‟«»‹›「」『』《》〈〉〝〟〞﹁﹂﹃﹄｢｣＂״❝❞‘‚‛″';
const EACH_MARK = new RegExp(
  `\\\\?([${CHARS}])|&(${NAMES}|#\\d{2,4}|#x[\\da-f]{2,4});|<\\/?q>|\`\`|''|,,|<<|>>`,
  'gi',
);
const ANY_MARK = new RegExp(`[${CHARS}'’]|&(?:${NAMES}|#)|<q>|<<|\`\``, 'i');

/** True if a text may hold quotation marks or apostrophes: most lines hold none. */
export function mayHoldMarks(raw: string): boolean {
  return ANY_MARK.test(raw);
}

/** Every quotation mark of a piece of markdown, in order. Apostrophes are left out. */
export function marksIn(raw: string): Mark[] {
  const marks: Mark[] = [];
  EACH_MARK.lastIndex = 0;
  for (let match = EACH_MARK.exec(raw); match !== null; match = EACH_MARK.exec(raw)) {
    const [written, char, entity] = match;
    const meant = char ?? (entity === undefined ? written.toLowerCase() : decoded(entity));
    if (meant === '' || (!(meant in CLOSERS) && !CLOSING.has(meant))) continue;
    const spelt = entity !== undefined ? 'entity' : written.startsWith('\\') ? 'escaped' : 'plain';
    marks.push({ char: meant, at: match.index, end: match.index + written.length, spelt });
  }
  return marks;
}

const CLOSING = new Set(Object.values(CLOSERS).flat());

function decoded(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? '';
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return String.fromCodePoint(code);
}

/** True if a mark may open a quotation at all. */
export function isOpener(char: string): boolean {
  return char in CLOSERS;
}

/** True if a mark opens a quotation whatever stands before it. */
export function looksAhead(char: string): boolean {
  return LOOKS_AHEAD.has(char);
}

/** True if a mark opens a quotation even if none closes it. */
export function isSure(char: string): boolean {
  return SURE.has(char);
}

/** True if a mark, by its looks, closes a quotation that another has opened. */
export function isPair(open: string, close: string): boolean {
  return CLOSERS[open]?.includes(close) ?? false;
}

/** True if the two marks of a pair look to one side each, so that neighbours don't matter. */
export function isDirectional(open: string, close: string): boolean {
  return !BOTH_SIDES.has(open + close);
}
