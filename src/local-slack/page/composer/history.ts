/** Sent messages for recall with the arrow keys, newest last. */
export interface History {
  readonly sent: readonly string[];
  /** Index in `sent` of the entry on display. Equals `sent.length` while a new message is typed. */
  readonly at: number;
  /** The unsent text from before the recall. */
  readonly typed: string;
}

export const NO_HISTORY: History = { sent: [], at: 0, typed: '' };

const KEPT = 50;

export function remember(history: History, text: string): History {
  const sent = [...history.sent.filter((entry) => entry !== text), text].slice(-KEPT);
  return { sent, at: sent.length, typed: '' };
}

/** Moves one entry back (-1) or forward (1). Returns null at either end. */
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
