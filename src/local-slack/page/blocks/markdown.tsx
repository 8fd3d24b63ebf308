import MarkdownIt from 'markdown-it';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { InlineView, Link } from '../text/inline-view.tsx';
import { asString } from '../text/json.ts';
import { withEmoji } from '../text/mrkdwn-angle.ts';
import type { BlockProps } from './block-props.ts';

/** With `html: false`, HTML stays text. */
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });

type Token = ReturnType<typeof parser.parse>[number];

/** The HTML elements that a document can contain. For any other tag, only its content is drawn. */
const DRAWN = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td strong em s hr'.split(' '),
);

/** A `markdown` block: standard Markdown with tables. */
export function MarkdownBlock({ block }: BlockProps): ReactNode {
  const text = asString(block.text);
  const tokens = useMemo(() => parser.parse(text, {}), [text]);
  return (
    <div className="markdown" dir="auto">
      {drawTokens(tokens)}
    </div>
  );
}

/** Builds a tree of elements from markdown-it's flat list of opening and closing tokens. */
function drawTokens(tokens: readonly Token[]): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.nesting === 1) {
      const end = closing(tokens, at);
      const children = drawTokens(tokens.slice(at + 1, end));
      drawn.push(<Fragment key={at}>{drawElement(token, children)}</Fragment>);
      at = end;
    } else {
      drawn.push(<Fragment key={at}>{drawLeaf(token)}</Fragment>);
    }
  }
  return drawn;
}

function closing(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function drawElement(token: Token, children: ReactNode[]): ReactNode {
  if (token.type === 'link_open') return <Link url={attribute(token, 'href')}>{children}</Link>;
  if (token.hidden || !DRAWN.has(token.tag)) return children;
  if (token.tag === 'table') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard
      <section className="table-scroll" tabIndex={0} aria-label="Table">
        <table>{children}</table>
      </section>
    );
  }
  const start = Number(attribute(token, 'start'));
  return createElement(token.tag, start > 0 ? { start } : null, ...children);
}

function drawLeaf(token: Token): ReactNode {
  switch (token.type) {
    case 'inline':
      return drawTokens(token.children ?? []);
    case 'code_inline':
      return <code>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return (
        <pre className="preformatted" dir="ltr">
          {token.content.replace(/\n$/, '')}
        </pre>
      );
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    case 'hr':
      return <hr className="divider" />;
    case 'image':
      return <Link url={attribute(token, 'src')}>🖼️ {token.content}</Link>;
    default:
      return <InlineView nodes={withEmoji(token.content)} />;
  }
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
