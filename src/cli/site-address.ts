import type { Io } from './output.ts';

/** True if CASEBOOK_SITE_URL is an address or isn't set; else stderr says what is wrong. */
export function isSiteAddress(verb: string, site: string, io: Io): boolean {
  if (site === '' || /^https?:\/\/[^\s]+$/.test(site)) return true;
  io.stderr.write(
    `casebook ${verb}: CASEBOOK_SITE_URL is “${site}”. Set it to an http(s) address.\n`,
  );
  return false;
}
