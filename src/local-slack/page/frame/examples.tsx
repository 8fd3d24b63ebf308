import type { ReactNode } from 'react';
import { ToolButton } from './tool-button.tsx';

interface Props {
  readonly examples: readonly string[];
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
}

/** Examples for a newcomer to try. Each one fills the composer. */
export function Examples({ examples, onPick, onClose }: Props): ReactNode {
  return (
    <section className="examples" aria-label="What to try" data-testid="examples">
      <div className="examples-head">
        <h3>Try one of these</h3>
        <ToolButton label="Close the examples" icon="close" onClick={onClose} />
      </div>
      <ul>
        {examples.map((text) => (
          <li key={text}>
            <button type="button" data-testid="example" dir="auto" onClick={() => onPick(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
