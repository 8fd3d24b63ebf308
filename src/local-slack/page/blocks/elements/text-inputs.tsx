import type { KeyboardEvent, ReactNode } from 'react';
import { asNumber, asObject, asObjects, asString, asStrings } from '../../text/json.ts';
import { plainText } from '../../text/text-object.ts';
import type { Payload } from '../surface/surface-state.ts';
import { type ElementProps, useElement } from './use-element.tsx';

const INPUT_TYPES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
};

/** A field for text, an email address, a web address or a number. */
export function TextInput(props: ElementProps): ReactNode {
  const { element, dispatches } = props;
  const { payload, keep, act, attributes } = useElement(props);
  const value = asString(payload.value);
  const triggers = asStrings(
    asObject(element.dispatch_action_config).trigger_actions_on ?? ['on_enter_pressed'],
  );
  const type = asString(element.type);
  const multiline = element.multiline === true;

  const onChange = (text: string): void => {
    const next = { value: text === '' ? null : text };
    if (dispatches && triggers.includes('on_character_entered')) act(next);
    else keep(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || multiline) return;
    if (!dispatches || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    act({ value: value === '' ? null : value });
  };
  const shared = {
    ...attributes,
    className: 'field',
    value,
    dir: 'auto',
    placeholder: plainText(element.placeholder),
    minLength: asNumber(element.min_length),
    maxLength: asNumber(element.max_length),
    'data-autofocus': element.focus_on_load === true || undefined,
    onKeyDown,
  };
  return multiline ? (
    <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <input
      {...shared}
      type={INPUT_TYPES[type] ?? 'text'}
      inputMode={type === 'number_input' ? 'decimal' : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A field for rich text. Typed text becomes plain paragraphs; styles aren't supported. */
export function RichTextInput(props: ElementProps): ReactNode {
  const { payload, change, attributes } = useElement(props);
  return (
    <textarea
      {...attributes}
      className="field"
      rows={4}
      dir="auto"
      placeholder={plainText(props.element.placeholder)}
      value={richTextToPlain(payload)}
      onChange={(event) => change({ rich_text_value: plainToRichText(event.target.value) })}
    />
  );
}

function richTextToPlain(payload: Payload): string {
  return asObjects(asObject(payload.rich_text_value).elements)
    .map(({ elements }) =>
      asObjects(elements)
        .map(({ text }) => asString(text))
        .join(''),
    )
    .join('\n');
}

function plainToRichText(text: string): Payload | null {
  if (text === '') return null;
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
