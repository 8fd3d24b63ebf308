import type { ReactNode } from 'react';
import { asNumber, asString } from '../../text/json.ts';
import { plainText } from '../../text/text-object.ts';
import { type ElementProps, useElement } from './use-element.tsx';

const KINDS = {
  datepicker: { input: 'date', key: 'selected_date' },
  timepicker: { input: 'time', key: 'selected_time' },
  datetimepicker: { input: 'datetime-local', key: 'selected_date_time' },
} as const;

/**
 * A picker for a date (`YYYY-MM-DD`), a time (`HH:mm`) or both (Unix seconds). Uses the browser's
 * own controls.
 */
export function DateTimePicker(props: ElementProps): ReactNode {
  const { element } = props;
  const { payload, change, confirmation, attributes } = useElement(props);
  const { input, key } = KINDS[element.type as keyof typeof KINDS] ?? KINDS.datepicker;
  const both = input === 'datetime-local';
  const value = both ? toLocal(asNumber(payload[key])) : asString(payload[key]);
  const onChange = (text: string): void =>
    change({ [key]: text === '' ? null : both ? Math.floor(Date.parse(text) / 1000) : text });
  return (
    <>
      <input
        {...attributes}
        aria-label={attributes['aria-labelledby'] ? undefined : plainText(element.placeholder)}
        className="field field-date"
        type={input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {confirmation}
    </>
  );
}

/** Formats Unix seconds for a `datetime-local` field, in the machine's time zone. */
function toLocal(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
