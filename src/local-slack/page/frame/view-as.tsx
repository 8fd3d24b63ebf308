import type { ReactNode } from 'react';
import type { User } from '../../protocol/browser-protocol.ts';
import { formatRoute, parseRoute } from '../state/route.ts';
import { useSurroundings } from '../text/surroundings.tsx';

/** Lets whoever is at the page act as another person of the workspace, a guest or an outsider. */
export function ViewAs(): ReactNode {
  const { users, me } = useSurroundings();
  const people = [...users.values()].filter(({ isBot }) => !isBot);
  if (people.length < 2) return null;
  const isYou = people[0]?.id === me;
  return (
    <label className={isYou ? 'view-as' : 'view-as view-as-other'}>
      <span>View as</span>
      <select
        aria-label="View as"
        data-testid="view-as"
        value={me}
        onChange={({ target }) => become(target.value)}
      >
        {people.map((user) => (
          <option key={user.id} value={user.id}>
            {describe(user)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Loads the page anew: another person sees other channels, private replies, modals and Home tab. */
function become(person: string): void {
  const place = parseRoute(location.hash);
  const hash = place === null ? '' : formatRoute(place);
  location.assign(`/?${new URLSearchParams({ as: person })}${hash}`);
}

function describe({ name, realName, team, isGuest }: User): string {
  const kind = team !== undefined ? ' (other organisation)' : isGuest ? ' (guest)' : '';
  return `${realName || name}${kind}`;
}
