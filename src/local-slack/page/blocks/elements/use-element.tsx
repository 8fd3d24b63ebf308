import { type ReactNode, useState } from 'react';
import { asObject, asString, type JsonObject } from '../../text/json.ts';
import { ConfirmDialog } from '../surface/confirm-dialog.tsx';
import { useSurface } from '../surface/surface.tsx';
import type { Payload } from '../surface/surface-state.ts';

export interface ElementProps {
  readonly element: JsonObject;
  readonly blockId: string;
  /** Whether a change is sent to the app at once; an input block keeps it until it is submitted. */
  readonly dispatches: boolean;
  /** Id of the label of the input block that the element stands in. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/** What the elements have in common. */
export interface ElementState {
  readonly payload: Payload;
  readonly busy: boolean;
  /** Keeps a value; sends it too where the element dispatches. Asks first where it is to. */
  change(payload: Payload): void;
  /** Keeps a value and sends nothing. */
  keep(payload: Payload): void;
  /** Sends an action. Asks first where it is to; `after` runs once it is sent. */
  act(payload: Payload, after?: () => void): void;
  /** The question that is being asked, to be drawn beside the element. */
  readonly confirmation: ReactNode;
  /** Attributes of the control itself. */
  readonly attributes: {
    readonly 'data-testid': string;
    readonly 'data-block-id': string;
    readonly 'aria-labelledby': string | undefined;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  };
}

export function useElement(props: ElementProps): ElementState {
  const { element, blockId, dispatches, labelledBy, describedBy, invalid } = props;
  const surface = useSurface();
  const [question, setQuestion] = useState<{ go: () => void } | null>(null);
  const actionId = asString(element.action_id);
  const type = asString(element.type);
  const confirm = asObject(element.confirm);
  const busy = surface.isBusy(blockId, actionId);

  const asking = (go: () => void): void => {
    if (Object.keys(confirm).length === 0) go();
    else setQuestion({ go });
  };
  const keep = (payload: Payload): void => surface.change(blockId, actionId, payload);
  const act = (payload: Payload, after?: () => void): void => {
    asking(() => {
      surface.act(blockId, actionId, type, payload);
      after?.();
    });
  };
  return {
    payload: surface.values[blockId]?.[actionId] ?? {},
    busy,
    keep,
    act,
    change: dispatches ? act : keep,
    confirmation: question && (
      <ConfirmDialog
        confirm={confirm}
        onAnswer={(agreed) => {
          setQuestion(null);
          if (agreed) question.go();
        }}
      />
    ),
    attributes: {
      'data-testid': `action:${actionId}`,
      'data-block-id': blockId,
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      'aria-invalid': invalid || undefined,
    },
  };
}
