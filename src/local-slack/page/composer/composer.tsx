import {
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from '../frame/icons.tsx';
import { useActions } from '../state/page-context.tsx';
import { type CompletionItem, type CompletionSource, findCommand } from './completion.ts';
import { CompletionList } from './completion-list.tsx';
import { ComposerHint } from './composer-hint.tsx';
import { NO_HISTORY, recall, remember } from './history.ts';
import { type Place, planSending } from './send.ts';
import { useCompletion } from './use-completion.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly place: Place;
  readonly placeholder: string;
  readonly source: CompletionSource;
  readonly testId: string;
  /** Text to put into the field. A new `count` applies it again. */
  readonly fill?: { readonly text: string; readonly count: number } | undefined;
}

/**
 * The message field. Enter sends, Shift+Enter starts a new line, arrow keys recall sent messages.
 */
export function Composer({ place, placeholder, source, testId, fill }: Props): ReactNode {
  const { send, tell } = useActions();
  const [text, setText] = useDraft(`${place.channel} ${place.thread ?? ''}`);
  const [caret, setCaret] = useState(text.length);
  const completion = useCompletion(text, caret, source);
  const { offered, chosen } = completion;
  const history = useRef(NO_HISTORY);
  const field = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number | null>(null);
  const id = useId();

  const put = (next: string, at = next.length): void => {
    nextCaret.current = at;
    setText(next);
    setCaret(at);
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
  // A layout effect focuses the field before the next key. On a busy machine, Enter could come
  // before a normal effect.
  useLayoutEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new text to put in
  useLayoutEffect(() => {
    if (!fill) return;
    put(fill.text);
    completion.dismiss(fill.text);
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
    history.current = remember(history.current, text);
    put('');
  };
  const pick = (item: CompletionItem): void => {
    const before = text.slice(0, offered?.from) + item.insert;
    const all = before + text.slice(caret).replace(/^ /, '');
    put(all, before.length);
    if (item.insert.endsWith(' ')) completion.typed();
    else completion.dismiss(all);
    field.current?.focus();
  };
  /** Recalls a sent message. Returns false if the arrow key should move within the text instead. */
  const goBack = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const isBroughtBack = text === history.current.sent[history.current.at];
    if (step === null || event.shiftKey || (text.includes('\n') && !isBroughtBack)) return false;
    const found = recall(history.current, step, text);
    if (!found) return false;
    history.current = found.history;
    put(found.text);
    completion.dismiss(found.text);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const pressed = completion.press(event);
    if (pressed === 'free') {
      const sends = event.key === 'Enter' && !event.shiftKey && !event.altKey;
      if (sends) submit();
      else if (offered !== null || !goBack(event)) return;
    } else if (pressed !== 'used') pick(pressed);
    event.preventDefault();
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
          aria-activedescendant={offered && chosen >= 0 ? `${id}-list-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          data-testid={`${testId}-input`}
          onKeyDown={onKeyDown}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart);
            completion.typed();
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
      <ComposerHint
        id={`${id}-hint`}
        command={place.thread === null ? findCommand(text, source.commands)?.command : undefined}
      />
    </div>
  );
}
