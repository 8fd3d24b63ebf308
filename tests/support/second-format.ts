import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCaseFile } from '../../src/core/case-file/parse-case-file.ts';

/** A library of the second format, with captured texts and an overlay. */
export const SECOND_FORMAT = path.resolve(import.meta.dirname, '../fixtures/second-format');

/** The case file of one of its folders. */
export function secondFormatText(folder: string): string {
  return readFileSync(path.join(SECOND_FORMAT, folder, 'casefile.md'), 'utf8');
}

/** A case file with these lines in its front matter. */
export function structuredFile(lines: string, body = ''): string {
  return `---\ncase_id: tovo\norganisation: Tovo\ntitle: Lamps\n${lines}\n---\n\n${body}`;
}

/** A claim of value with the usual fields; `more` are further lines of it. */
export function valueClaim(id: string, more = '', status = 'verified'): string {
  const lines = more.split('\n').filter((line) => line !== '');
  return [
    `- id: ${id}`,
    `  claim_title: Lamps of ${id} last twice as long`,
    '  source_ids: [S1]',
    '  source_quote: they last twice as long',
    `  verification_status: ${status}`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

export const SOURCES =
  'sources:\n- id: S1\n  title: Tovo report\n  url: https://tovo.example/report';

/** Parses a case file of the second format, which must hold a case. */
export function parseStructured(text: string) {
  const parsed = parseCaseFile(text, 'tovo/casefile.md');
  if (parsed.case === null) throw new Error(JSON.stringify(parsed.problems));
  return {
    case: parsed.case,
    problems: parsed.problems,
    codes: parsed.problems.map(({ code, line }) => `${code}@${line}`),
  };
}
