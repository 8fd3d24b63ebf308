import type { ReactNode } from 'react';
import type { Completion, CompletionItem } from './completion.ts';

interface Props {
  readonly id: string;
  readonly completion: Completion;
  readonly active: number;
  readonly onPick: (item: CompletionItem) => void;
}

/**
 * The list of suggestions above the composer. The text field keeps the focus and points to the
 * active item.
 */
export function CompletionList({ id, completion, active, onPick }: Props): ReactNode {
  return (
    <div className="completion" data-testid="completion">
      <div className="completion-title">{completion.title}</div>
      <div id={id} role="listbox" aria-label={completion.title}>
        {completion.items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus
          <div
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'option option-active' : 'option'}
            data-testid="completion-item"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
          >
            <span>{item.label}</span>
            {item.detail !== '' && <small>{item.detail}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}
