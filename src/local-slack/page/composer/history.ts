/** What a person has sent, for the arrow keys; newest last. */
export interface History {
  readonly sent: readonly string[];
  /** Index in `sent` of what is shown; `sent.length` where it is what was being typed. */
  readonly at: number;
  /** What was being typed before going back. */
  readonly typed: string;
}

export const NO_HISTORY: History = { sent: [], at: 0, typed: '' };

const KEPT = 50;

export function remember(history: History, text: string): History {
  const sent = [...history.sent.filter((entry) => entry !== text), text].slice(-KEPT);
  return { sent, at: sent.length, typed: '' };
}

/** Goes one back (-1) or forth (1); null where there is nothing further. */
export function recall(
  history: History,
  step: -1 | 1,
  shown: string,
): { history: History; text: string } | null {
  const at = history.at + step;
  if (at < 0 || at > history.sent.length) return null;
  const typed = history.at === history.sent.length ? shown : history.typed;
  return { history: { ...history, at, typed }, text: history.sent[at] ?? typed };
}
