import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../../frame/icons.tsx';
import { Popup } from '../../frame/popup.tsx';
import { InlineTextObject } from '../../text/chunk-view.tsx';
import { asObjects, asString, type JsonObject } from '../../text/json.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { plainText } from '../../text/text-object.ts';
import { type ElementProps, useElement } from './use-element.tsx';

/** The menu behind the three-dot button. */
export function Overflow(props: ElementProps): ReactNode {
  const { act, busy, confirmation, attributes } = useElement(props);
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  const choose = (option: JsonObject): void => {
    close();
    const url = safeUrl(asString(option.url));
    act({ selected_option: option }, () => {
      if (url) window.open(url, '_blank', 'noopener,noreferrer');
    });
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        {...attributes}
        className="button button-overflow"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
      >
        <Icon name="dots" />
      </button>
      {open && (
        <Popup anchor={anchor} align="end" onClose={() => setOpen(false)}>
          <Menu options={asObjects(props.element.options)} onChoose={choose} onClose={close} />
        </Popup>
      )}
      {confirmation}
    </>
  );
}

interface MenuProps {
  readonly options: readonly JsonObject[];
  readonly onChoose: (option: JsonObject) => void;
  readonly onClose: () => void;
}

function Menu({ options, onChoose, onClose }: MenuProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => items(menu.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const all = items(menu.current);
    const here = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  };
  return (
    <div ref={menu} role="menu" onKeyDown={onKeyDown}>
      {options.map((option) => (
        <button
          key={asString(option.value) + plainText(option.text)}
          type="button"
          role="menuitem"
          className="menu-item"
          data-testid="menu-item"
          onClick={() => onChoose(option)}
        >
          <InlineTextObject value={option.text} />
          {option.description !== undefined && (
            <small>
              <InlineTextObject value={option.description} />
            </small>
          )}
        </button>
      ))}
    </div>
  );
}

function items(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
