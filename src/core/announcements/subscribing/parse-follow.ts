import type { Filter } from '../../filter/filter.ts';
import type { FilterProblem } from '../../filter/filter-problem.ts';
import { type Token, tokenizeFilter } from '../../filter/filter-tokens.ts';
import { parseFilterTokens } from '../../filter/parse-filter.ts';
import type { Vocabulary } from '../../filter/vocabulary.ts';
import { closestWord } from '../../words/closest-word.ts';
import { normaliseText } from '../../words/normalise.ts';
import { isTimeZone } from './cadence.ts';
import { type Cadence, KINDS, type Kinds, WEEKDAYS, type Weekday } from './subscription.ts';

/** The cases that a channel wants to follow, and the times of its posts. */
export interface FollowWish {
  readonly filter: Filter;
  readonly kinds: Kinds;
  readonly cadence: Cadence;
}

export type ParsedFollow =
  | {
      readonly wish: FollowWish;
      readonly notes: readonly FilterProblem[];
      readonly problems: readonly [];
    }
  | {
      readonly wish: null;
      readonly notes: readonly [];
      readonly problems: readonly FilterProblem[];
    };

/** The time of digests, unless one is given. */
const DEFAULT_TIME = '09:00';

/**
 * Reads the words after `/case follow`: a filter and, anywhere among it, options:
 *
 *     cluster:operations except org:klarna every:week on:mon at:08:30 zone:Europe/Stockholm kinds:new
 *
 * `every:` now, day or week; `on:` a weekday (makes it weekly); `at:` HH:MM (makes it daily);
 * `kinds:` new, changes or both. Without options: new cases and changes, at once.
 * @param settings.zone IANA time zone, unless one is given
 * @returns the wish, or every problem at once
 */
export function parseFollow(
  text: string,
  settings: { readonly vocabulary?: Vocabulary; readonly zone: string },
): ParsedFollow {
  const { tokens, problems: early } = tokenizeFilter(normaliseText(text));
  const isOption = (token: Token) => token.kind === 'field' && token.field in OPTIONS;
  const problems: FilterProblem[] = [...early];
  const given: Partial<Record<OptionKey, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'field' || !isOption(token)) continue;
    const key = OPTIONS[token.field]!;
    const value = readOption(key, token, problems);
    if (value !== null) given[key] = value;
  }
  const rest = tokens.filter((token) => !isOption(token));
  const parsed = parseFilterTokens(rest, problems, settings.vocabulary);
  if (!parsed.filter) return { wish: null, notes: [], problems: parsed.problems };
  const wish = {
    filter: parsed.filter,
    kinds: (given.kinds ?? 'both') as Kinds,
    cadence: cadenceOf(given, settings.zone),
  };
  return { wish, notes: parsed.notes, problems: [] };
}

type OptionKey = 'kinds' | 'every' | 'on' | 'at' | 'zone';

const OPTIONS: Readonly<Record<string, OptionKey>> = {
  kinds: 'kinds',
  kind: 'kinds',
  every: 'every',
  on: 'on',
  at: 'at',
  zone: 'zone',
  timezone: 'zone',
};

const EVERY: Readonly<Record<string, string>> = {
  now: 'at-once',
  once: 'at-once',
  'at-once': 'at-once',
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
};

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

/** Reads an option's value as stored. If it is wrong, adds a problem and returns null. */
function readOption(
  key: OptionKey,
  token: Extract<Token, { kind: 'field' }>,
  problems: FilterProblem[],
): string | null {
  const typed = token.values.map(({ text }) => text).join(',');
  const value = typed.toLowerCase();
  const refuse = (hint: string, near?: string) => {
    problems.push({
      code: 'unknown-option-value',
      at: token.at,
      message: `"${typed}" isn't a value of ${key}:`,
      hint,
      meant: { typed: token.typed, instead: near === undefined ? '' : `${key}:${near}` },
    });
    return null;
  };
  switch (key) {
    case 'kinds':
      return (KINDS as readonly string[]).includes(value)
        ? value
        : refuse(`Write kinds:new, kinds:changes or kinds:both.`, closestWord(value, KINDS));
    case 'every':
      return (
        EVERY[value] ??
        refuse('Write every:now, every:day or every:week.', closestWord(value, Object.keys(EVERY)))
      );
    case 'on': {
      const day = WEEKDAYS.find((each) => each === value || DAY_NAMES[each] === value);
      return day ?? refuse(`Write on:${WEEKDAYS.join(', on:')}.`, closestWord(value, WEEKDAYS));
    }
    case 'at': {
      const { hour, minute } = /^(?<hour>\d{1,2}):(?<minute>\d{2})$/.exec(value)?.groups ?? {};
      return hour !== undefined && Number(hour) < 24 && Number(minute) < 60
        ? `${hour.padStart(2, '0')}:${minute}`
        : refuse('Write the time with 24 hours: at:09:00, at:17:30.');
    }
    case 'zone': {
      if (isTimeZone(typed)) return typed;
      const near = closestWord(
        value,
        Intl.supportedValuesOf('timeZone').map((z) => z.toLowerCase()),
      );
      const meant = Intl.supportedValuesOf('timeZone').find((z) => z.toLowerCase() === near);
      return refuse(
        `${meant ? `Did you mean zone:${meant}? ` : ''}Write a zone by continent and city: zone:Europe/Stockholm.`,
        meant,
      );
    }
  }
}

function cadenceOf(given: Partial<Record<OptionKey, string>>, defaultZone: string): Cadence {
  const every = given.every ?? (given.on ? 'week' : given.at ? 'day' : 'at-once');
  const at = given.at ?? DEFAULT_TIME;
  const zone = given.zone ?? defaultZone;
  if (every === 'week') return { every, day: (given.on ?? 'mon') as Weekday, at, zone };
  return every === 'day' ? { every, at, zone } : { every: 'at-once' };
}
