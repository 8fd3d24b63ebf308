import { Fragment, type ReactNode } from 'react';
import { fillDateFormat, formatMoment } from './dates.ts';
import type { Inline, Style } from './nodes.ts';
import { safeUrl } from './safe-url.ts';
import { displayName, useSurroundings } from './surroundings.tsx';

/** Draws inline nodes. External content is drawn only as text or as a validated URL. */
export function InlineView({ nodes }: { nodes: readonly Inline[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity of their own
  return nodes.map((node, index) => <InlineNode key={index} node={node} />);
}

function InlineNode({ node }: { node: Inline }): ReactNode {
  switch (node.kind) {
    case 'text':
      return <Text text={node.text} />;
    case 'styled':
      return styled(node.style, <InlineView nodes={node.children} />);
    case 'link':
      return (
        <Link url={node.url}>
          <InlineView nodes={node.children} />
        </Link>
      );
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'usergroup':
      return <span className="mention">{node.label || `@${node.id}`}</span>;
    case 'broadcast':
      return <span className="mention mention-me">@{node.range}</span>;
    case 'emoji':
      return (
        <span className="emoji" role="img" aria-label={node.name.replaceAll('_', ' ')}>
          {node.character}
        </span>
      );
    case 'date':
      return <DateText node={node} />;
    case 'color':
      return (
        <span className="color">
          <span className="color-swatch" style={{ backgroundColor: node.value }} />
          {node.value}
        </span>
      );
    case 'tag':
      return <span className={`tag tag-${tagColor(node.color)}`}>{node.text}</span>;
  }
}

/** Spaces line breaks as Slack does: an empty line is half as high as a full one. */
function Text({ text }: { text: string }): ReactNode {
  if (!text.includes('\n')) return text;
  return text.split(/(\n+)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one string never move
    <Fragment key={index}>
      {part.startsWith('\n') ? (
        <>
          <br />
          {part.length > 1 && <span className="blank-line" />}
        </>
      ) : (
        part
      )}
    </Fragment>
  ));
}

/** A link, or only its label if the URL isn't safe to open. */
export function Link({ url, children }: { url: string; children: ReactNode }): ReactNode {
  const href = safeUrl(url);
  if (href === undefined) {
    return (
      <span className="link-refused" title={`Not a link that can be followed: ${url}`}>
        {children}
      </span>
    );
  }
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" title={url}>
      {children}
    </a>
  );
}

function UserMention({ id, label }: { id: string; label: string }): ReactNode {
  const { users, me } = useSurroundings();
  const name = users.has(id) ? displayName(users, id) : label || id;
  return <span className={id === me ? 'mention mention-me' : 'mention'}>@{name}</span>;
}

function ChannelMention({ id, label }: { id: string; label: string }): ReactNode {
  const { channels, openChannel } = useSurroundings();
  const channel = channels.get(id);
  if (!channel) return <span className="mention">#{label || id}</span>;
  return (
    <button type="button" className="mention" onClick={() => openChannel(id)}>
      #{channel.name}
    </button>
  );
}

function DateText({ node }: { node: Extract<Inline, { kind: 'date' }> }): ReactNode {
  const { clock } = useSurroundings();
  const millis = node.at * 1000;
  const text = fillDateFormat(node.format, millis, clock) || node.fallback;
  const iso = Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : undefined;
  const time = (
    <time dateTime={iso} title={formatMoment(millis, clock)}>
      {text}
    </time>
  );
  return node.url === '' ? time : <Link url={node.url}>{time}</Link>;
}

function styled(style: Style, children: ReactNode): ReactNode {
  let out = children;
  if (style.code) out = <code>{out}</code>;
  if (style.strike) out = <s>{out}</s>;
  if (style.underline) out = <u>{out}</u>;
  if (style.italic) out = <em>{out}</em>;
  if (style.bold) out = <strong>{out}</strong>;
  if (style.highlight) out = <mark>{out}</mark>;
  return out;
}

const TAG_COLORS = /^(?:gray|brown|purple|indigo|blue|green|yellow|orange|red)$/;

function tagColor(color: string): string {
  return TAG_COLORS.test(color) ? color : 'gray';
}
