import { type ApiMethod, tier } from './method.ts';

/** Methods about the connection itself. */
export const basicMethods: Readonly<Record<string, ApiMethod>> = {
  'api.test': {
    token: 'none',
    perMinute: tier.special,
    run: (args) =>
      typeof args.error === 'string' ? { ok: false, error: args.error, args } : { ok: true, args },
  },
  'auth.test': {
    token: 'any',
    perMinute: tier.special,
    run: (_args, { workspace, url }) => ({
      ok: true,
      url: `${url()}/`,
      team: workspace.team.name,
      user: workspace.users.find(workspace.bot)?.name,
      team_id: workspace.team.id,
      user_id: workspace.bot,
      bot_id: workspace.botId,
      is_enterprise_install: workspace.isOrgInstall,
      ...(workspace.isOrgInstall && { enterprise_id: 'E0LOCALORG' }),
    }),
  },
  'apps.connections.open': {
    token: 'app',
    perMinute: tier.special,
    run: (_args, { workspace, openConnection }) => {
      if (!workspace.app.socketMode) {
        return { ok: false, error: 'forbidden_method' };
      }
      return { ok: true, url: openConnection() };
    },
  },
};
