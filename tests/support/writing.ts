/** Measures of how the project's English reads; docs/writing.md gives the reasons. */

/** Habits counted in doc comments; together they should be rare. */
export interface Habits {
  readonly words: number;
  /** "where" for a condition; it is for places. */
  readonly where: number;
  /** "in which", "of which". */
  readonly which: number;
  /** Comments that begin with "What", "Whether" or "How" instead of a verb or a noun. */
  readonly headless: number;
}

/** The text of each doc comment (`/** … *\/`) of a source file, without its markup. */
export function docComments(source: string): string[] {
  return [...source.matchAll(/\/\*\*([\s\S]*?)\*\//g)].map(([, body = '']) =>
    body
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join(' ')
      .replace(/`[^`]*`/g, 'code')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Counts the habits in some comments. */
export function habitsIn(comments: readonly string[]): Habits {
  const text = comments.join('\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    words: count(/\S+/g),
    where: count(/\bwhere\b/gi),
    which: count(/\b(?:in|of) which\b/gi),
    headless: comments.filter((comment) => /^(?:What|Whether|How)\b/.test(comment)).length,
  };
}

/** The sentences of a markdown page's prose: no code, tables, headings or front matter. */
export function sentencesOf(markdown: string): string[] {
  const prose = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, '\n\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => (/^\s*(?:\||#)/.test(line) ? '' : line))
    // A list item is a sentence of its own, even without a full stop.
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+\.)\s+/, '\n'))
    .join('\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`/g, 'code')
    .replace(/\*\*|__/g, '');
  return prose
    .split(/\n\s*\n/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.!?]["”’)*_]*)\s+(?=["“(*_]*(?:\p{Lu}|\d|code))/u),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence) > 0);
}

/** The words of a sentence. */
export function wordsIn(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}
