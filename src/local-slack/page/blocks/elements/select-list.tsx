import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../../frame/icons.tsx';
import { InlineTextObject } from '../../text/chunk-view.tsx';
import type { Choice } from './choices.ts';
import type { Offered } from './use-external-choices.ts';

interface Props {
  readonly label: string;
  readonly offered: Offered;
  readonly typed: string;
  readonly searchable: boolean;
  /** The selected values. */
  readonly picked: readonly string[];
  readonly multi: boolean;
  /** True if the maximum number of items is selected. */
  readonly full: boolean;
  readonly onType: (typed: string) => void;
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** The open list of a select menu. Arrow keys move, Enter selects, Escape closes. */
export function SelectList(props: Props): ReactNode {
  const { label, offered, typed, searchable, picked, multi, full, onType, onPick, onClose } = props;
  const { choices, note } = offered;
  const id = useId();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ value }) => picked.includes(value)),
    ),
  );
  const active = Math.min(at, choices.length - 1);
  const keyboard = useRef<HTMLInputElement & HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => keyboard.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(searchable ? {} : { Home: 0, End: last }),
    }[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) {
      const choice = choices[active];
      if (choice) onPick(choice);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const control = {
    ref: keyboard,
    onKeyDown,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
    'aria-label': label,
  };
  const rows = choices.map((choice, index) => (
    <OptionRow
      key={choice.value}
      id={`${id}-${index}`}
      choice={choice}
      heading={choice.group !== (choices[index - 1]?.group ?? '') ? choice.group : ''}
      active={index === active}
      picked={picked.includes(choice.value)}
      disabled={full && !picked.includes(choice.value)}
      onPick={onPick}
    />
  ));
  const shared = {
    role: 'listbox',
    'aria-label': label,
    'aria-multiselectable': multi || undefined,
    className: 'options',
  } as const;
  return (
    <>
      {searchable && (
        <input
          {...control}
          className="field field-search"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          placeholder="Search"
          value={typed}
          onChange={(event) => {
            setAt(0);
            onType(event.target.value);
          }}
        />
      )}
      <div className="options-scroll">
        {note !== '' && (
          <p className="options-note" role="status">
            {note}
          </p>
        )}
        {searchable ? (
          <div ref={list} id={`${id}-list`} {...shared}>
            {rows}
          </div>
        ) : (
          <div {...shared} {...control} tabIndex={-1}>
            {rows}
          </div>
        )}
      </div>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly choice: Choice;
  /** Label of the group that starts here, or empty. */
  readonly heading: string;
  readonly active: boolean;
  readonly picked: boolean;
  readonly disabled: boolean;
  readonly onPick: (choice: Choice) => void;
}

function OptionRow(props: RowProps): ReactNode {
  const { id, choice, heading, active, picked, disabled, onPick } = props;
  return (
    <>
      {heading !== '' && (
        <div role="presentation" className="options-heading">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list itself handles the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and points here */}
      <div
        id={id}
        role="option"
        className={active ? 'option option-active' : 'option'}
        aria-selected={picked}
        aria-disabled={disabled || undefined}
        data-testid="option"
        onClick={() => !disabled && onPick(choice)}
      >
        <span>
          <InlineTextObject value={choice.text} />
          {choice.description !== undefined && (
            <small>
              <InlineTextObject value={choice.description} />
            </small>
          )}
        </span>
        {picked && <Icon name="check" />}
      </div>
    </>
  );
}
