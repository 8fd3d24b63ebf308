import { type ReactNode, useState } from 'react';
import type { Message } from '../../protocol/browser-protocol.ts';
import { compareTs } from '../state/collections.ts';
import { parseMrkdwn } from '../text/mrkdwn.ts';
import type { Inline } from '../text/nodes.ts';
import { displayName, useSurroundings } from '../text/surroundings.tsx';

/** Maximum characters to announce. A screen reader reads longer messages in place. */
const SAID = 300;

interface Props {
  readonly messages: readonly Message[];
  /** ID of the open channel; undefined if none is open. */
  readonly here: string | undefined;
}

/**
 * Announces new messages in the open channel to screen readers. Uses a message's `text`, not its
 * blocks.
 */
export function Announcer({ messages, here }: Props): ReactNode {
  const { users, me } = useSurroundings();
  const newest = messages.at(-1);
  // Messages from before the page opened aren't announced.
  const [seen] = useState(newest?.ts ?? '0');
  const isNews =
    newest !== undefined &&
    newest.channel === here &&
    newest.user !== me &&
    compareTs(newest.ts, seen) > 0;
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {isNews && `${displayName(users, newest.user)}: ${speak(newest.text)}`}
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
