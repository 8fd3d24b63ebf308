import type { Status } from '../case.ts';
import { plainText } from './inline.ts';
import { leadingStatus, statusesIn } from './status-phrase.ts';

/** What a part of a case file is about. */
export type Area = 'top' | 'summary' | 'findings' | 'sources' | 'aside' | 'other';

/** A heading's reach: from it to the next heading of its level or above. */
export interface Section {
  readonly level: number;
  readonly area: Area;
  /** The status that the heading gives to the claims under it. */
  readonly status: Status | null;
}

const SUMMARY =
  /^(?:executive|case|management)\s+(?:summary|overview)\b|^(?:summary|overview|abstract|synopsis|tl;?dr)$/;
const SOURCES =
  /^(?:(?:primary|secondary|key|all|main|cited|inaccessible|accessible|unavailable|supporting|original|verified|other|further|additional|evidence|list of|external)\s+)*(?:(?:sources|references|bibliography|citations|works cited)\b(?!\s+(?:access|quality|assess|analy|reliab|issue|verif|limit|status|gap|eval|credib|avail|needed|required|recomm|to\b|of\b))|(?:source|reference|citation)(?:\s+(?:lists?|documents?|materials?|index|register|links?|details|information|citations?|references?))?$)/;
const WANTED =
  /\b(?:needed|required|recommended|suggested|wanted|missing|to seek|to find|outstanding)\b/;
const ASIDE =
  /\b(?:recommendations?|next steps?|limitations?|methodology|follow[ -]?up|further|conclusions?|notes?|appendix|audit (?:results?|summary|status)|verification (?:status|summary)|status|gaps?|missing|partnerships?|quality assessment|access (?:issues?|analysis)|accessibility|metadata|change ?log|history)\b/;
const FINDINGS = /\b(?:findings?|claims?|evidence|assertions?)\b/;

/** Names no part of a summary, though it may stand below one. */
const CLAIMS_OF_STATUS =
  /^(?:approved|rejected|needs review) claims\b|^claims (?:requiring|needing)\b/;

/** A heading, as far as it means the same wherever it stands. */
interface Heading {
  readonly words: string;
  readonly status: Status | null;
  /** What it opens, by its level and the area that it stands in. */
  readonly sections: Map<string, Section>;
}

/** The readers of summary, claims and sources all ask for the same headings. */
const READ = new Map<string, Heading>();
const MOST_READ = 1_000;
const LONGEST_TITLE = 300;

/** What a heading says about the part that it opens. `within` is the area that it stands in. */
export function readSection(raw: string, level: number, within: Area): Section {
  const { words, status, sections } = headingOf(raw);
  const key = `${within}${level}`;
  let section = sections.get(key);
  if (section === undefined) {
    section = { level, area: areaOf(words, level, within), status };
    sections.set(key, section);
  }
  return section;
}

function headingOf(raw: string): Heading {
  const known = READ.get(raw);
  if (known !== undefined) return known;
  const title = plainText(raw).slice(0, LONGEST_TITLE);
  const words = title
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
    .replace(/^\d+[.)]?\s*/, '');
  const heading = { words, status: statusOver(title, words), sections: new Map() };
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(raw, heading);
  return heading;
}

function areaOf(words: string, level: number, within: Area): Area {
  if (within === 'sources' && level > 2) {
    return WANTED.test(words) || ASIDE.test(words) ? 'aside' : 'sources';
  }
  if (SOURCES.test(words) && !WANTED.test(words)) return 'sources';
  if (SUMMARY.test(words)) return 'summary';
  if (within === 'summary' && level > 2 && !CLAIMS_OF_STATUS.test(words)) return 'summary';
  if (FINDINGS.test(words)) return 'findings';
  if (ASIDE.test(words) || WANTED.test(words)) return 'aside';
  if (level === 1) return 'top';
  return level > 2 && within !== 'top' ? within : 'other';
}

/** `APPROVED CLAIMS (3)`, `Performance - NEEDS REVIEW Claims`, `⚠️ NEEDS REVIEW`: a status, or claims of one. */
function statusOver(title: string, words: string): Status | null {
  const statuses = new Set(statusesIn(title));
  const [status] = statuses;
  if (statuses.size > 1) return null;
  if (status === undefined) {
    const phrase = leadingStatus(words.replace(/\s*\(\d+\)$/, ''), true);
    return phrase !== null && /^(?:claims|findings)$/.test(phrase.rest) ? phrase.status : null;
  }
  if (/\b(?:claims?|findings?)\b/.test(words)) return status;
  const rest = leadingStatus(title.replace(/\(\d+\)/g, ''))?.rest ?? title;
  return rest.trim() === '' ? status : null;
}
