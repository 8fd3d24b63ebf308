const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

/**
 * A date as `YYYY-MM-DD`, if day, month and year are certain; as it is written elsewhere (`3/4/2026`,
 * `March 2026`, `5 May`).
 */
export function isoDate(written: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso !== null) return joined(iso[1], iso[2], iso[3]) ?? written;
  const points = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(written);
  if (points !== null) {
    const [, day = '', mark, month = '', year] = points;
    // Only the one who wrote 3/4 knows which is the month.
    const isSure = mark === '.' || Number(day) > 12 || day === month;
    return (isSure ? joined(year, month, day) : undefined) ?? written;
  }
  const month = monthIn(written);
  const year = /\d{4}/.exec(written)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(written)?.[0];
  if (month === 0 || year === undefined || day === undefined) return written;
  return joined(year, String(month), day) ?? written;
}

function monthIn(written: string): number {
  const word =
    /\p{L}{3,}/u.exec(written.toLowerCase().replace(/\d(?:st|nd|rd|th|er)/, ''))?.[0] ?? '';
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

function joined(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date
    ? undefined
    : date;
}
