const NOUN =
  '(?:blog|forum|linkedin|social media) post|blog|article|press release|release|news article|case stud(?:y|ies)|customer stor(?:y|ies)|success stor(?:y|ies)|stud(?:y|ies)|report|video|podcast|interview|white ?paper|paper|documentation|announcement|filing|transcript|webinar|presentation|web ?site|web ?page|page|profile|newsletter|book|testimonial|data ?sheet|fact ?sheet|brief|guide|story|tweet|speech|letter|dataset|statement';
/** A few words that end in the name of a kind of text, and whatever a comma or a bracket adds. */
const TYPE = new RegExp(
  `^[\\s(]*((?:[\\p{L}\\p{N}&.'’/-]+\\s+){0,5}?(?:${NOUN}))(?=$|\\s*[,(|)]|\\s+[–—-]\\s|\\s+(?:detailing|covering|on|about|with|of|for|by|from|documenting)\\b)`,
  'iu',
);
/** A type that cannot be the end of a title: nothing but words that describe types. */
const PLAIN_TYPE = new RegExp(
  `^(?:(?:official|company|corporate|industry|online|technical|press|news|customer|partner|vendor|academic|research|government|trade|primary|secondary|third-party)\\s+)*(?:${NOUN})$`,
  'i',
);
const UNAVAILABLE =
  /\b(?:unavailable|inaccessible|accessible|forbidden|restricted|denied|time-?out|failed|error)\b/i;
/** Link texts that name the act of following a link, not what it leads to. */
const GENERIC =
  /^(?:links?|here|url|source|read more|view|visit|open|web ?site|online|pdf|full text|see|original|archived?)$/i;

/** True if a link's text says nothing about what it leads to. */
export function isGenericLinkText(text: string): boolean {
  return GENERIC.test(text.trim());
}

/** The kind of text that words name: "Press Release, March 2024" is a Press Release; else empty. */
export function typeIn(text: string): string {
  return TYPE.exec(text)?.[1]?.trim() ?? '';
}

/** True if words name a kind of text and nothing else: "Official Press Release". */
export function isPlainType(text: string): boolean {
  return PLAIN_TYPE.test(text.trim());
}

/** Splits a type off the end of a title: `Title (Blog Post) - what it covers`, `Title - Press Release`. */
export function splitType(text: string): { title: string; type: string } {
  const bracket = /^(.+?)\s*\(([^()]+)\)\s*(?:[–—-]\s+.*)?$/.exec(text);
  if (bracket !== null) {
    const type = typeIn(bracket[2] ?? '');
    if (type !== '') return { title: bracket[1] ?? '', type };
    if (UNAVAILABLE.test(bracket[2] ?? '')) return splitType(bracket[1] ?? '');
  }
  const dash = /^(.+\S)\s+[–—-]+\s+([^–—-]+)$/.exec(text);
  if (dash !== null && isPlainType(dash[2] ?? '')) {
    return { title: dash[1] ?? '', type: (dash[2] ?? '').trim() };
  }
  return { title: text, type: '' };
}
