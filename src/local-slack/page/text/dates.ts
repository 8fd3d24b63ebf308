/**
 * Formats dates as Slack does. The clock and the time zone are parameters. The language is English,
 * like the rest of the page.
 */

export interface Clock {
  /** Unix time in milliseconds. */
  readonly now: number;
  /** IANA name. If undefined, the machine's time zone. */
  readonly timeZone?: string | undefined;
}

/** Converts a Slack timestamp (`1700000000.000100`) to Unix milliseconds. */
export function tsToMillis(ts: string): number {
  return Number(ts) * 1000;
}

/** `9:05 AM` */
export function formatTime(millis: number, clock: Clock): string {
  return format(millis, clock, { hour: 'numeric', minute: '2-digit' });
}

/** `Today at 9:05:12 AM`, for a tooltip. */
export function formatMoment(millis: number, clock: Clock): string {
  const time = format(millis, clock, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  return `${formatDay(millis, clock)} at ${time}`;
}

/**
 * `Today`, `Yesterday`, or `Monday, November 3rd`. Includes the year if it isn't the current one.
 */
export function formatDay(millis: number, clock: Clock): string {
  return relativeDay(millis, clock) ?? longDay(millis, clock);
}

/** Returns a key that is equal for two times on the same day. */
export function dayKey(millis: number, clock: Clock): string {
  return format(millis, clock, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** `just now`, `5 minutes ago`, `2 days ago` */
export function formatAgo(millis: number, clock: Clock): string {
  const seconds = (millis - clock.now) / 1000;
  if (seconds > -60) return 'just now';
  const units = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => -seconds >= size) ?? ['minute', 60];
  const words = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
  return words.format(Math.trunc(seconds / length), unit);
}

/** Fills in the tokens of a `<!date^…>` format. Unknown tokens stay unchanged. */
export function fillDateFormat(template: string, millis: number, clock: Clock): string {
  return template.replace(/\{(\w+)\}/g, (token, name: string) => {
    const pretty = name.endsWith('_pretty') ? relativeDay(millis, clock)?.toLowerCase() : undefined;
    if (pretty) return pretty;
    switch (name.replace(/_pretty$/, '')) {
      case 'date_num':
        return format(millis, { ...clock }, { dateStyle: 'short' }, 'sv-SE');
      case 'date':
        return longDay(millis, clock, { month: 'long', weekday: undefined });
      case 'date_short':
        return format(millis, clock, { dateStyle: 'medium' });
      case 'date_long':
        return longDay(millis, clock, { year: 'numeric' });
      case 'date_slash':
        return format(millis, clock, { month: '2-digit', day: '2-digit', year: 'numeric' });
      case 'time':
        return formatTime(millis, clock);
      case 'time_secs':
        return format(millis, clock, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
      case 'ago':
        return formatAgo(millis, clock);
      default:
        return token;
    }
  });
}

function relativeDay(millis: number, clock: Clock): string | undefined {
  const day = dayKey(millis, clock);
  if (day === dayKey(clock.now, clock)) return 'Today';
  if (day === dayKey(clock.now - 86_400_000, clock)) return 'Yesterday';
  return undefined;
}

function longDay(millis: number, clock: Clock, more: Intl.DateTimeFormatOptions = {}): string {
  const sameYear =
    format(millis, clock, { year: 'numeric' }) === format(clock.now, clock, { year: 'numeric' });
  const day = Number(format(millis, clock, { day: 'numeric' }));
  const text = format(millis, clock, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...more,
  });
  return text.replace(new RegExp(`\\b${day}\\b`), `${day}${ordinal(day)}`);
}

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}

function format(
  millis: number,
  clock: Clock,
  options: Intl.DateTimeFormatOptions,
  locale = 'en-US',
): string {
  if (!Number.isFinite(millis) || Math.abs(millis) > 8.64e15) return '';
  return formatter(locale, { ...options, timeZone: clock.timeZone }).format(millis);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}
