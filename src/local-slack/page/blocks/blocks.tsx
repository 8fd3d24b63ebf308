import { Component, type ReactNode } from 'react';
import { asString, type JsonObject } from '../text/json.ts';
import type { BlockProps } from './block-props.ts';
import { Card, Carousel, Container } from './containers.tsx';
import { InputBlock } from './input-block.tsx';
import { MarkdownBlock } from './markdown.tsx';
import { Section } from './section.tsx';
import {
  Actions,
  Alert,
  Context,
  Divider,
  Header,
  ImageBlock,
  RichText,
} from './simple-blocks.tsx';
import { Table } from './table.tsx';

/** The blocks this page can draw, by Block Kit type. */
const BLOCKS: Readonly<Record<string, (props: BlockProps) => ReactNode>> = {
  section: Section,
  header: Header,
  divider: Divider,
  context: Context,
  context_actions: Actions,
  actions: Actions,
  input: InputBlock,
  rich_text: RichText,
  image: ImageBlock,
  markdown: MarkdownBlock,
  table: Table,
  data_table: Table,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
};

/** Draws a list of blocks. A block that can't be drawn shows its name; the others still appear. */
export function Blocks({ blocks }: { blocks: readonly JsonObject[] }): ReactNode {
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        const type = asString(block.type);
        const blockId = asString(block.block_id);
        const View = BLOCKS[type] ?? Undrawn;
        return (
          <Guard key={`${type} ${blockId || index}`} block={block}>
            <View block={block} blockId={blockId} nested={drawBlocks} />
          </Guard>
        );
      })}
    </div>
  );
}

function drawBlocks(blocks: readonly JsonObject[]): ReactNode {
  return <Blocks blocks={blocks} />;
}

function Undrawn({ block }: { block: JsonObject }): ReactNode {
  return (
    <details className="unsupported">
      <summary>A “{asString(block.type)}” block: this page does not draw it</summary>
      <pre className="preformatted">{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}

/** An error boundary: a block that fails to draw doesn't take the page down. */
class Guard extends Component<
  { readonly block: JsonObject; readonly children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Undrawn block={this.props.block} /> : this.props.children;
  }
}
