import { type ReactNode, useRef, useState } from 'react';
import { Icon } from '../../frame/icons.tsx';
import { Popup } from '../../frame/popup.tsx';
import { InlineTextObject } from '../../text/chunk-view.tsx';
import { asNumber, asString } from '../../text/json.ts';
import { useSurroundings } from '../../text/surroundings.tsx';
import { plainText } from '../../text/text-object.ts';
import {
  type Choice,
  localChoices,
  matchChoices,
  pickedChoices,
  pickedValues,
  selectKind,
  toPayload,
} from './choices.ts';
import { SelectList } from './select-list.tsx';
import { type ElementProps, useElement } from './use-element.tsx';
import { type Offered, useExternalChoices } from './use-external-choices.ts';

/** Lists with more choices than this get a search field. */
const SEARCHED_FROM = 6;

/**
 * A select menu of any kind: static, external, people, conversations or channels, single or multi.
 */
export function Select(props: ElementProps): ReactNode {
  const { element } = props;
  const kind = selectKind(asString(element.type)) ?? { base: 'static_select', multi: false };
  const { payload, change, busy, confirmation, attributes } = useElement(props);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const anchor = useRef<HTMLButtonElement>(null);
  const { users, channels } = useSurroundings();
  const asked = useExternalChoices(props, open && kind.base === 'external_select', typed);
  const local = localChoices(kind, element, users.values(), channels.values());
  const offered = local === null ? asked : matching(local, typed);

  const values = pickedValues(kind, payload);
  const known = new Map(
    [...(local ?? []), ...pickedChoices(kind, payload)].map((choice) => [choice.value, choice]),
  );
  const picked = values.map((value): Choice => known.get(value) ?? bareChoice(value));
  const most = kind.multi ? (asNumber(element.max_selected_items) ?? Infinity) : 1;

  const close = (): void => {
    setOpen(false);
    setTyped('');
    anchor.current?.focus();
  };
  const pick = (choice: Choice): void => {
    if (!kind.multi) {
      close();
      change(toPayload(kind, [choice]));
      return;
    }
    const without = picked.filter(({ value }) => value !== choice.value);
    if (without.length < picked.length) change(toPayload(kind, without));
    else if (picked.length < most) change(toPayload(kind, [...picked, choice]));
  };
  const placeholder =
    plainText(element.placeholder) || (kind.multi ? 'Select options' : 'Select an option');
  return (
    <>
      <button
        ref={anchor}
        type="button"
        {...attributes}
        className="select"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-busy={busy}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {picked.length === 0 && <span className="placeholder">{placeholder}</span>}
        <span className={kind.multi ? 'chips' : 'picked'}>
          {picked.map((choice) => (
            <span key={choice.value} className={kind.multi ? 'chip' : undefined}>
              <InlineTextObject value={choice.text} />
            </span>
          ))}
        </span>
        <Icon name="chevron" />
      </button>
      {open && (
        <Popup anchor={anchor} wide onClose={() => setOpen(false)} className="popup-select">
          <SelectList
            label={placeholder}
            offered={offered}
            typed={typed}
            searchable={local === null || local.length > SEARCHED_FROM}
            picked={values}
            multi={kind.multi}
            full={picked.length >= most && kind.multi}
            onType={setTyped}
            onPick={pick}
            onClose={close}
          />
        </Popup>
      )}
      {confirmation}
    </>
  );
}

function matching(choices: readonly Choice[], typed: string): Offered {
  const found = matchChoices(choices, typed);
  return { choices: found, note: found.length === 0 ? 'No results' : '' };
}

function bareChoice(value: string): Choice {
  return { value, text: value, description: undefined, group: '', option: null };
}
