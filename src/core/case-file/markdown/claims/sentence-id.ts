import { claimLine } from './claim-head.ts';
import { idsIn } from './ids-in.ts';

/** `**Claim**: Fuel use fell (C1)`, `**Claim**: C1 - Fuel use fell`: a sentence and the id beside it. */
export function idInSentence(raw: string): { ids: readonly string[]; sentence: string } {
  const text = raw.trim();
  const behind = /\s[([](C\d{1,3})[)\]]$/.exec(text.slice(-8));
  if (behind !== null) {
    return { ids: idsIn(behind[1] ?? ''), sentence: text.slice(0, -behind[0].length) };
  }
  const head = claimLine(raw);
  return { ids: head?.ids ?? [], sentence: head?.sentence || (head?.title ?? raw) };
}
