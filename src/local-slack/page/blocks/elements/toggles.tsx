import { type ReactNode, useId } from 'react';
import { InlineTextObject } from '../../text/chunk-view.tsx';
import { asObject, asObjects, asString, type JsonObject } from '../../text/json.ts';
import { type ElementProps, useElement } from './use-element.tsx';

/** Radio buttons. */
export function RadioButtons(props: ElementProps): ReactNode {
  const { payload, change, confirmation, attributes } = useElement(props);
  const name = useId();
  const chosen = asString(asObject(payload.selected_option).value);
  return (
    <div role="radiogroup" className="toggles" {...attributes}>
      {asObjects(props.element.options).map((option) => (
        <Toggle
          key={asString(option.value)}
          option={option}
          type="radio"
          name={name}
          checked={option.value === chosen}
          onChange={() => change({ selected_option: option })}
        />
      ))}
      {confirmation}
    </div>
  );
}

/** Checkboxes. The app gets every ticked option, in the order of the options. */
export function Checkboxes(props: ElementProps): ReactNode {
  const { payload, change, confirmation, attributes } = useElement(props);
  const name = useId();
  const ticked = new Set(asObjects(payload.selected_options).map(({ value }) => value));
  const options = asObjects(props.element.options);
  const toggle = (option: JsonObject): void => {
    const isTicked = ({ value }: JsonObject): boolean =>
      value === option.value ? !ticked.has(value) : ticked.has(value);
    change({ selected_options: options.filter(isTicked) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend; the label is outside
    <div role="group" className="toggles" {...attributes}>
      {options.map((option) => (
        <Toggle
          key={asString(option.value)}
          option={option}
          type="checkbox"
          name={name}
          checked={ticked.has(option.value)}
          onChange={() => toggle(option)}
        />
      ))}
      {confirmation}
    </div>
  );
}

interface ToggleProps {
  readonly option: JsonObject;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Toggle({ option, type, name, checked, onChange }: ToggleProps): ReactNode {
  return (
    <label className="toggle">
      <input type={type} name={name} checked={checked} onChange={onChange} />
      <span>
        <InlineTextObject value={option.text} />
        {option.description !== undefined && (
          <small>
            <InlineTextObject value={option.description} />
          </small>
        )}
      </span>
    </label>
  );
}
