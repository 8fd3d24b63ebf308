import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, Claim, Problem, Source } from '../../src/core/case/case.ts';
import { parseCaseFile } from '../../src/core/case-file/parse-case-file.ts';

/** A folder of files, written as a literal: path to content. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

export interface TemporaryFolder {
  readonly path: string;
  write(files: Tree): void;
  remove(...files: readonly string[]): void;
  [Symbol.dispose](): void;
}

/** Makes a temporary folder that holds the files, and is gone at the end of its `using` block. */
export function createFolder(files: Tree): TemporaryFolder {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'casebook-')));
  const write = (tree: Tree) => {
    for (const [file, content] of Object.entries(tree)) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  };
  write(files);
  return {
    path: folder,
    write,
    remove: (...gone) => {
      for (const file of gone) rmSync(path.join(folder, file), { recursive: true });
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A case file: its front matter with `fields` over the defaults (null leaves one out), and its body. */
export function caseFile(
  fields: Readonly<Record<string, string | null>> = {},
  body: string = BODY,
): string {
  const all: Record<string, string | null> = {
    case_id: 'norvik-ferries-route-planning',
    org: 'Norvik Ferries',
    use_case: 'Route Planning',
    date_added: '2025-03-01',
    last_updated: '2025-04-02',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A body in which nothing is wrong. */
export const BODY = `# Case File: Norvik Ferries plans its routes

## Executive Summary

Norvik plans its routes with a model.

## Detailed Findings

**C1 - Fuel (APPROVED)**
- **Status**: APPROVED
- **Claim**: Fuel use fell by 8% in the first season
- **Evidence**: "Fuel use fell by 8 percent in the first season"
- **Source**: S1

## Sources

**S1**: [Norvik saves fuel](https://norvik.example/news/1) - Press Release
`;

export interface ParsedBody {
  readonly case: Case;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** Codes of the problems. */
  readonly codes: readonly string[];
}

/** Parses a body under a front matter in which nothing is wrong. */
export function parseBody(body: string): ParsedBody {
  const { case: found, problems } = parseCaseFile(caseFile({}, body), 'norvik.md');
  if (found === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { claims, sources } = found;
  return { case: found, claims, sources, problems, codes: problems.map(({ code }) => code) };
}

/** Parses claims: what stands under "## Detailed Findings". */
export function parseClaims(findings: string): readonly Claim[] {
  return parseBody(`# Title\n\n## Detailed Findings\n\n${findings}\n`).claims;
}

/** Parses sources: what stands under "## Sources". */
export function parseSources(sources: string): readonly Source[] {
  return parseBody(`# Title\n\n## Sources\n\n${sources}\n`).sources;
}
