import { hash } from 'node:crypto';
import type { Case } from '../case/case.ts';
import { faultsOf } from '../case-file/proof.ts';
import type { Library } from './library.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Returns the text of a case's file as it was read when the case was; null if the library doesn't have it,
 * or what was kept of it was altered.
 */
export function textOf(
  { texts }: Pick<Library, 'texts'>,
  { file }: Pick<Case, 'file'>,
): string | null {
  const text = texts?.get(file);
  if (text === undefined || typeof text === 'string') return text ?? null;
  return hash('sha256', text.bytes) === text.digest ? utf8.decode(text.bytes) : null;
}

/** Says what of a case its file doesn't prove, ids only: none of it may be shown. Empty if all is proven. */
export function faultsIn(library: Pick<Library, 'texts'>, found: Case): string[] {
  const text = textOf(library, found);
  return text === null ? ['no text of the file'] : faultsOf(found, text);
}

/** A library less the cases that their files don't prove, and a line on each of those. */
export function provenPart(library: Library): { library: Library; unproven: string[] } {
  const unproven: string[] = [];
  const cases = library.cases.filter((one) => {
    const faults = faultsIn(library, one);
    if (faults.length > 0)
      unproven.push(`${one.file} differs from what was read: ${faults.join(', ')}`);
    return faults.length === 0;
  });
  if (unproven.length === 0) return { library, unproven };
  return {
    library: { ...library, cases, byId: new Map(cases.map((one) => [one.id, one])) },
    unproven,
  };
}
