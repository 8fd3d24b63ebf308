import type { ReactNode } from 'react';
import { Dialog } from '../../frame/dialog.tsx';
import { InlineTextObject, TextObject } from '../../text/chunk-view.tsx';
import type { JsonObject } from '../../text/json.ts';
import { plainText } from '../../text/text-object.ts';

interface Props {
  /** A `confirm` object. */
  readonly confirm: JsonObject;
  readonly onAnswer: (agreed: boolean) => void;
}

/** The confirmation dialog that Slack shows before an element acts. */
export function ConfirmDialog({ confirm, onAnswer }: Props): ReactNode {
  const title = plainText(confirm.title) || 'Are you sure?';
  const danger = confirm.style === 'danger';
  return (
    <Dialog
      label={title}
      className="dialog confirm"
      testId="confirm"
      onEscape={() => onAnswer(false)}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
      </div>
      <div className="dialog-body">
        <TextObject value={confirm.text} />
      </div>
      <div className="dialog-foot">
        <button
          type="button"
          className="button"
          data-testid="confirm-deny"
          onClick={() => onAnswer(false)}
        >
          <InlineTextObject value={confirm.deny ?? 'Cancel'} />
        </button>
        <button
          type="button"
          className={`button ${danger ? 'button-danger-solid' : 'button-primary'}`}
          data-testid="confirm-agree"
          onClick={() => onAnswer(true)}
        >
          <InlineTextObject value={confirm.confirm ?? 'Yes'} />
        </button>
      </div>
    </Dialog>
  );
}
