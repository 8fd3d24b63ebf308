/** An instance with the library that it serves. */
export interface Serving {
  readonly instance: string;
  /** Tells libraries apart by what they say. */
  readonly digest: string;
}

/**
 * - `newest`: no library was seen later, and everybody who is alive serves this one
 * - `older`: a later one was seen, and nobody who is alive serves it
 * - `outdated`: somebody who is alive serves a later one
 * - `disputed`: somebody who is alive serves another one, none a later
 */
export type LibraryAge = 'newest' | 'older' | 'outdated' | 'disputed';

/** The libraries that the instances serve, so that one with an old copy knows. */
export interface InstanceStore {
  /**
   * Notes that an instance is alive.
   * @param isChange true if its library has just become this one while it ran. At a start it is as old
   *   as when it was first seen.
   */
  note(serving: Serving, now: number, isChange: boolean): Promise<void>;
  /** @param aliveSince whoever has noted nothing since then counts as gone */
  ageOf(serving: Serving, aliveSince: number): Promise<LibraryAge>;
}
