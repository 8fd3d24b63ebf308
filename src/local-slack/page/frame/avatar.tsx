import type { ReactNode } from 'react';
import { displayName, useSurroundings } from '../text/surroundings.tsx';

/** Hues around the colour wheel that keep white letters readable. */
const HUES = [8, 28, 145, 172, 200, 225, 262, 292, 325, 345];

/** A person's initial on their own colour. An app gets an open folder. */
export function Avatar({ user, small = false }: { user: string; small?: boolean }): ReactNode {
  const { users } = useSurroundings();
  const isBot = users.get(user)?.isBot === true;
  const initial = [...displayName(users, user)][0]?.toUpperCase() ?? '?';
  const hue = HUES[sum(user) % HUES.length];
  return (
    <span
      className={`avatar${small ? ' avatar-small' : ''}${isBot ? ' avatar-app' : ''}`}
      style={isBot ? undefined : { backgroundColor: `hsl(${hue} 48% 42%)` }}
      aria-hidden="true"
    >
      {isBot ? <AppPicture /> : initial}
    </span>
  );
}

function AppPicture(): ReactNode {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path
        d="M7 11.5a2 2 0 0 1 2-2h6l2.5 3H27a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z"
        fill="#fff"
        fillOpacity=".92"
      />
      <path
        d="M13 17.5h10M13 21.5h6.5"
        fill="none"
        stroke="#1f3d3a"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}

function sum(text: string): number {
  return [...text].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
}
