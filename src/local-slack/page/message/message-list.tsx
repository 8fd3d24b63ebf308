import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row, ThreadSummary } from '../state/timeline.ts';
import { useSurroundings } from '../text/surroundings.tsx';
import { MessageView } from './message.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly showJson: boolean;
  readonly summaries?: ReadonlyMap<string, ThreadSummary>;
  readonly onThread?: (rootTs: string) => void;
  /** Content above the first message. */
  readonly intro?: ReactNode;
}

/** Within this distance from the end, in pixels, the list follows new messages. */
const NEAR_END = 80;

/** Messages, oldest first. The list stays scrolled to the end unless the person scrolls up. */
export function MessageList(props: Props): ReactNode {
  const { label, rows, showJson, summaries, onThread, intro } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const [missed, setMissed] = useState(false);
  const { me } = useSurroundings();
  const newest = rows.findLast((row) => row.kind === 'message')?.message;
  const last = newest?.ts;

  const toEnd = (): void => {
    atEnd.current = true;
    setMissed(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };
  // Scroll to the person's own message, and to private ones, which answer them.
  const isForMe = newest !== undefined && (newest.user === me || newest.onlyFor !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new message
  useEffect(() => {
    if (atEnd.current || last === undefined) return;
    if (isForMe) toEnd();
    else setMissed(true);
  }, [last]);
  // Also follow when a message grows, for example when a card or a JSON panel opens.
  useLayoutEffect(() => {
    const element = content.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const onScroll = (): void => {
    const element = scroller.current;
    if (!element) return;
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    // Only a person scrolls up. A list that has just grown is briefly far from its end, too.
    if (left < NEAR_END) atEnd.current = true;
    else if (element.scrollTop < top.current) atEnd.current = false;
    top.current = element.scrollTop;
    if (atEnd.current) setMissed(false);
  };
  return (
    <div className="messages">
      <section
        ref={scroller}
        className="messages-scroll"
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard
        tabIndex={0}
        aria-label={label}
      >
        <div ref={content}>
          {intro}
          <ol className="message-list" data-testid="message-list">
            {rows.map((row) =>
              row.kind === 'message' ? (
                <MessageView
                  key={row.message.ts}
                  message={row.message}
                  compact={row.compact}
                  showJson={showJson}
                  summary={summaries?.get(row.message.ts)}
                  onThread={onThread}
                />
              ) : (
                <li key={`${row.kind} ${row.label}`} className={row.kind}>
                  <span>{row.label}</span>
                </li>
              ),
            )}
          </ol>
        </div>
      </section>
      {missed && (
        <button type="button" className="jump" onClick={toEnd}>
          New messages ↓
        </button>
      )}
    </div>
  );
}
