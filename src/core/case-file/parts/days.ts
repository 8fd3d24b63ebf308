/** Returns a date less what word processors make of its hyphens and the spaces around it. */
export function withPlainHyphens(date: string): string {
  return date.replace(/[\u2010-\u2013\u2212\uFE63\uFF0D]/g, '-').trim();
}

/**
 * The day of a date as it is written, also of a moment, whatever the time zone: who writes
 * 2025-03-01T23:30:00-05:00 means March 1. Empty for a day that its month does not have.
 */
export function dayOf(value: string): string {
  const [, day = '', month] = /^(\d{4}-(\d{2})-\d{2})(?:[Tt ]\s*\d{1,2}:.*)?$/.exec(value) ?? [];
  if (month === undefined) return '';
  const moment = new Date(`${day}T00:00:00Z`);
  return moment.getUTCMonth() + 1 === Number(month) ? day : '';
}
