import { dayOf } from '../../words/day.ts';
import type { Rest } from './rest.ts';

/** Days, both included, as `YYYY-MM-DD`; a side that isn't given is open. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The words that gave it. */
  readonly words: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const DATE = `(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:19|20)\\d\\d-\\d\\d|(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,?(?: (?:19|20)\\d\\d)?|(?:q[1-4] )?(?:19|20)\\d\\d)`;
const BETWEEN = new RegExp(
  `\\b(?:between|from) (?<a>${DATE}|\\d{1,2}(?:st|nd|rd|th)?) (?:and|to|until|till|through|-) (?<b>${DATE})\\b`,
);
/** A day that is given in full: "23 January 2025", "2025-01-23". */
export const DAY = new RegExp(
  `\\b(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\.?,? (?:19|20)\\d\\d|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d)\\b`,
);
const OPEN = new RegExp(
  `\\b(?<how>since|after|from|starting|before|until|till|up to|prior to|by) (?:this |the (?:beginning|start|end) of )?(?<date>${DATE})(?<more>,? (?:or|and) (?:later|after|newer|onwards?|earlier|before|older)| onwards?)?\\b`,
);
const IN = new RegExp(
  `\\b(?:in|during|on|of|this|at)? ?(?:the (?:year|month) (?:of )?)?(?<date>${DATE})(?<more>,? (?:or|and) (?:later|after|newer|onwards?|earlier|before|older)| onwards?)?(?=$|[\\s?.!,])`,
);
const RELATIVE =
  /\b(?:in )?(?:the )?(?:(?<this>this|last|past|previous) (?:(?<count>\d{1,3}|two|three|four|five|six) )?(?<unit>day|week|month|quarter|year)s?|(?<day>today|yesterday|lately))\b/;
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/**
 * Takes a period: "since 2026-01-01", "in december 2024", "between june and dec 2025", "last month".
 * @param today `YYYY-MM-DD`: where "this month" is
 */
export function readPeriod(rest: Rest, today: string): Period | null {
  const between = rest.take(BETWEEN);
  if (between) {
    const b = spanOf(between.groups?.b ?? '', today.slice(0, 4));
    const first = between.groups?.a ?? '';
    // "Between 20 and 27 January": the month is told once.
    const isDay = /^\d{1,2}\D{0,2}$/.test(first);
    const a = isDay
      ? b && monthOrDay(b.from.slice(0, 4), Number(b.from.slice(5, 7)), Number.parseInt(first, 10))
      : spanOf(first, b?.from.slice(0, 4) ?? today.slice(0, 4));
    if (a && b) return { from: a.from, to: b.to, words: between[0].trim() };
  }
  const relative = rest.take(RELATIVE);
  if (relative) return relativePeriod(relative, today);
  const open = rest.take(OPEN);
  if (open) {
    const { how = '', date = '', more = '' } = open.groups ?? {};
    const span = spanOf(date, today.slice(0, 4));
    if (span) {
      const isBefore = /before|until|till|up to|prior|^by$/.test(how) || /earlier|older/.test(more);
      const words = open[0].trim();
      // "Anything from 23 January" is of that day; "added from then" is open.
      if (how === 'from' && more === '' && !/\b(?:add|updat|chang|start)\w*\b/.test(rest.words)) {
        return { ...span, words };
      }
      if (/before|prior/.test(how)) return { from: '', to: dayBefore(span.from), words };
      if (how === 'after') return { from: dayAfter(span.to), to: '', words };
      return isBefore ? { from: '', to: span.to, words } : { from: span.from, to: '', words };
    }
  }
  const within = rest.take(IN);
  const span = within && spanOf(within.groups?.date ?? '', today.slice(0, 4));
  if (!within || !span) return null;
  const more = within.groups?.more ?? '';
  const words = within[0].trim();
  if (/later|after|newer|onward/.test(more)) return { from: span.from, to: '', words };
  if (/earlier|before|older/.test(more)) return { from: '', to: span.to, words };
  return { ...span, words };
}

function spanOf(written: string, year: string): Omit<Period, 'words'> | null {
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(written);
  if (iso) return monthOrDay(iso[1] as string, Number(iso[2]), Number(iso[3] ?? 0));
  const quarter = /^q([1-4]) (\d{4})$/.exec(written);
  if (quarter) {
    const first = (Number(quarter[1]) - 1) * 3 + 1;
    const [, of = ''] = [quarter[1], quarter[2]];
    return { from: day(of, first, 1), to: day(of, first + 2, 31) };
  }
  const alone = /^(\d{4})$/.exec(written);
  if (alone) return { from: `${alone[1]}-01-01`, to: `${alone[1]}-12-31` };
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(written)) + 1;
  if (month === 0) return null;
  const of = /\b((?:19|20)\d\d)\b/.exec(written)?.[1] ?? year;
  const date = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(written.replace(/\b(?:19|20)\d\d\b/, ''))?.[1];
  return monthOrDay(of, month, Number(date ?? 0));
}

function monthOrDay(year: string, month: number, date: number) {
  if (month < 1 || month > 12 || date > 31) return null;
  return date > 0
    ? { from: day(year, month, date), to: day(year, month, date) }
    : { from: day(year, month, 1), to: day(year, month, 31) };
}

function day(year: string, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function relativePeriod(match: RegExpExecArray, today: string): Period {
  const { this: which = '', count = '1', unit = 'day', day: named } = match.groups ?? {};
  const words = match[0].trim();
  if (named === 'today') return { from: today, to: '', words };
  if (named === 'yesterday') return { from: daysBefore(today, 1), to: '', words };
  if (named === 'lately') return { from: daysBefore(today, 31), to: '', words };
  if (which === 'this' && unit === 'month')
    return { from: `${today.slice(0, 7)}-01`, to: '', words };
  if (which === 'this' && unit === 'year')
    return { from: `${today.slice(0, 4)}-01-01`, to: '', words };
  if (which === 'last' && unit === 'year' && count === '1') {
    const year = String(Number(today.slice(0, 4)) - 1);
    return { from: `${year}-01-01`, to: `${year}-12-31`, words };
  }
  const times = Number(count) || COUNTS.indexOf(count);
  return { from: daysBefore(today, times * (DAYS[unit] ?? 1)), to: '', words };
}

function daysBefore(today: string, days: number): string {
  const at = Date.parse(`${today}T00:00:00Z`);
  return Number.isNaN(at) ? '' : dayOf(at - days * 86_400_000);
}

function dayBefore(date: string): string {
  return daysBefore(date, 1);
}

function dayAfter(date: string): string {
  // The 31st of a short month is its last day: the next day is the first of the next month.
  const valid = Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? date.replace(/31$/, '28') : date;
  return daysBefore(valid, -1) || date;
}
