import { type ReactNode, useEffect, useRef } from 'react';
import { useActions } from '../state/page-context.tsx';
import type { Notice } from '../state/page-state.ts';
import { Icon } from './icons.tsx';

/** A notice disappears after this many milliseconds, unless it is hovered or focused. */
const SHOWN_FOR = 9000;

/** Slack's notices outside any message. They appear above dialogs, too. */
export function Notices({ notices }: { notices: readonly Notice[] }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const newest = notices.at(-1)?.id;
  // Reopening moves the notices above any dialog that has opened since.
  useEffect(() => {
    element.current?.hidePopover();
    if (newest !== undefined) element.current?.showPopover();
  }, [newest]);
  return (
    <div ref={element} className="notices" popover="manual">
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice }: { notice: Notice }): ReactNode {
  const { dismissNotice, send } = useActions();
  const { invite } = notice;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = (): void => clearTimeout(timer.current);
  const start = (): void => {
    stop();
    timer.current = setTimeout(() => dismissNotice(notice.id), SHOWN_FOR);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    start();
    return stop;
  }, []);
  return (
    <div
      className="notice"
      role="alert"
      data-testid="notice"
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocus={stop}
      onBlur={start}
    >
      <p dir="auto">{notice.text}</p>
      {invite !== undefined && (
        <button
          type="button"
          className="notice-action"
          data-testid="invite"
          onClick={() => {
            send({ type: 'membership', channel: invite, member: true });
            dismissNotice(notice.id);
          }}
        >
          Add it
        </button>
      )}
      <button type="button" aria-label="Dismiss" onClick={() => dismissNotice(notice.id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
