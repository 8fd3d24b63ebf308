import { sql } from 'kysely';

/**
 * Ends a statement whose effect a power cut may undo (a crash of the program may not): SQLite then
 * does not wait for the disk. PostgreSQL reads a comment.
 */
export const MAY_BE_LOST = '/* may be lost in a power cut */';

/** The same, as kysely takes it. */
export const mayBeLost = sql.raw(MAY_BE_LOST);
