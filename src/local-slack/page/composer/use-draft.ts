import { type SetStateAction, useCallback, useState } from 'react';

/** Unsent text by place, kept while the page is open. */
const drafts = new Map<string, string>();

/** Keeps a place's draft while the person is elsewhere. */
export function useDraft(place: string): [string, (next: SetStateAction<string>) => void] {
  const [shown, setShown] = useState({ place, text: drafts.get(place) ?? '' });
  const text = shown.place === place ? shown.text : (drafts.get(place) ?? '');
  const change = useCallback(
    (next: SetStateAction<string>) => {
      const before = drafts.get(place) ?? '';
      const after = typeof next === 'function' ? next(before) : next;
      drafts.set(place, after);
      setShown({ place, text: after });
    },
    [place],
  );
  return [text, change];
}
