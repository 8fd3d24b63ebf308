declare global {
  interface ImportMeta {
    /** Set where the script was put together by src/bundle/build.mjs. */
    readonly isCasebookBundle?: true;
  }
}

/**
 * The folder of the bundle that runs, which holds what belongs to exactly these sources and packages;
 * null where the sources run as they are, or in a bundle that somebody else has made.
 */
export const bundleFolder: string | null = import.meta.isCasebookBundle
  ? import.meta.dirname
  : null;
