import { agentMethods } from './agents.ts';
import { basicMethods } from './basics.ts';
import { blockMethods } from './blocks.ts';
import { changeMethods } from './chat-change.ts';
import { postMethods } from './chat-post.ts';
import { conversationMethods } from './conversations.ts';
import { historyMethods } from './history.ts';
import type { ApiMethod } from './method.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';

/** All Web API methods of the local Slack, by name. */
export const methods: ReadonlyMap<string, ApiMethod> = new Map(
  Object.entries({
    ...basicMethods,
    ...postMethods,
    ...changeMethods,
    ...conversationMethods,
    ...historyMethods,
    ...peopleMethods,
    ...viewMethods,
    ...reactionMethods,
    ...blockMethods,
    ...agentMethods,
  }),
);
