import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { View } from '../../protocol/browser-protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceProvider, useSurface } from '../blocks/surface/surface.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { ToolButton } from '../frame/tool-button.tsx';
import { JsonPanel } from '../message/json-panel.tsx';
import { busyKey, isBusy } from '../state/busy.ts';
import { useActions, useBusy } from '../state/page-context.tsx';

interface Props {
  readonly view: View;
  readonly errors: Readonly<Record<string, string>>;
  /** Number of views below this one. The person can go back to them. */
  readonly below: number;
  /** True for the top view. */
  readonly top: boolean;
  readonly showJson: boolean;
  /** Content in the dialog, outside the view. */
  readonly children: ReactNode;
}

/** One view of the modal stack. The views below stay mounted, so they keep their input. */
export function Modal(props: Props): ReactNode {
  const { view, errors, below, top, showJson, children } = props;
  const { send } = useActions();
  const close = (): void => {
    send({ type: 'view_close', viewId: view.id });
  };
  return (
    <Dialog
      label={view.title}
      className="dialog modal"
      testId={top ? 'modal' : 'modal-below'}
      onEscape={close}
      hidden={!top}
    >
      <SurfaceProvider
        surface={{ in: 'view', viewId: view.id }}
        blocks={view.blocks}
        errors={errors}
      >
        <ModalForm view={view} below={below} showJson={showJson} onClose={close} />
      </SurfaceProvider>
      {children}
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'view' | 'below' | 'showJson'> {
  readonly onClose: () => void;
}

function ModalForm({ view, below, showJson, onClose }: FormProps): ReactNode {
  const { request } = useActions();
  const { values, surface, errors } = useSurface();
  const key = busyKey(surface, '', '');
  const busy = isBusy(useBusy(), key);
  const form = useRef<HTMLFormElement>(null);
  const hasInputs = view.blocks.some(({ type }) => type === 'input');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    request({ type: 'view_submit', viewId: view.id, state: values }, key);
  };
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    const first =
      find('[data-autofocus]') ?? find('.input :is(input, textarea, .select)') ?? find('section');
    // No scrolling: the view should show from its start, even if a later element has the focus.
    first?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);
  return (
    <form ref={form} className="modal-form" noValidate onSubmit={submit}>
      <div className="dialog-head">
        {below > 0 && <ToolButton label="Back" icon="back" onClick={onClose} />}
        <h2 data-testid="modal-title">{view.title}</h2>
        <span className="spacer" />
        <ToolButton label="Close" icon="close" testId="modal-x" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard */}
      <section className="dialog-body" tabIndex={0} aria-label={view.title}>
        <Blocks blocks={view.blocks} />
        {showJson && <JsonPanel json={view.json} />}
      </section>
      {(view.submit !== '' || view.close !== '' || hasInputs) && (
        <div className="dialog-foot">
          <button type="button" className="button" data-testid="modal-close" onClick={onClose}>
            {view.close || 'Close'}
          </button>
          {(view.submit !== '' || hasInputs) && (
            <button
              type="submit"
              className="button button-primary"
              aria-busy={busy}
              data-testid="modal-submit"
            >
              <span className="button-label">{view.submit || 'Submit'}</span>
            </button>
          )}
        </div>
      )}
    </form>
  );
}
