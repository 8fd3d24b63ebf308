import { type ReactNode, useRef, useState } from 'react';
import type { Channel, Snapshot } from '../../protocol/browser-protocol.ts';
import { useActions } from '../state/page-context.tsx';
import { displayName, useSurroundings } from '../text/surroundings.tsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { Popup } from './popup.tsx';

interface Props {
  readonly channel: Channel;
  readonly snapshot: Snapshot;
}

/** Lists the members of a channel. The person can add the app or remove it. */
export function MembersButton({ channel, snapshot }: Props): ReactNode {
  const { send } = useActions();
  const { users } = useSurroundings();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { bot } = snapshot;
  const app = displayName(users, bot);
  const others = snapshot.users.filter(({ id }) => channel.members.includes(id));
  const setMember = (member: boolean): void => {
    send({ type: 'membership', channel: channel.id, member });
    setOpen(false);
    anchor.current?.focus();
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="tool members"
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={`${others.length} members`}
        data-testid="members"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <Icon name="people" />
        {others.length}
      </button>
      {open && (
        <Popup anchor={anchor} align="end" className="popup-members" onClose={() => setOpen(false)}>
          <h3>Members</h3>
          <ul>
            {others.map(({ id, isBot }) => (
              <li key={id}>
                <Avatar user={id} small />
                <span>{displayName(users, id)}</span>
                {isBot && <span className="badge">App</span>}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={channel.hasBot ? 'button button-danger' : 'button button-primary'}
            data-testid="membership"
            onClick={() => setMember(!channel.hasBot)}
          >
            {channel.hasBot ? `Remove ${app}` : `Add ${app} to this channel`}
          </button>
        </Popup>
      )}
    </>
  );
}
