import { useEffect, useState } from 'react';
import { asNumber, asString } from '../../text/json.ts';
import { useSurface } from '../surface/surface.tsx';
import { type Choice, optionChoices } from './choices.ts';
import type { ElementProps } from './use-element.tsx';

/** Content of an open menu. */
export interface Offered {
  readonly choices: readonly Choice[];
  /** A message shown instead of choices, such as "Loading…" or "No results". */
  readonly note: string;
}

/** Delay after a keystroke, in milliseconds, so the app isn't asked for every letter. */
const TYPING_PAUSE = 200;

/** While `active`, asks the app for options that match the typed text. */
export function useExternalChoices(
  { element, blockId }: ElementProps,
  active: boolean,
  typed: string,
): Offered {
  const { options } = useSurface();
  const [offered, setOffered] = useState<Offered>({ choices: [], note: '' });
  const actionId = asString(element.action_id);
  const shortest = asNumber(element.min_query_length) ?? 3;
  const missing = shortest - typed.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `options` is a new function each time
  useEffect(() => {
    if (!active || missing > 0) return;
    let stale = false;
    setOffered((before) => ({ ...before, note: 'Loading…' }));
    const show = (choices: readonly Choice[], note: string): void => {
      if (!stale) setOffered({ choices, note });
    };
    const timer = setTimeout(() => {
      options(blockId, actionId, typed).then(
        (answer) => {
          const choices = optionChoices(answer, undefined);
          show(choices, choices.length === 0 ? 'No results' : '');
        },
        (error: Error) => show([], error.message),
      );
    }, TYPING_PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [active, missing, typed, blockId, actionId]);

  if (missing <= 0) return offered;
  const note = `Type ${missing} more ${missing === 1 ? 'character' : 'characters'} to search`;
  return { choices: [], note };
}
