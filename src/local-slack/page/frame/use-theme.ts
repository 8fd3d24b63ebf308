import { useEffect, useState } from 'react';
import { keep, readKept } from './kept.ts';

export type Theme = 'light' | 'dark';

const KEY = 'local-slack-theme';

/** The person's saved theme, or else the system's. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [chosen, setChosen] = useState<Theme | null>(readChosen);
  const [system, setSystem] = useState<Theme>(readSystem);
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const update = (): void => setSystem(readSystem());
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    toggle() {
      const next = theme === 'light' ? 'dark' : 'light';
      setChosen(next);
      keep(KEY, next);
    },
  };
}

function readSystem(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function readChosen(): Theme | null {
  const kept = readKept(KEY);
  return kept === 'light' || kept === 'dark' ? kept : null;
}
