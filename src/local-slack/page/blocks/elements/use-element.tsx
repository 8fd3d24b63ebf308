import { type ReactNode, useState } from 'react';
import { asObject, asString, type JsonObject } from '../../text/json.ts';
import { ConfirmDialog } from '../surface/confirm-dialog.tsx';
import { useSurface } from '../surface/surface.tsx';
import type { Payload } from '../surface/surface-state.ts';

export interface ElementProps {
  readonly element: JsonObject;
  readonly blockId: string;
  /** True if a change goes to the app at once. An input block waits until it is submitted. */
  readonly dispatches: boolean;
  /** ID of the label of the surrounding input block. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/** State and actions shared by all elements. */
export interface ElementState {
  readonly payload: Payload;
  readonly busy: boolean;
  /**
   * Stores a new value. If the element dispatches, also sends it, after any confirmation dialog.
   */
  change(payload: Payload): void;
  /** Stores a value without sending it. */
  keep(payload: Payload): void;
  /** Sends an action, after any confirmation dialog. Calls `after` once it is sent. */
  act(payload: Payload, after?: () => void): void;
  /** The open confirmation dialog, to be drawn beside the element. */
  readonly confirmation: ReactNode;
  /** HTML attributes for the control itself. */
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
