import type { ReactNode } from 'react';
import type { Message } from '../../browser-protocol.ts';
import { parseMrkdwn } from '../text/mrkdwn.ts';
import type { Inline } from '../text/nodes.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';

/** Longer than this, a screen reader is left to read the message itself. */
const SAID = 300;

/** Tells a screen reader what has just been said here: the message's `text`, not its blocks. */
export function Announcer({ message }: { message: Message | undefined }): ReactNode {
  const { users, me } = useSurroundings();
  const heard = message && message.user !== me ? message : undefined;
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {heard && `${displayName(users, heard.user)}: ${speak(heard.text)}`}
    </div>
  );
}

function speak(text: string): string {
  const spoken = parseMrkdwn(text)
    .flatMap((chunk) => (chunk.kind === 'list' ? [] : chunk.children))
    .map(plain)
    .join('');
  return spoken.length > SAID ? `${spoken.slice(0, SAID)}…` : spoken;
}

function plain(node: Inline): string {
  if ('children' in node) return node.children.map(plain).join('');
  return node.kind === 'text' ? node.text : node.kind === 'emoji' ? node.character : '';
}
