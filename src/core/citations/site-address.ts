import { hash } from 'node:crypto';

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** The name that a case's page has in a site, without its ending: the same for ever, for any id. */
export function pageName(caseId: string): string {
  // "index" and ids in capitals could meet another file's name.
  if (PLAIN.test(caseId) && caseId === caseId.toLowerCase()) return caseId;
  const id = caseId.normalize('NFC');
  const stem = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${stem || 'case'}-${hash('sha256', id).slice(0, 8)}`;
}

/**
 * The lasting address of a case in a site, or of one of its claims.
 * @param site the address of the site, with or without a slash at its end
 */
export function addressInSite(site: string, caseId: string, claimId = ''): string {
  const page = `${site.replace(/\/+$/, '')}/cases/${pageName(caseId)}.html`;
  return claimId === '' ? page : `${page}#${claimId}`;
}
