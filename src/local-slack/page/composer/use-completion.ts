import { type KeyboardEvent, useState } from 'react';
import {
  type Completion,
  type CompletionItem,
  type CompletionSource,
  complete,
} from './completion.ts';

export interface OpenCompletion {
  /** What is offered now; null where nothing is. */
  readonly offered: Completion | null;
  /** Index of the item that Enter takes; -1 where it takes none. */
  readonly chosen: number;
  /** What a key does here: an item to be put in, `used` for a move, `free` for the text field. */
  press(event: KeyboardEvent): CompletionItem | 'used' | 'free';
  /** The person has typed: what was dismissed may be offered again. */
  typed(): void;
  /** Offers nothing while the text is this one. */
  dismiss(text: string): void;
}

/** What could be typed at the caret, and the keys that choose from it. */
export function useCompletion(
  text: string,
  caret: number,
  source: CompletionSource,
): OpenCompletion {
  const [moved, setMoved] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const offered = dismissed === text ? null : complete(text, caret, source);
  const last = (offered?.items.length ?? 0) - 1;
  const chosen = Math.min(moved ?? (offered?.eager ? 0 : -1), last);

  const press = (event: KeyboardEvent): CompletionItem | 'used' | 'free' => {
    if (!offered || event.shiftKey) return 'free';
    const item = offered.items[Math.max(0, chosen)];
    switch (event.key) {
      case 'ArrowDown':
        setMoved(chosen >= last ? 0 : chosen + 1);
        return 'used';
      case 'ArrowUp':
        setMoved(chosen <= 0 ? last : chosen - 1);
        return 'used';
      case 'Escape':
        setDismissed(text);
        return 'used';
      case 'Tab':
        return item ?? 'free';
      case 'Enter': {
        // What is typed out already is to be sent, not completed.
        const typed = text.slice(offered.from, caret).trim().toLowerCase();
        const isTyped = item?.insert.trim().toLowerCase() === typed;
        return item && chosen >= 0 && !isTyped ? item : 'free';
      }
      default:
        return 'free';
    }
  };
  return {
    offered,
    chosen,
    press,
    typed() {
      setMoved(null);
      setDismissed(null);
    },
    dismiss(shown) {
      setMoved(null);
      setDismissed(shown);
    },
  };
}
