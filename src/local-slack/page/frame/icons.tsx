import type { ReactNode } from 'react';

/** Outlines on a 20 × 20 grid, drawn for this page. */
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  archive: 'M3 4h14v4H3zM4.5 8v8h11V8M8 11.5h4',
  home: 'M3 9.5 10 3l7 6.5M5 8v9h10V8M8.5 17v-4.5h3V17',
  message: 'M3 4h14v10H9l-4 3.5V14H3z',
  reply: 'M3 4h14v9H9.5L6 16.5V13H3zM6.5 7.5h7M6.5 10h4',
  braces:
    'M8 3C6 3 5.5 4 5.5 5.5v2C5.5 9 5 10 3.5 10 5 10 5.5 11 5.5 12.5v2C5.5 16 6 17 8 17M12 3c2 0 2.5 1 2.5 2.5v2c0 1.5.5 2.5 2 2.5-1.5 0-2 1-2 2.5v2c0 1.5-.5 2.5-2.5 2.5',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  close: 'M5 5l10 10M15 5 5 15',
  send: 'M3 3.5 17 10 3 16.5 5 10zM5 10h6',
  eye: 'M2 10c2-3.5 4.7-5 8-5s6 1.5 8 5c-2 3.5-4.7 5-8 5s-6-1.5-8-5M10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  dots: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  bulb: 'M7 13.5C5.5 12.3 4.8 10.8 4.8 9a5.2 5.2 0 0 1 10.4 0c0 1.8-.7 3.3-2.2 4.5v1.5H7zM8 17.5h4',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  people:
    'M7 5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M2.5 16c0-3 1.8-4.5 4.5-4.5s4.5 1.5 4.5 4.5M12.5 5.2a2.4 2.4 0 0 1 0 4.6M13.8 11.8c2.3.3 3.7 1.8 3.7 4.2',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  check: 'M4 10.5 8.5 15 16 5.5',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9v5M10 6.2v.01',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative only: text beside the icon gives its meaning. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
