import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from '../frame/icons.tsx';
import { useActions } from '../state/page-context.tsx';
import { type CompletionItem, type CompletionSource, complete, findCommand } from './completion.ts';
import { CompletionList } from './completion-list.tsx';
import { NO_HISTORY, recall, remember } from './history.ts';
import { type Place, planSending } from './send.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly place: Place;
  readonly placeholder: string;
  readonly source: CompletionSource;
  readonly testId: string;
  /** Takes the focus when the place changes. */
  readonly focus?: boolean;
  /** A text to be put in, each time with a new number. */
  readonly fill?: { readonly text: string; readonly count: number } | undefined;
}

/** Where a person types. Enter sends, Shift+Enter begins a line, arrows go through what was sent. */
export function Composer(props: Props): ReactNode {
  const { place, placeholder, source, testId, focus = false, fill } = props;
  const { send, tell } = useActions();
  const key = `${place.channel} ${place.thread ?? ''}`;
  const [text, setText] = useDraft(key);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const history = useRef(NO_HISTORY);
  const field = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number | null>(null);
  const id = useId();

  const offered = closedFor === text ? null : complete(text, caret, source);
  const chosen = Math.min(active, (offered?.items.length ?? 1) - 1);
  const hint = place.thread === null ? findCommand(text, source.commands)?.command : undefined;

  const put = (next: string, at = next.length): void => {
    nextCaret.current = at;
    setText(next);
    setCaret(at);
    setActive(0);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as high as its text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
    if (nextCaret.current !== null) {
      element.setSelectionRange(nextCaret.current, nextCaret.current);
      nextCaret.current = null;
    }
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new place
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new text to put in
  useEffect(() => {
    if (!fill) return;
    put(fill.text);
    setClosedFor(fill.text);
    field.current?.focus();
  }, [fill]);

  const submit = (): void => {
    const sending = planSending(text, place, source);
    if (sending.kind === 'nothing') return;
    if (sending.kind === 'refuse') {
      tell(sending.why);
      return;
    }
    if (!send(sending.message)) return;
    if (sending.uninvited) {
      tell('You mentioned the app, but it is not in this channel.', place.channel);
    }
    history.current = remember(history.current, text);
    put('');
  };
  const pick = (item: CompletionItem): void => {
    if (!offered) return;
    const before = text.slice(0, offered.from) + item.insert;
    put(before + text.slice(caret).replace(/^ /, ''), before.length);
    if (!item.insert.endsWith(' ')) setClosedFor(before + text.slice(caret));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const used = offered ? completionKey(event) : historyKey(event);
    const sends = !used && event.key === 'Enter' && !event.shiftKey && !event.altKey;
    if (sends) submit();
    if (used || sends) event.preventDefault();
  };
  const completionKey = (event: KeyboardEvent): boolean => {
    if (!offered || event.shiftKey) return false;
    const count = offered.items.length;
    if (event.key === 'ArrowDown') setActive((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setActive((chosen + count - 1) % count);
    else if (event.key === 'Escape') setClosedFor(text);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !isTyped(offered.items[chosen]))) {
      const item = offered.items[chosen];
      if (item) pick(item);
    } else return false;
    return true;
  };
  /** Enter sends a command or sub-command that is typed out already. */
  const isTyped = (item: CompletionItem | undefined): boolean =>
    offered !== null && item?.insert.trim() === text.slice(offered.from, caret).trim();
  const historyKey = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const inLines = text.includes('\n') && text !== history.current.sent[history.current.at];
    if (step === null || event.shiftKey || inLines) return false;
    const found = recall(history.current, step, text);
    if (!found) return false;
    history.current = found.history;
    put(found.text);
    setClosedFor(found.text);
    return true;
  };
  return (
    <div className="composer" data-testid={testId}>
      {offered && (
        <CompletionList id={`${id}-list`} completion={offered} active={chosen} onPick={pick} />
      )}
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          role="combobox"
          aria-expanded={offered !== null}
          aria-controls={offered ? `${id}-list` : undefined}
          aria-activedescendant={offered ? `${id}-list-${chosen}` : undefined}
          aria-autocomplete="list"
          data-testid={`${testId}-input`}
          onKeyDown={onKeyDown}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart);
            setActive(0);
            setClosedFor(null);
          }}
        />
        <button
          type="button"
          className="send"
          aria-label="Send"
          title="Send (Enter)"
          data-testid={`${testId}-send`}
          disabled={text.trim() === ''}
          onClick={submit}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className="composer-hint">
        {hint ? (
          <>
            <code>{hint.command}</code> {hint.usageHint}
          </>
        ) : (
          <>
            <kbd>Enter</kbd> sends · <kbd>Shift + Enter</kbd> begins a line · <kbd>↑</kbd> brings
            back what you sent
          </>
        )}
      </p>
    </div>
  );
}
