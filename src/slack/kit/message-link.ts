/** Ids of the form that takes a message's link. */
export const MESSAGE_LINK = { form: 'message_link', field: 'message_link_url' } as const;

/**
 * Reads the link that Slack copies for a message: `https://acme.slack.com/archives/C024BE7LH/p1355517523000008`.
 * @returns its channel and ts; null if it isn't one
 */
export function parseMessageLink(
  link: string,
): { readonly channel: string; readonly ts: string } | null {
  const match = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:[?#]|$)/.exec(link.trim());
  return match ? { channel: match[1]!, ts: `${match[2]}.${match[3]}` } : null;
}
