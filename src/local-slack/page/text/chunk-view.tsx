import type { ReactNode } from 'react';
import { InlineView } from './inline-view.tsx';
import type { Chunk, Inline } from './nodes.ts';
import { readTextObject } from './text-object.ts';

/** Draws parsed text. Each chunk gets its own lines and its own text direction. */
export function ChunksView({ chunks }: { chunks: readonly Chunk[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity of their own
  return chunks.map((chunk, index) => <ChunkView key={index} chunk={chunk} />);
}

function ChunkView({ chunk }: { chunk: Chunk }): ReactNode {
  switch (chunk.kind) {
    case 'lines':
      return (
        <div className="text" dir="auto">
          <InlineView nodes={chunk.children} />
        </div>
      );
    case 'quote':
      return (
        <blockquote className="text" dir="auto">
          <InlineView nodes={chunk.children} />
        </blockquote>
      );
    case 'preformatted':
      return (
        <pre className="preformatted" dir="ltr">
          <Preformatted nodes={chunk.children} />
        </pre>
      );
    case 'list':
      return <ListView list={chunk} />;
  }
}

/** Draws text unchanged: the `pre` element keeps line breaks. */
function Preformatted({ nodes }: { nodes: readonly Inline[] }): ReactNode {
  return nodes.map((node, index) =>
    node.kind === 'text' ? (
      node.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity of their own
      <InlineView key={index} nodes={[node]} />
    ),
  );
}

function ListView({ list }: { list: Extract<Chunk, { kind: 'list' }> }): ReactNode {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own
    <li key={index} dir="auto">
      <InlineView nodes={item} />
    </li>
  ));
  const className = `text list list-level-${list.indent % 3}${list.border ? ' list-border' : ''}`;
  const style = { marginInlineStart: `${list.indent * 28}px` };
  return list.ordered ? (
    <ol className={className} style={style} start={list.offset + 1}>
      {items}
    </ol>
  ) : (
    <ul className={className} style={style}>
      {items}
    </ul>
  );
}

/** Draws a text object of any block. */
export function TextObject({ value }: { value: unknown }): ReactNode {
  return <ChunksView chunks={readTextObject(value)} />;
}

/** Draws a text object inside a button, a label or an option, which allow only inline content. */
export function InlineTextObject({ value }: { value: unknown }): ReactNode {
  return readTextObject(value).map((chunk, index) =>
    chunk.kind === 'list' ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity of their own
      <InlineView key={index} nodes={chunk.children} />
    ),
  );
}
