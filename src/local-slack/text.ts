import type { Block } from './browser-protocol.ts';
import type { Workspace } from './workspace.ts';

/** Escapes the three characters that Slack's text format gives a meaning. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What Slack recognises in typed text, in the order in which it is tried at each place. */
const link = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]}"'’”]/;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const domain = /(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|co|gov|edu)(?:\/[^\s<>]*[^\s<>.,;:!?)])?/;
const broadcast = /@(?:here|channel|everyone)\b/;
const channelName = /#[\p{L}\p{N}_-]+/u;
const escapeForPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a person typed, found piece by piece: `render` says what becomes of a recognised piece. */
function convert(
  workspace: Workspace,
  typed: string,
  render: {
    readonly user: (id: string, name: string) => string;
    readonly channel: (id: string, name: string) => string;
    readonly broadcast: (range: string) => string;
    readonly links: boolean;
  },
): string {
  const names = workspace.users.all
    .flatMap((user) => [user.name, user.realName])
    .sort((left, right) => right.length - left.length);
  const mention = new RegExp(
    `@(?:${names.map(escapeForPattern).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const pieces = [link, email, broadcast, mention, channelName, domain];
  const pattern = new RegExp(pieces.map((piece) => `(${piece.source})`).join('|'), 'giu');
  let result = '';
  let end = 0;
  for (const match of typed.matchAll(pattern)) {
    const before = typed.slice(end, match.index);
    const piece = match[0];
    result += escapeText(before);
    end = match.index + piece.length;
    result += convertPiece(piece, match);
  }
  return result + escapeText(typed.slice(end));

  function convertPiece(piece: string, groups: RegExpExecArray): string {
    const escaped = escapeText(piece);
    if (groups[1] !== undefined) return render.links ? `<${escaped}>` : escaped;
    if (groups[2] !== undefined) return render.links ? `<mailto:${escaped}|${escaped}>` : escaped;
    if (groups[3] !== undefined) return render.broadcast(piece.slice(1).toLowerCase());
    if (groups[4] !== undefined) {
      const name = piece.slice(1).toLowerCase();
      const user = workspace.users.all.find(
        (one) => one.name.toLowerCase() === name || one.realName.toLowerCase() === name,
      );
      return user === undefined ? escaped : render.user(user.id, user.name);
    }
    if (groups[5] !== undefined) {
      const channel = workspace.channels.findByName(piece);
      return channel === undefined ? escaped : render.channel(channel.id, channel.name);
    }
    return render.links ? `<http://${escaped}|${escaped}>` : escaped;
  }
}

/** The `text` of a message in which a person typed `typed`: mentions, links, entities. */
export function messageText(workspace: Workspace, typed: string): string {
  return convert(workspace, typed, {
    user: (id) => `<@${id}>`,
    channel: (id, name) => `<#${id}|${name}>`,
    broadcast: (range) => `<!${range}>`,
    links: true,
  });
}

/** The `text` of a slash command; `shouldEscape` is the command's `should_escape`. */
export function commandText(workspace: Workspace, typed: string, shouldEscape: boolean): string {
  if (!shouldEscape) return escapeText(typed);
  return convert(workspace, typed, {
    user: (id, name) => `<@${id}|${name}>`,
    channel: (id, name) => `<#${id}|${name}>`,
    broadcast: (range) => `<!${range}>`,
    links: true,
  });
}

/** The rich text block that Slack's composer makes of a person's message. */
export function composedBlock(text: string, blockId: string): Block {
  const elements = [...text.matchAll(/<([^<>]+)>|[^<]+/g)].map((match) => {
    const inner = match[1];
    if (inner === undefined) return { type: 'text', text: unescapeText(match[0]) };
    const [target = '', label] = inner.split('|');
    if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
    if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
    if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
    const url = unescapeText(target);
    return label === undefined
      ? { type: 'link', url }
      : { type: 'link', url, text: unescapeText(label) };
  });
  return {
    type: 'rich_text',
    block_id: blockId,
    elements: [{ type: 'rich_text_section', elements }],
  };
}
