import { plainText } from '../text/inline.ts';
import { isSearchRemark } from './search-remark.ts';

/** Longer texts are read as words, whatever they begin with. Characters. */
const LONGEST_LOOK = 300;

const WORD = /[a-z\u00C0-\u024F]{5,}/g;

/**
 * A quick look that spares most quotes a pattern: returns a function that is true if every longer word
 * of a text begins like one of the pattern's own.
 */
function holdsWordsOf(pattern: RegExp): (text: string) => boolean {
  /** The pattern's own words, by their first three letters. */
  const own = new Map<string, string[]>();
  for (const word of pattern.source.toLowerCase().match(/[a-z\u00C0-\u024F]{3,}/g) ?? []) {
    const start = word.slice(0, 3);
    own.set(start, [...(own.get(start) ?? []), word]);
  }
  const isOwn = (word: string) =>
    own.get(word.slice(0, 3))?.some((one) => word.startsWith(one) || one.startsWith(word)) === true;
  return (text) => {
    const lower = text.toLowerCase();
    WORD.lastIndex = 0;
    for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
      if (!isOwn(match[0])) return false;
    }
    return true;
  };
}

const anyOf = (...forms: readonly string[]) => `(?:${forms.join('|')})`;

/** Fields that are there and say that there is nothing to say. */
const NOTHING = new RegExp(
  `^${anyOf(
    'none(?: (?:yet|found|given|provided|available))?|n[/.]?a\\.?|n[/.]d\\.?|nil|null|no|yes|tbd|tbc|tba|tk|wip|xxx+|missing|pending|unknown|empty|blank|placeholder|open|lorem ipsum.{0,200}',
    'not (?:yet )?(?:available|provided|applicable|found|given|quoted|stated)',
    'no (?:direct |supporting |exact |verbatim )?(?:quotes?|quotations?|evidence|wording)(?: (?:yet|available|found|given|provided|needed)(?: .{0,80})?)?',
    'kein(?:e|er|es)?(?: (?:zitat|beleg|angabe|nachweis)e?)?|k\\. ?a\\.|fehlt(?: noch)?|folgt(?: noch)?|offen|unbekannt|entfällt',
    'néant|aucune?(?: (?:citation|preuve))?|manquante?|à (?:compléter|venir|vérifier|faire)|inconnue?|s\\.o\\.|en attente',
    'ningun[oa]?(?: (?:cita|prueba))?|falta|pendiente|por (?:completar|confirmar|añadir)|desconocid[oa]|sin (?:cita|datos)',
    'nessun[oa]?|da (?:completare|inserire)|nvt|n\\.v\\.t\\.|volgt|nenhum[a]?|saknas|puuttuu|mangler|待定|待补充|暂无|无|未定|なし|未記入|없음|미정',
    '(?:to be|being) (?:added|confirmed|determined|completed|inserted|supplied|provided|found|done)|under construction',
    '[\\s.…_?!*#[\\]()–—/-]*',
  )}[.!?…]*$`,
  'iu',
);

/** Marks of something that is still to be written, at the beginning: `TODO: find the quote`. */
const TO_DO =
  /^(?:to[ -]?do|tbd|tbc|tba|tk|fixme|xxx+|wip|placeholder|pending|missing|fehlt|offen|à compléter|pendiente|待定|待补充)(?:\s*[:(–—-]|\s*$)/iu;
/** Text that is all in brackets, or speaks of inserting a quote. */
const BRACKETED = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\([^)]*\))[.\s]*$/;
/** `[verbatim words]`, `{{quote}}`, `<quote>` */
const TO_FILL_IN = /^(?:\[[^\][]+\]|\{+[^{}]+\}+|<[^<>]+>)[.\s]*$/;
const TO_PUT_IN =
  /^(?:please )?(?:insert|add|paste|put|find|copy|get|locate|look up|enter|provide|include|einfügen|ajouter|insérer|añadir|insertar)\b.{0,40}\b(?:quotes?|quotations?|wording|evidence|text|passage|excerpt|here|zitat|beleg|citation|cita)\b/i;
const TO_COME =
  /^(?:(?:the |exact |direct |supporting |source |verbatim )*(?:quotes?|quotations?|evidence|wording|excerpt|text|zitat|beleg|citation|cita)) (?:goes here|here|to (?:follow|come|be (?:added|inserted|found|confirmed|supplied|done|determined))|follows?|pending|missing|needed|required|tbd|tbc|folgt|fehlt|à venir|pendiente)\b|^(?:to|will) be (?:supplied|provided|inserted|added|confirmed|sent) (?:by|from|later|soon|after|in due course|when)\b/i;

/** True if a text, as markdown, is a placeholder: nothing that anybody said. */
export function isPlaceholder(raw: string): boolean {
  if (raw.length > LONGEST_LOOK) return false;
  const text = plainText(raw).trim();
  // What an author puts in brackets as a whole is the author's, not the source's.
  if (TO_FILL_IN.test(raw.trim())) return true;
  const inner = BRACKETED.test(raw.trim()) ? text.slice(1).replace(/[\])}>.\s]+$/, '') : text;
  const said = inner === '' ? text : inner.trim();
  if (mayBeNothing(text) && (NOTHING.test(said) || NOTHING.test(text))) return true;
  return TO_DO.test(said) || TO_PUT_IN.test(said) || TO_COME.test(said);
}

const hasWordsOfNothing = holdsWordsOf(NOTHING);

function mayBeNothing(text: string): boolean {
  return /^\W*(?:no|lorem)\s/i.test(text) || hasWordsOfNothing(text);
}

const NUMBER =
  '(?:#?[\\d.]*\\d[a-z]?|(?<=[\\s.,–—-])(?:[ivxlc]+|[a-z]))(?![a-z\\u00C0-\\u052F\\d])';
const RANGE = `${NUMBER}(?:\\s*(?:[-–—,&/:]|and|to|und|bis|et|à|y|a)\\s*${NUMBER})*(?:\\s*(?:ff?|sqq?)\\.?)?`;
const PLACE = anyOf(
  'pages?|pp?\\.?|pgs?\\.?|sections?|sect?s?\\.?|§+|chapters?|ch\\.?|tables?|tab\\.?|figures?|figs?\\.?|charts?|graphs?|exhibits?|appendix|appendices|app\\.?|annex(?:es)?|slides?|lines?|ll?\\.|paragraphs?|paras?\\.?|¶+|footnotes?|notes?|fn\\.?|volumes?|vol\\.?|columns?|rows?|sheets?|cells?|minutes?|mins?\\.?|timestamps?|at|@|screenshots?|attachments?|items?|parts?|box|clause|article',
  'seiten?|s\\.|abschnitte?|kapitel|kap\\.|tabellen?|abbildung(?:en)?|abb\\.|anhang|anlage|folien?|zeilen?|absatz|abs\\.|fussnote|fußnote|ziffer',
  'chapitres?|tableaux?|annexes?|diapos?|lignes?|alinéas?|páginas?|págs?\\.?|sección|capítulos?|cap\\.|tablas?|cuadros?|figuras?|anexos?|diapositivas?|líneas?|párrafos?',
  'sida|sivu|side|pagina|blz\\.?|bijlage',
);
const SEE =
  '(?:please )?(?:see(?: also)?|cf\\.?|compare|refer to|found (?:in|on|at)|as (?:in|per)|per|ref\\.?|siehe(?: auch)?|s\\.|vgl\\.?|voir(?: aussi)?|cf|véase|ver|zie|se|jf\\.?|katso|参见|见|参照)';
const IBID =
  '(?:ibid(?:em)?\\.?|op\\. ?cit\\.?|loc\\. ?cit\\.?|idem|id\\.|ebd\\.?|ebenda|a\\. ?a\\. ?o\\.)';
/** Ids of claims and sources, tickets (`OPS-12`, `#12`) and publications. */
const ID =
  '(?:[\\[(]?[sc]-?\\d{1,3}[\\])]?|[a-z][a-z\\d]{1,9}-\\d{1,7}|#\\d{1,7}|(?:doi:?\\s*)?10\\.\\d{4,9}\\/\\S{1,80}|arxiv:?\\s*\\d{4}\\.\\d{4,5}|isbn:?\\s*[\\dx-]{10,17})';
const SPOT = `(?:${PLACE}\\s*${RANGE}|\\d{1,2}:\\d\\d(?::\\d\\d)?|${ID}|第?\\s*\\d+\\s*[页頁章節节表図图쪽]|p\\d+)`;
const GLUE =
  '(?:[\\s,;:.()&–—-]|\\b(?:in|of|on|the|and|from|at|der|des|dem|im|in|de|du|la|le|les|del|und|et|y)\\b)*';
/** Nothing but places and ids: `S1, page 3`, `ibid., p. 9`, `Table 3 in S1`. */
const PLACES = new RegExp(`^(?:${SEE}\\s*)?(?:${IBID}${GLUE})?(?:${SPOT}${GLUE})+$`, 'iu');
const IBID_ALONE = new RegExp(`^(?:${SEE}\\s+)?${IBID}[\\s,.]*(?:${RANGE})?\\.?$`, 'iu');
const hasWordsOfPlaces = holdsWordsOf(PLACES);
/** A place and the document that it is in: `pp. 4–7 of the annual letter`. */
const PLACE_IN = new RegExp(
  `^(?:${SEE}\\s+)?${SPOT}${GLUE}(?:\\s*(?:of|in|from|on|im|in der|aus|der|des|de|du|dans|en|del?)\\s+(?:\\S+\\s*){1,5}|[(,:]\\s*(?:\\S+\\s*){1,3}\\)?)$`,
  'iu',
);
/** `See the annual report for details`: a few words. */
const SEE_ALSO = new RegExp(`^${SEE}\\s+(?:\\S+\\s*){1,8}$`, 'iu');

const ADDRESS = /<?(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)[^\s<>]+>?/giu;
const IMAGE = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]|<img\b[^>]*>/gi;
const LINK = /\[[^\][]*\]\((?:[^()]|\([^()]*\))*\)|\[[^\][]*\]\[[^\]]*\]|\[\^[^\]]+\]/g;
const MAY_LINK = /\[|<img|:\/\/|www\.|mailto:/i;
const MAY_BE_FILE = /\.[a-z][a-z\d]{1,6}(?![a-z])/i;
const FILE =
  /^["'`(]*[\p{L}\p{N}_][\p{L}\p{N}\s_.()/\\~&+@-]{0,120}\.(?:pdf|csv|tsv|xlsx?|ods|docx?|odt|rtf|pptx?|odp|key|numbers|png|jpe?g|gif|svg|webp|heic|tiff?|mp[34]|wav|mov|m4a|webm|txt|md|html?|json|xml|ya?ml|zip|eml|msg|sql|ipynb|log|parquet)["'`)]*(?:[\s,:(]*(?:p\.?|page|tab|sheet|row|line|slide)s?\s*[\w-]{1,12}\)?)?\.?$/iu;

/**
 * True if a text, as markdown, says if something stands and not what stands there: ids, pages,
 * addresses, images, names of files.
 */
export function isReference(raw: string): boolean {
  if (raw.length > LONGEST_LOOK * 4) return false;
  const bare = MAY_LINK.test(raw)
    ? raw.replace(IMAGE, ' ').replace(LINK, ' ').replace(ADDRESS, ' ')
    : raw;
  const text = plainText(bare).trim().replace(/[‐‑]/g, '-');
  if (text.length > LONGEST_LOOK) return false;
  if (bare !== raw && !/[\p{L}\p{N}]{2}/u.test(text)) return true;
  if (bare !== raw && SOURCE_WORD.test(text)) return true;
  if (MAY_BE_FILE.test(text) && FILE.test(text)) return true;
  return hasWordsOfPlaces(text) && (PLACES.test(text) || IBID_ALONE.test(text));
}

/** Words before an address that is given as evidence. */
const SOURCE_WORD =
  /^[\s(]*(?:(?:see|source|sources|link|links|url|here|at|from|via|in|voir|siehe|quelle|fuente|available|the|report|article)[\s:,.()–—-]*)+$/i;

/** Words by which somebody tells what a source says, in other words than its own. */
const RETOLD =
  /\bparaphras|\btranslat(?:ed|ion|ing)\b|\bin (?:my|our|other|short) words|\bin (?:essence|short|sum)\b|\bthe gist\b|\bsummar(?:y|i[sz]ed|i[sz]ing)\b|\bi (?:heard|read|saw|think|believe|assume|infer|calculated)\b|\bsomething like\b|\bsinngemäß|\bfrei nach\b|\bübersetz|\bzusammengefasst|\ben substance\b|\btraduit|\ben resumen\b|\btraducid|\btradott|\btraduzid|\bvertaald|\bsamenvatt|\böversatt|\bi sammandrag\b/i;
/** The same, as its first words: "The report says …". */
const RETELLS =
  /^(?:(?:the|this|its|their|an?) (?:[\w-]+ ){0,3}?(?:article|report|release|letter|page|site|website|interview|source|author|post|paper|study|slide|table|chart|figure|minutes|podcast|video) (?:also )?(?:says|said|states|stated|shows|showed|mentions|mentioned|reports|reported|claims|claimed|notes|noted|describes|described|explains|explained|confirms|confirmed|suggests|lists|gives|does not|doesn't|only|speaks|talks|tells|is about)\b|according to (?:the|this|its|their|our|my) |(?:my|our) reading\b|(?:roughly|approximately|from memory|not a quote|no quote|quote not|calculated|computed|derived|inferred|estimated|confirmed|checked)\b|(?:e-?mail|phone call|call|conversation) (?:from|with|to)\b|(?:page|p\.) ?\d+ (?:says|states|shows)\b|(?:the |an? )?(?:[\w'’-]+ ){1,5}?(?:told (?:us|me)|says that|said that|states that|stated that|claims that|is quoted as|is paraphrased)\b)/iu;

/** True if words without quotation marks say themselves that they are not the source's. */
export function isRetold(raw: string): boolean {
  const text = raw.replace(/^[\s*_]+/, '');
  const ends = text.length > 120 ? `${text.slice(0, 60)} ${text.slice(-60)}` : text;
  return RETELLS.test(text) || RETOLD.test(ends) || isSearchRemark(plainText(raw));
}

/** The same for words without quotation marks, which may name a document at some length. */
export function isUnmarkedReference(raw: string): boolean {
  if (isReference(raw)) return true;
  if (raw.length > LONGEST_LOOK) return false;
  const text = plainText(raw).trim();
  return PLACE_IN.test(text) || SEE_ALSO.test(text);
}
