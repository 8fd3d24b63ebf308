import { type ReactNode, useId } from 'react';
import { InlineTextObject, TextObject } from '../text/chunk-view.tsx';
import { asObject } from '../text/json.ts';
import type { BlockProps } from './block-props.ts';
import { ElementView } from './elements/element.tsx';
import { useSurface } from './surface/surface.tsx';

/** A labelled field with its hint or its error. */
export function InputBlock({ block, blockId }: BlockProps): ReactNode {
  const { errors } = useSurface();
  const id = useId();
  const error = errors[blockId];
  const hinted = error !== undefined || block.hint !== undefined;
  return (
    <div className={error === undefined ? 'input' : 'input input-invalid'}>
      <div id={`${id}-label`} className="input-label" dir="auto">
        <InlineTextObject value={block.label} />
        {block.optional === true && <span className="optional"> (optional)</span>}
      </div>
      <ElementView
        element={asObject(block.element)}
        blockId={blockId}
        dispatches={block.dispatch_action === true}
        labelledBy={`${id}-label`}
        describedBy={hinted ? `${id}-hint` : undefined}
        invalid={error !== undefined}
      />
      {hinted && (
        <div id={`${id}-hint`} className={error === undefined ? 'hint' : 'field-error'}>
          {error === undefined ? (
            <TextObject value={block.hint} />
          ) : (
            <span role="alert" data-testid="field-error">
              {error}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
