import { type KeyboardEvent, useState } from 'react';
import {
  type Completion,
  type CompletionItem,
  type CompletionSource,
  complete,
} from './completion.ts';

export interface OpenCompletion {
  /** The current suggestions; null if there are none. */
  readonly offered: Completion | null;
  /** Index of the item that Enter accepts; -1 if it accepts none. */
  readonly chosen: number;
  /**
   * Handles a key. Returns an item to insert, `used` if the key moved within the list, or `free` if
   * the text field should handle it.
   */
  press(event: KeyboardEvent): CompletionItem | 'used' | 'free';
  /** Call after each edit, so dismissed suggestions can appear again. */
  typed(): void;
  /** Hides the suggestions until the text changes. */
  dismiss(text: string): void;
}

/** Suggests completions at the caret and handles the keys that choose one. */
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
        // A word that is already complete is sent, not completed.
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
