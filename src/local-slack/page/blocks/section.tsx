import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { TextObject } from '../text/chunk-view.tsx';
import { asArray, asObject } from '../text/json.ts';
import type { BlockProps } from './block-props.ts';
import { ElementView } from './elements/element.tsx';

/** Text, with fields in two columns below and an element beside it. */
export function Section({ block, blockId }: BlockProps): ReactNode {
  const fields = asArray(block.fields);
  const accessory = block.accessory;
  const text = <TextObject value={block.text} />;
  return (
    <div className="section">
      <div className="section-text">
        {block.text !== undefined && (block.expand === true ? text : <Clamp>{text}</Clamp>)}
        {fields.length > 0 && (
          <div className="fields">
            {fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity of their own
              <div key={index}>
                <TextObject value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div className="section-accessory">
          <ElementView element={asObject(accessory)} blockId={blockId} dispatches />
        </div>
      )}
    </div>
  );
}

/** Collapses long text behind "See more", as Slack does. */
function Clamp({ children }: { children: ReactNode }): ReactNode {
  const content = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = content.current;
    if (element) setLong(element.scrollHeight > element.clientHeight + 4 || open);
  }, [open]);
  return (
    <>
      <div ref={content} className={open ? undefined : 'clamp'}>
        {children}
      </div>
      {long && (
        <button type="button" className="link" onClick={() => setOpen(!open)}>
          {open ? 'See less' : 'See more'}
        </button>
      )}
    </>
  );
}
