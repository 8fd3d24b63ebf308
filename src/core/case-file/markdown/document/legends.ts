import { roleOf } from '../labels/label.ts';
import { countWords } from '../text/count-words.ts';
import { leadOf, plainText, withoutDecoration, withoutEndColon } from '../text/inline.ts';
import { leadingStatus } from '../text/status-phrase.ts';
import type { Statement } from './statements.ts';

/** Headings of an explanation of statuses, or of figures about a review: no claims are there. */
const LEGEND =
  /^(?:legend|key|glossary|abbreviations|definitions|(?:(?:the|review|claim|verdict|status|audit|rating|colou?r|symbol|emoji)s?[ -])+(?:legend|keys?|codes?|scale|statistics|stats|glossary|definitions?|abbreviations|meanings?|conventions?|markers?|symbols?|counts?|totals?|tally|distribution|breakdown)|(?:key|legend|meaning|definition)s? (?:to|of|for) .*)$/;
const FOREIGN =
  /^(?:(?:status|prüf)?legende|zeichenerklärung|status(?:codes?|schlüssel|werte)|glossar|(?:prüf)?statistik|bedeutung der .*|légende|codes? (?:de )?statuts?|signification .*|statistiques?(?: .*)?|glossaire|leyenda|códigos? de estado|significado .*|estadísticas?(?: .*)?|glosario)$/;
const HOW_TO =
  /^(?:how (?:to|we) (?:read|rate|judge|review|mark|grade|score|check|decide)\b|what (?:the|our|these) (?:status|verdict|symbol|code|rating|mark|label|emoji|colou?r)|about the (?:status|verdict)|our (?:status|verdict|rating|grade|symbol)|(?:status|verdict|rating|grade|symbol)s? explained)/;
/** Most headings have nothing around their letters. */
const ENDS_IN_LETTERS = /^[a-z](?:.*[a-z])?$/;
/** Headings are short. */
const LONGEST = 60;

function isLegend(title: string): boolean {
  if (title.length > LONGEST) return false;
  const lower = withoutEndColon(title.toLowerCase());
  const words = ENDS_IN_LETTERS.test(lower) ? lower : lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return LEGEND.test(words) || FOREIGN.test(words) || HOW_TO.test(words);
}

/**
 * The statements of a document without those that explain its statuses or count its claims: parts
 * under such a heading, lists below such a line, and lists that give each status its meaning.
 */
export function withoutLegends(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  /** Level of the heading of a legend that stands open; 0 if there is none. */
  let under = 0;
  let listed = false;
  for (const [at, statement] of statements.entries()) {
    const { kind, raw, level, item } = statement;
    if (kind === 'heading') {
      listed = false;
      if (under === 0 || level <= under) under = isLegend(plainText(raw)) ? level : 0;
    } else if (under === 0 && isLegendLine(statement)) {
      listed = true;
      continue;
    } else if (listed && kind === 'text' && !item) listed = false;
    if ((under > 0 || listed) && beginsClaim(statement)) {
      under = 0;
      listed = false;
    }
    if (under === 0 && !listed && !isMeaning(statements, at)) kept.push(statement);
  }
  return kept;
}

/** True if a claim begins, by its id or its first field: no legend holds one. */
function beginsClaim({ raw, labelled }: Statement): boolean {
  const role = labelled?.role;
  return (
    role === 'claim' ||
    role === 'evidence' ||
    /^[^a-z\u00C0-\u052F\d]*(?:claim )?C\d{1,3}\b/iu.test(raw)
  );
}

/** `Legend:`, `**Status key**` on a line of its own. */
function isLegendLine({ kind, raw, item }: Statement): boolean {
  if (kind !== 'text' || item || raw.length > LONGEST) return false;
  const lead = leadOf(raw);
  const isAlone = lead === null ? raw.endsWith(':') : /^\s*:?\s*$/.test(lead.rest);
  return isAlone && isLegend(plainText(lead?.inner ?? raw));
}

/** Words that speak of what a review does, and not of what was found. */
const OF_REVIEW =
  /\b(?:claims?|checked|reviewers?|auditors?|(?:the|its|a|no|any|each) (?:sources?|quotes?|wording|sentence|evidence|author)|take (?:it |this )?out|keep (?:it|this|as)|second look|ask|geprüft|prüfer|(?:die|der|eine|keine) quelle|vérifiée?|la source|revisad[oa]|la fuente)\b/i;
/** A meaning is told in a few words. */
const MOST_WORDS = 14;

/** True if an item gives a status its meaning, in a list of several that do: `- ✅ APPROVED: checked`. */
function isMeaning(statements: readonly Statement[], at: number): boolean {
  const statement = statements[at];
  if (!mayDefine(statement)) return false;
  const others = [-2, -1, 1, 2].map((step) => statements[at + step]).filter(mayDefine);
  return (
    others.some((other) => statusOf(other) !== statusOf(statement)) &&
    [statement, ...others].some(({ raw }) => OF_REVIEW.test(raw))
  );
}

/** True for a short item that begins with a status and gives no figure. */
function mayDefine(statement: Statement | undefined): statement is Statement {
  if (statement?.kind !== 'text' || !statement.item) return false;
  const { labelled, raw } = statement;
  if (labelled?.known && (labelled.role ?? roleOf(labelled.label)) !== undefined) return false;
  if (/\d/.test(raw) || statusOf(statement) === undefined) return false;
  return countWords(raw) <= MOST_WORDS;
}

function statusOf(statement: Statement | undefined): string | undefined {
  const raw = statement?.raw ?? '';
  const direct = leadingStatus(raw) ?? leadingStatus(withoutDecoration(raw));
  return direct?.rest === '' ? undefined : direct?.status;
}
