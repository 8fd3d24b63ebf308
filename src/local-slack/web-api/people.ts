import { requiredText, text } from '../calls/arguments.ts';
import { isRefusal, refuse } from '../calls/refusal.ts';
import { botShape, userShape } from '../state/shapes.ts';
import { type ApiMethod, tier } from './method.ts';
import { page } from './pages.ts';

/** Methods about users, bots and the workspace. */
export const peopleMethods: Readonly<Record<string, ApiMethod>> = {
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    perMinute: tier.four,
    run(args, { workspace }) {
      const id = requiredText(args, 'user');
      if (isRefusal(id)) return id;
      const user = workspace.users.find(id);
      if (user === undefined) return refuse('user_not_found');
      return { ok: true, user: userShape(workspace, user) };
    },
  },
  'users.list': {
    token: 'bot',
    scope: 'users:read',
    perMinute: tier.two,
    run(args, { workspace }) {
      const result = page(workspace.users.all, args, { usual: 200, most: 1000 });
      if (isRefusal(result)) return result;
      return {
        ok: true,
        members: result.items.map((user) => userShape(workspace, user)),
        response_metadata: { next_cursor: result.nextCursor },
      };
    },
  },
  'bots.info': {
    token: 'bot',
    scope: 'users:read',
    perMinute: tier.three,
    run(args, { workspace }) {
      const bot = text(args, 'bot') ?? workspace.botId;
      if (bot !== workspace.botId) return refuse('bot_not_found');
      return { ok: true, bot: botShape(workspace) };
    },
  },
  'team.info': {
    token: 'bot',
    scope: 'team:read',
    perMinute: tier.three,
    run: (_args, { workspace, url }) => ({
      ok: true,
      team: { ...workspace.team, url: `${url()}/`, email_domain: '', icon: {} },
    }),
  },
};
