import type { ReactNode } from 'react';
import { asString } from '../../text/json.ts';
import { Picture } from '../surface/picture.tsx';
import { Button, FeedbackButtons, IconButton } from './buttons.tsx';
import { DateTimePicker } from './date-time.tsx';
import { Overflow } from './overflow.tsx';
import { Select } from './select.tsx';
import { RichTextInput, TextInput } from './text-inputs.tsx';
import { Checkboxes, RadioButtons } from './toggles.tsx';
import type { ElementProps } from './use-element.tsx';

/** The elements this page can draw, by Block Kit type. */
const ELEMENTS: Readonly<Record<string, (props: ElementProps) => ReactNode>> = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  radio_buttons: RadioButtons,
  checkboxes: Checkboxes,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: RichTextInput,
  datepicker: DateTimePicker,
  timepicker: DateTimePicker,
  datetimepicker: DateTimePicker,
  static_select: Select,
  external_select: Select,
  users_select: Select,
  conversations_select: Select,
  channels_select: Select,
  multi_static_select: Select,
  multi_external_select: Select,
  multi_users_select: Select,
  multi_conversations_select: Select,
  multi_channels_select: Select,
  image: ({ element }) => <Picture image={element} size="accessory" />,
};

/** Draws an element of a block, or a note if this page doesn't support its type. */
export function ElementView(props: ElementProps): ReactNode {
  const type = asString(props.element.type);
  const View = ELEMENTS[type];
  if (View) return <View {...props} />;
  return <span className="unsupported">A {type || 'nameless'} element: not drawn here</span>;
}
