import { actions } from './actions.ts';
import { caseCommand } from './case-command.ts';
import { channelEvents } from './channel-events.ts';
import { curatorActions } from './curator-actions.ts';
import { directMessage } from './direct-message.ts';
import { followActions } from './follow-actions.ts';
import { followForm } from './follow-form.ts';
import { homeOpened } from './home-opened.ts';
import type { Listener } from './listener.ts';
import { mention } from './mention.ts';
import { messageLinkForm } from './message-link-form.ts';

/** Everything that Casebook listens to: registered here, and compared with the manifest by a test. */
export const LISTENERS: readonly Listener[] = [
  caseCommand,
  mention,
  directMessage,
  homeOpened,
  followForm,
  ...channelEvents,
  actions,
  followActions,
  curatorActions,
  messageLinkForm,
];
