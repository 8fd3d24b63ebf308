import type { ReactNode } from 'react';
import { ChunksView, InlineTextObject, TextObject } from '../text/chunk-view.tsx';
import { asNumber, asObjects, asString } from '../text/json.ts';
import { readRichText } from '../text/rich-text.ts';
import type { BlockProps } from './block-props.ts';
import { ElementView } from './elements/element.tsx';
import { Picture } from './surface/picture.tsx';

export function Header({ block }: BlockProps): ReactNode {
  const level = Math.min(4, Math.max(1, asNumber(block.level) ?? 1));
  return (
    // A message isn't a document of its own, so its headings rank below the page's.
    // biome-ignore lint/a11y/useSemanticElements: the level depends on the block
    <div
      className={`header header-${level}`}
      role="heading"
      aria-level={Math.min(6, level + 2)}
      dir="auto"
    >
      <InlineTextObject value={block.text} />
    </div>
  );
}

export function Divider(): ReactNode {
  return <hr className="divider" />;
}

export function Context({ block }: BlockProps): ReactNode {
  return (
    <div className="context">
      {asObjects(block.elements).map((element, index) =>
        element.type === 'image' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity of their own
          <Picture key={index} image={element} size="inline" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity of their own
          <TextObject key={index} value={element} />
        ),
      )}
    </div>
  );
}

export function Actions({ block, blockId }: BlockProps): ReactNode {
  return (
    <div className="actions">
      {asObjects(block.elements).map((element, index) => (
        <ElementView
          key={asString(element.action_id) || index}
          element={element}
          blockId={blockId}
          dispatches
        />
      ))}
    </div>
  );
}

export function RichText({ block }: BlockProps): ReactNode {
  return (
    <div className="rich-text">
      <ChunksView chunks={readRichText(block)} />
    </div>
  );
}

export function ImageBlock({ block }: BlockProps): ReactNode {
  return (
    <figure className="image">
      {block.title !== undefined && (
        <figcaption>
          <InlineTextObject value={block.title} />
        </figcaption>
      )}
      <Picture image={block} size="block" />
    </figure>
  );
}

const ALERTS: Readonly<Record<string, string>> = {
  default: '💡',
  info: 'ℹ️',
  warning: '⚠️',
  error: '⛔',
  success: '✅',
};

export function Alert({ block }: BlockProps): ReactNode {
  const given = asString(block.level);
  const level = ALERTS[given] ? given : 'default';
  return (
    <div className={`alert alert-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <span aria-hidden="true">{ALERTS[level]}</span>
      <div>
        <TextObject value={block.text} />
      </div>
    </div>
  );
}
