import { type ReactNode, useState } from 'react';
import { Icon } from '../frame/icons.tsx';
import { ChunksView, TextObject } from '../text/chunk-view.tsx';
import { asObject, asObjects, asString } from '../text/json.ts';
import { readRichText } from '../text/rich-text.ts';
import type { BlockProps } from './block-props.ts';
import { ElementView } from './elements/element.tsx';
import { Picture } from './surface/picture.tsx';

export function Card({ block, blockId }: Pick<BlockProps, 'block' | 'blockId'>): ReactNode {
  const actions = asObjects(block.actions);
  return (
    <div className="card">
      {block.hero_image !== undefined && (
        <Picture image={asObject(block.hero_image)} size="block" />
      )}
      <div className="card-head">
        {block.icon !== undefined && <Picture image={asObject(block.icon)} size="inline" />}
        <div>
          <div className="card-title">
            <TextObject value={block.title} />
          </div>
          <div className="card-subtitle">
            <TextObject value={block.subtitle} />
          </div>
        </div>
      </div>
      <TextObject value={block.body} />
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((element) => (
            <ElementView
              key={asString(element.action_id)}
              element={element}
              blockId={blockId}
              dispatches
            />
          ))}
        </div>
      )}
    </div>
  );
}

export function Carousel({ block }: BlockProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard
    <section className="carousel" tabIndex={0} aria-label="Cards">
      {asObjects(block.elements).map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards never move
        <Card key={index} block={card} blockId={asString(card.block_id)} />
      ))}
    </section>
  );
}

export function Container({ block, nested }: BlockProps): ReactNode {
  const [open, setOpen] = useState(block.default_collapsed !== true);
  const collapsible = block.is_collapsible === true;
  const title = (
    <>
      {block.icon !== undefined && <Picture image={asObject(block.icon)} size="inline" />}
      <span>
        <TextObject value={block.title} />
        <ChunksView chunks={readRichText(asObject(block.rich_text_title))} />
        <small>
          <TextObject value={block.subtitle} />
        </small>
      </span>
    </>
  );
  return (
    <div className="container">
      {collapsible ? (
        <button
          type="button"
          className="container-head"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {title}
          <Icon name="chevron" />
        </button>
      ) : (
        <div className="container-head">{title}</div>
      )}
      {(open || !collapsible) && nested(asObjects(block.child_blocks))}
    </div>
  );
}
