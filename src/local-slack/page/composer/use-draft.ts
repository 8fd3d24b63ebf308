import { type SetStateAction, useCallback, useState } from 'react';

/** What has been typed and not sent, by place; kept while the page is open. */
const drafts = new Map<string, string>();

/** The draft of a place: it waits there while the person is elsewhere. */
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
