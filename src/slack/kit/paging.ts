/** One page of what there is. */
export interface Page<T> {
  /** 0-based: the requested page, or the last one if there are fewer by now. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly shown: readonly T[];
  /** ` · page 2 of 3`; empty if one page holds all. */
  readonly where: string;
}

/** One page of some rows, `size` a page. */
export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = all.slice(page * size, (page + 1) * size);
  return { page, pages, shown, where: pages > 1 ? ` · page ${page + 1} of ${pages}` : '' };
}
