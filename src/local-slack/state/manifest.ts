import * as z from 'zod';

/**
 * The parts of a Slack app manifest that decide what the app may do. Slack checks the whole
 * manifest; this schema checks only what the local Slack enforces.
 */
const schema = z.looseObject({
  display_information: z.looseObject({ name: z.string() }).optional(),
  features: z
    .looseObject({
      app_home: z
        .looseObject({
          home_tab_enabled: z.boolean().optional(),
          messages_tab_enabled: z.boolean().optional(),
          messages_tab_read_only_enabled: z.boolean().optional(),
        })
        .optional(),
      agent_view: z.looseObject({}).optional(),
      assistant_view: z.looseObject({}).optional(),
      bot_user: z.looseObject({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.looseObject({
            command: z
              .string()
              .regex(/^\/\S+$/, 'must begin with a slash and have no spaces, such as /hello'),
            description: z.string().optional(),
            usage_hint: z.string().optional(),
            should_escape: z.boolean().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  oauth_config: z
    .looseObject({
      scopes: z
        .looseObject({
          bot: z.array(z.string()).optional(),
          bot_optional: z.array(z.string()).optional(),
        })
        .optional(),
    })
    .optional(),
  settings: z
    .looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).optional() }).optional(),
      interactivity: z.looseObject({ is_enabled: z.boolean().optional() }).optional(),
      socket_mode_enabled: z.boolean().optional(),
    })
    .optional(),
});

export interface AppCommand {
  /** Includes the slash. */
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  /** True if Slack turns `@name` and `#channel` into `<@U…>` and `<#C…>`. */
  readonly shouldEscape: boolean;
}

/** The installed app's permissions and subscriptions. */
export interface AppDefinition {
  readonly name: string;
  readonly botName: string;
  readonly scopes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly commands: readonly AppCommand[];
  readonly interactivity: boolean;
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  /** True if people can't write in the Messages tab. */
  readonly messagesTabReadOnly: boolean;
  /** True if the manifest declares an agent (`agent_view` or the older `assistant_view`). */
  readonly isAgent: boolean;
  readonly socketMode: boolean;
}

export interface InstallChoices {
  /** Optional scopes granted at installation; none by default. */
  readonly grantedOptionalScopes?: readonly string[] | undefined;
}

/** One invalid value in a manifest. */
export interface ManifestProblem {
  /** Keys from the root, such as `['features', 'slash_commands', 0, 'command']`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Thrown for a manifest that Slack would refuse; the message lists every invalid key. */
export class ManifestError extends Error {
  readonly problems: readonly ManifestProblem[];

  constructor(error: z.ZodError) {
    super(`The app manifest is not valid:\n${z.prettifyError(error)}`);
    this.name = 'ManifestError';
    this.problems = error.issues;
  }
}

/**
 * Reads a manifest already parsed from YAML or JSON.
 * @throws {ManifestError} if Slack would refuse it
 */
export function readManifest(manifest: unknown, install: InstallChoices = {}): AppDefinition {
  const parsed = schema.safeParse(manifest);
  if (!parsed.success) throw new ManifestError(parsed.error);
  const { display_information, features, oauth_config, settings } = parsed.data;
  const name = display_information?.name ?? 'App';
  const optional = oauth_config?.scopes?.bot_optional ?? [];
  const granted = install.grantedOptionalScopes ?? [];
  return {
    name,
    botName: features?.bot_user?.display_name ?? name,
    scopes: new Set([
      ...(oauth_config?.scopes?.bot ?? []),
      ...optional.filter((scope) => granted.includes(scope)),
    ]),
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    commands: (features?.slash_commands ?? []).map((command) => ({
      command: command.command,
      description: command.description ?? '',
      usageHint: command.usage_hint ?? '',
      shouldEscape: command.should_escape ?? false,
    })),
    interactivity: settings?.interactivity?.is_enabled ?? false,
    homeTab: features?.app_home?.home_tab_enabled ?? false,
    messagesTab: features?.app_home?.messages_tab_enabled ?? false,
    messagesTabReadOnly: features?.app_home?.messages_tab_read_only_enabled ?? false,
    isAgent: features?.agent_view !== undefined || features?.assistant_view !== undefined,
    socketMode: settings?.socket_mode_enabled ?? false,
  };
}
