import type { Status } from '../../../case/case.ts';
import { plainText } from '../text/inline.ts';
import { type HeadingStatus, judgeHeading } from '../text/status-heading.ts';
import { leadingStatus, statusesIn } from '../text/status-phrase.ts';

/** The topic of a part of a case file. */
export type Area = 'top' | 'summary' | 'findings' | 'sources' | 'aside' | 'other';

/** A heading's reach: from it to the next heading of its level or above. */
export interface Section {
  readonly level: number;
  readonly area: Area;
  /** The status that the heading gives to the claims under it. */
  readonly status: Status | null;
  /** True if it speaks of one in words that limit it, doubt it or take it back. */
  readonly doubtful: boolean;
}

const SUMMARY =
  /^(?:executive|case|management)\s+(?:summary|overview)\b|^(?:summary|overview|abstract|synopsis|tl;?dr|zusammenfassung|kurzfassung|résumé|synthèse|resumen|sammanfattning|sammenfatning|sammendrag|samenvatting|riassunto|sintesi|resumo|sumário)$/;
const SOURCES =
  /^(?:(?:primary|secondary|key|all|main|cited|inaccessible|accessible|unavailable|supporting|original|verified|other|further|additional|evidence|list of|external)\s+)*(?:(?:sources|references|bibliography|citations|works cited)\b(?!\s+(?:access|quality|assess|analy|reliab|issue|verif|limit|status|gap|eval|credib|avail|needed|required|recomm|to\b|of\b))|(?:quellen|quellenverzeichnis|références|fuentes|referencias|källor|källförteckning|kilder|bronnen|bronvermelding|fonti|fontes|referenser|referenties|riferimenti|referências)$|(?:source|reference|citation)(?:\s+(?:lists?|documents?|materials?|index|register|links?|details|information|citations?|references?))?$)/;
const WANTED =
  /\b(?:needed|required|recommended|suggested|wanted|missing|to seek|to find|outstanding)\b/;
const ASIDE =
  /\b(?:recommendations?|next steps?|limitations?|methodology|follow[ -]?up|further|conclusions?|notes?|appendix|audit (?:results?|summary|status)|verification (?:status|summary)|status|gaps?|missing|partnerships?|quality assessment|access (?:issues?|analysis)|accessibility|metadata|change ?log|history)\b/;
const FINDINGS =
  /\b(?:findings?|claims?|evidence|assertions?|befunde|aussagen|constats|affirmations|hallazgos|afirmaciones|påståenden|påstande|affermazioni|afirmações|beweringen|bevindingen)(?!\p{L})/u;

/** Names no part of a summary, though it may stand below one. */
const CLAIMS_OF_STATUS =
  /^(?:approved|rejected|needs review) claims\b|^claims (?:requiring|needing)\b/;

/** A heading's words, and what it has been found to mean so far. */
class Heading {
  readonly title: string;
  /** The title in lower case, less what stands around its letters. */
  readonly words: string;
  private status: HeadingStatus | undefined;
  /** The part that it opens, by the area around it. */
  private readonly opened: { readonly within: Area; readonly section: Section }[] = [];

  constructor(raw: string) {
    this.title = plainText(raw).slice(0, LONGEST_TITLE);
    this.words = lettersOf(this.title.toLowerCase());
  }

  section(level: number, within: Area): Section {
    for (const known of this.opened) {
      if (known.within === within && known.section.level === level) return known.section;
    }
    const area = areaOf(this.words, level, within);
    const section = new HeadingSection(level, area, this);
    this.opened.push({ within, section });
    return section;
  }

  /** Read only if it is asked for: most headings give none. */
  statusOfClaims(): HeadingStatus {
    this.status ??= judgeHeading(this.title, statusOver(this.title, this.words));
    return this.status;
  }
}

class HeadingSection implements Section {
  readonly level: number;
  readonly area: Area;
  private readonly heading: Heading;

  constructor(level: number, area: Area, heading: Heading) {
    this.level = level;
    this.area = area;
    this.heading = heading;
  }

  get status(): Status | null {
    return this.heading.statusOfClaims().status;
  }

  get doubtful(): boolean {
    return this.heading.statusOfClaims().doubtful;
  }
}

/** The readers of summary, claims and sources all ask for the same headings. */
const READ = new Map<string, Heading>();
const MOST_READ = 1_000;
const LONGEST_TITLE = 300;

/** Reads a heading's words about the part that it opens. `within` is the area around it. */
export function readSection(raw: string, level: number, within: Area): Section {
  return headingOf(raw).section(level, within);
}

function headingOf(raw: string): Heading {
  const known = READ.get(raw);
  if (known !== undefined) return known;
  const heading = new Heading(raw);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(raw, heading);
  return heading;
}

const ENDS_IN_LETTERS = /^[a-z].*[a-z)]$/;

/** A text less what is no letter before it, and neither a letter nor a bracket behind it. */
function lettersOf(text: string): string {
  if (ENDS_IN_LETTERS.test(text)) return text;
  return text.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
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

const OF_CLAIMS =
  /(?<!\p{L})(?:claims?|findings?|aussagen|behauptungen|befunde|affirmations|constats|allégations|afirmaciones|hallazgos|declaraciones|påståenden|påstande|affermazioni|afirmações|beweringen|bevindingen)(?!\p{L})/u;

/** `APPROVED CLAIMS (3)`, `Performance - NEEDS REVIEW Claims`, `⚠️ NEEDS REVIEW`: a status, or claims of one. */
function statusOver(title: string, words: string): Status | null {
  const statuses = new Set(statusesIn(title));
  const [status] = statuses;
  if (statuses.size > 1) return null;
  if (status === undefined) {
    const counted = words.replace(/\s*\(\d+\)$/, '');
    if (!counted.endsWith('claims') && !counted.endsWith('findings')) return null;
    const phrase = leadingStatus(counted, true);
    return phrase !== null && /^(?:claims|findings)$/.test(phrase.rest) ? phrase.status : null;
  }
  if (OF_CLAIMS.test(words)) return status;
  const rest = leadingStatus(title.replace(/\(\d+\)/g, ''))?.rest ?? title;
  return rest.trim() === '' ? status : null;
}
