import * as z from 'zod';

/** A message of a person that addresses the bot, as an event brings it. */
const ADDRESSED = z.object({
  listener: z.string(),
  team: z.string(),
  eventId: z.string(),
  /** True if the event itself says that people of other organisations read this channel. */
  isShared: z.boolean(),
  isDirect: z.boolean(),
  message: z.object({
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().optional(),
    user: z.string(),
    bot_id: z.string().optional(),
  }),
});

/** A slash command, as it was typed. */
const TYPED = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
});

export type Addressed = z.infer<typeof ADDRESSED>;
export type Typed = z.infer<typeof TYPED>;

const BODY = z.union([z.object({ said: ADDRESSED }), z.object({ typed: TYPED })]);

/** Writes a message with what is needed to answer it, and nothing else that Slack sent along. */
export function messageBody(said: Addressed): string {
  return JSON.stringify({ said });
}

/** Writes a command with what is needed to answer it. */
export function commandBody(typed: Typed): string {
  return JSON.stringify({ typed });
}

/** Reads what was kept of a question; null if another version of the program kept it otherwise. */
export function parseBody(body: string): z.infer<typeof BODY> | null {
  try {
    return BODY.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
