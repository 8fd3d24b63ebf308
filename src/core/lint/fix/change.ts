import type { Case, Problem } from '../../case/case.ts';

/** One line in another spelling. */
export interface Change {
  /** 1-based. */
  readonly line: number;
  /** Without the line break. */
  readonly before: string;
  readonly after: string;
}

/** What a file reads as. */
export interface ReadCase {
  readonly case: Case;
  readonly problems: readonly Problem[];
}

/** Proposes changes of some kind; each is tried before it is kept. Of two for a line, one is. */
export type Proposer = (lines: readonly string[], read: ReadCase) => Change[];

/** The lines of a text without their breaks, which may be of two characters. */
export function splitLines(text: string): string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** The lines of each claim: from its beginning to the next claim, or to the sources. */
export function claimLines({ case: { claims, sources } }: ReadCase, lines: readonly string[]) {
  const starts = [...claims, ...sources].map(({ line }) => line).sort((a, b) => a - b);
  return claims.map((claim) => {
    const end = starts.find((line) => line > claim.line) ?? lines.length + 1;
    const own = Array.from({ length: end - claim.line }, (_, at) => claim.line + at);
    return { claim, lines: own };
  });
}
