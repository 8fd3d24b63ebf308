import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Props {
  /** The popup opens below this element, or above it if there is more room. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly className?: string;
  /** Makes the popup at least as wide as its anchor. */
  readonly wide?: boolean;
  /** With `end`, the popup's right edge aligns with the anchor's. */
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const GAP = 4;
const MARGIN = 8;

/** A menu or list on top of the page, open while it is mounted. */
export function Popup(props: Props): ReactNode {
  const { anchor, onClose, className = '', wide = false, align = 'start', children } = props;
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  // No dependencies, because the content's size may have changed.
  useLayoutEffect(() => {
    if (element.current && anchor.current) place(element.current, anchor.current, wide, align);
  });

  useEffect(() => {
    const popup = element.current;
    const onPointer = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!popup?.contains(target) && !anchor.current?.contains(target)) close.current();
    };
    // The list behind may scroll, even by itself. The popup follows while its anchor is visible.
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
