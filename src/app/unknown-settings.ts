import { closestWord } from '../core/words/closest-word.ts';
import type { Env } from './config.ts';
import { SETTINGS, type SettingName } from './settings.ts';

/** A variable that is named as a setting would be, and is none. */
export interface UnknownSetting {
  readonly name: string;
  /** The setting that was probably meant; null if none is close. */
  readonly nearest: SettingName | null;
}

const PREFIX = 'CASEBOOK_';

/**
 * The variables that begin as settings do and are none. They are no reason not to start: platforms set
 * some of their own (Kubernetes `CASEBOOK_SERVICE_HOST`, for a service of that name).
 */
export function unknownSettings(env: Env): UnknownSetting[] {
  const known = Object.keys(SETTINGS).flatMap((name) =>
    name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [],
  );
  return Object.keys(env).flatMap((name) => {
    const rest = name.slice(PREFIX.length);
    if (!name.startsWith(PREFIX) || known.includes(rest)) return [];
    const nearest = closestWord(rest, known);
    return { name, nearest: nearest === undefined ? null : (`${PREFIX}${nearest}` as SettingName) };
  });
}
