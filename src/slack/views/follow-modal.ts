import type { Status } from '../../core/case/case.ts';
import { ACTION } from '../kit/action-ids.ts';
import { label, shorten } from '../kit/clip.ts';
import {
  CADENCE_CHOICES,
  type CadenceChoice,
  cadenceChoice,
  FOLLOW_FIELD,
  type FollowForm,
} from '../kit/follow-form.ts';
import { anyOfField, type Choice, choiceField, textField, timeField } from '../kit/inputs.ts';
import { actions, bold, button, channel, richText, section } from '../kit/kit.ts';
import { composeModal, type Modal, type Sheet } from '../kit/message.ts';
import { type FilterPreview, previewWords } from './parts/preview.ts';
import { STATUS, statusLabel } from './parts/status.ts';
import { KINDS, WEEKDAY } from './parts/subscription-words.ts';

/** The initial content of the form for following. */
export interface FollowModal {
  /** Slack id of the channel that is to follow. */
  readonly channel: string;
  /** Id of the subscription that is changed; empty for a new one. */
  readonly subscription: string;
  readonly form: FollowForm;
  /** The library's values for each field. */
  readonly choices: {
    readonly orgs: readonly string[];
    readonly clusters: readonly string[];
    readonly tiers: readonly string[];
    readonly impacts: readonly string[];
  };
  /** The time zone to offer if the form has none: the opener's own. */
  readonly zone: string;
  /** The cases that the form would have matched, or what is wrong with its filter. */
  readonly preview: FilterPreview | string;
  /** Carried through the form, for the listener that takes it: at most 3,000 characters. */
  readonly privateMetadata: string;
}

/** The form for following: everything that the command can say, with a preview. */
export function followModal(input: FollowModal): Modal {
  const { form, choices } = input;
  const timed = form.cadence.every === 'at-once' ? null : form.cadence;
  const frame = {
    title: input.subscription === '' ? 'Follow cases' : 'Change what you follow',
    callbackId: 'follow',
    submit: input.subscription === '' ? 'Follow' : 'Save',
    close: 'Cancel',
    privateMetadata: input.privateMetadata,
  };
  return composeModal(frame, (sheet) => {
    sheet.add(
      richText(
        section('Posts to ', channel(input.channel), '. Leave a field empty to mean any.'),
        section(bold(previewOf(sheet, input))),
      ),
      actions(button({ label: 'Preview', action: ACTION.previewFollow })),
      anyOf(FOLLOW_FIELD.orgs, 'Organisation', choices.orgs, form.orgs),
      anyOf(FOLLOW_FIELD.clusters, 'Industry cluster', choices.clusters, form.clusters),
      anyOf(FOLLOW_FIELD.tiers, 'Tier', choices.tiers, form.tiers),
      anyOf(FOLLOW_FIELD.impacts, 'Primary impact', choices.impacts, form.impacts),
      anyOfField({
        id: FOLLOW_FIELD.statuses,
        label: 'With a claim that is',
        choices: statuses.map((value) => ({ label: statusLabel(value), value })),
        initial: form.statuses,
        optional: true,
      }),
      textField({
        id: FOLLOW_FIELD.filter,
        label: 'Words, or a whole filter',
        hint: 'As after “follow”: words, and, or, except. Holds beside the fields above.',
        initial: form.filter,
        optional: true,
      }),
      choiceField({
        id: FOLLOW_FIELD.kinds,
        label: 'Tell of',
        choices: Object.entries(KINDS).map(([value, words]) => ({ label: words, value })),
        initial: form.kinds,
      }),
      choiceField({
        id: FOLLOW_FIELD.cadence,
        label: 'When',
        choices: CADENCE_CHOICES.map((value) => ({ label: cadenceLabel(value), value })),
        initial: cadenceChoice(form.cadence),
      }),
      timeField({
        id: FOLLOW_FIELD.at,
        label: 'Time, unless at once',
        initial: timed ? timed.at : '09:00',
      }),
      textField({
        id: FOLLOW_FIELD.zone,
        label: 'Time zone',
        hint: 'As in Europe/Berlin.',
        initial: label(timed ? timed.zone : input.zone, 64),
      }),
    );
  });
}

function previewOf(sheet: Sheet, { preview }: FollowModal): string {
  if (typeof preview !== 'string') return previewWords(preview);
  return `No preview, since the filter can’t be read: ${shorten(preview, sheet.room(600))}`;
}

const statuses = Object.keys(STATUS) as Status[];

function anyOf(id: string, name: string, choices: readonly string[], initial: readonly string[]) {
  const named = choices.map((value): Choice => ({ label: value, value }));
  return anyOfField({ id, label: name, choices: named, initial, optional: true });
}

function cadenceLabel(choice: CadenceChoice): string {
  if (choice === 'at-once') return 'At once';
  if (choice === 'day') return 'Every day';
  return `Every ${WEEKDAY[choice.slice('week-'.length) as keyof typeof WEEKDAY]}`;
}
