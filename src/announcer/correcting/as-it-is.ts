import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import type { Case } from '../../core/case/case.ts';
import type { Library } from '../../core/library/library.ts';

/**
 * The case as it is, for posts that show it; `withdrawn` if the library has it no more. Null while
 * that is open: the ledger has not recorded yet what the library holds, or another instance has
 * recorded something newer.
 */
export function asItIs(
  caseId: string,
  library: Library,
  recorded: { readonly revision: string } | undefined,
): Case | 'withdrawn' | null {
  const served = library.byId.get(caseId);
  if (recorded === undefined) return null;
  if (isWithdrawn(recorded)) return served ? null : 'withdrawn';
  return served?.revision === recorded.revision ? served : null;
}
