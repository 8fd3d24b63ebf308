import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Props {
  /** What the popup belongs to: it opens below, or above where there is more room. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly className?: string;
  /** At least as wide as its anchor. */
  readonly wide?: boolean;
  /** `end`: its right edge stands at the anchor's. */
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const GAP = 4;
const MARGIN = 8;

/** A menu or list above everything else, open as long as it is mounted. */
export function Popup(props: Props): ReactNode {
  const { anchor, onClose, className = '', wide = false, align = 'start', children } = props;
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  // No dependencies: the content may have changed its size.
  useLayoutEffect(() => {
    if (element.current && anchor.current) place(element.current, anchor.current, wide, align);
  });

  useEffect(() => {
    const popup = element.current;
    const onPointer = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!popup?.contains(target) && !anchor.current?.contains(target)) close.current();
    };
    // The list behind it may move, also by itself: the popup goes along as long as it can be seen.
    const follow = (event: Event): void => {
      if (!popup || !anchor.current || popup.contains(event.target as Node)) return;
      const { top, bottom } = anchor.current.getBoundingClientRect();
      if (bottom < 0 || top > window.innerHeight) close.current();
      else place(popup, anchor.current, wide, align);
    };
    const onResize = (): void => close.current();
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('scroll', follow, true);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', onResize);
    };
  }, [anchor, wide, align]);

  return (
    <div ref={element} className={`popup ${className}`} popover="manual">
      {children}
    </div>
  );
}

function place(
  popup: HTMLElement,
  anchor: HTMLElement,
  wide: boolean,
  align: 'start' | 'end',
): void {
  if (!popup.matches(':popover-open')) popup.showPopover();
  const at = anchor.getBoundingClientRect();
  if (wide) popup.style.minWidth = `${at.width}px`;
  const below = window.innerHeight - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  popup.style.maxHeight = '';
  const wanted = popup.scrollHeight;
  const opensBelow = wanted <= below || below >= above;
  popup.style.maxHeight = `${opensBelow ? below : above}px`;
  const size = popup.getBoundingClientRect();
  const left = align === 'end' ? at.right - size.width : at.left;
  const rightmost = window.innerWidth - size.width - MARGIN;
  popup.style.left = `${Math.max(MARGIN, Math.min(left, rightmost))}px`;
  popup.style.top = opensBelow
    ? `${at.bottom + GAP}px`
    : `${Math.max(MARGIN, at.top - GAP - size.height)}px`;
}
