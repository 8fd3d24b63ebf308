import { leadOf, plainText, withoutDecoration } from '../text/inline.ts';
import { JOINED_IDS } from '../text/source-ids.ts';
import { leadingStatus } from '../text/status-phrase.ts';
import { FOREIGN_ROLES, type Role } from './roles.ts';

/** A label and what stands behind it: `**Evidence**: "…"`. */
export interface Labelled {
  /** As written, plain. */
  readonly label: string;
  /** The label's role; null if it is a note of its own name. */
  readonly role: Role | null;
  /** True if the label is one that people use for claims and sources. */
  readonly known: boolean;
  /** Markdown behind the label. */
  readonly value: string;
}

const ROLES: readonly (readonly [Role, string])[] = [
  [
    'claim',
    'claim|claims|text|claim text|claim statement|statement|assertion|assertions|the claim|original claim|claim made|claim summary|sentence',
  ],
  [
    'status',
    'status|statuses|review status|claim status|audit status|verification status|approval status|approval|current status',
  ],
  // A judgement that may open with a status word; otherwise it is a note.
  [
    'verdict',
    'verdict|decision|verification|audit result|audit verdict|review|result|outcome|rating',
  ],
  [
    'quote',
    'quote|quotes|supporting quote|supporting quotes|source quote|source quotes|direct quote|direct quotes|evidence quote|evidence quotes|verbatim|verbatim quote|key quote|key quotes|quotation|quotations|excerpt|source excerpt|original quote|exact quote|quoted evidence|testimonial|supporting excerpt|source text|supporting text',
  ],
  [
    'evidence',
    'evidence|supporting evidence|key evidence|source evidence|evidence provided|evidence cited|evidence summary|supporting statement|supporting data|proof|support',
  ],
  ['finding', 'finding|findings|key finding'],
  [
    'source',
    'source|sources|source id|source ids|source reference|source references|cited source|cited sources|source cited|sources cited|citation|citations|reference|references|ref|refs|src|cited from|source attribution|attribution|supporting source|supporting sources|primary source',
  ],
  ['title', 'title|name|headline|claim title|source title|article title|page title'],
  ['id', 'id|claim id|claim no|claim number|source no'],
  [
    'url',
    'url|urls|link|links|web|website|web address|address|source url|source link|href|uri|available at|web link',
  ],
  [
    'archive',
    'archived|archive|archived copy|archived at|archived version|archived page|archived url|archived link|archive url|archive link|web archive',
  ],
  ['type', 'type|source type|kind|category|format|document type|content type|media type'],
  [
    'note',
    'asked as|analysis|assessment|issue|issues|recommendation|recommendations|reason|reasons|reason for rejection|rejection reason|rationale|note|notes|review note|review notes|reviewer note|reviewer notes|reviewer comment|reviewer comments|auditor note|auditor notes|comment|comments|concern|concerns|gap|gaps|evidence gap|evidence gaps|evidence quality|limitation|limitations|caveat|caveats|context|impact|business impact|significance|strength|strengths|weakness|weaknesses|reliability|confidence|confidence level|justification|explanation|discussion|background|methodology|implication|implications|next step|next steps|action|action required|required action|suggestion|suggested action|follow-up|metric|metrics|scope|details|key details|summary|description|observation|observations|date|publisher|publication|author|authors|published|relevance|content|focus|key focus|key content|key topics|key contributions|accessed|access',
  ],
];

/** Every known label in lower case, with its role; `docs/case-file-format.md` lists the same. */
export const LABELS: ReadonlyMap<string, Role> = new Map(
  [...ROLES, ...FOREIGN_ROLES].flatMap(([role, names]) =>
    names.split('|').map((name) => [name, role] as const),
  ),
);

/** Labels that say what they are by how they end, or as a phrase: `Verbatim passage`, `In the source`. */
const PHRASES: readonly (readonly [Role, RegExp])[] = [
  [
    'claim',
    /^(?:what (?:is|was) |as )?(?:claimed|asserted|stated)$|^claim as \w+$|^(?:we|they|it) (?:claims?|claimed|says?|states?)$/,
  ],
  [
    'quote',
    /(?:^| )(?:quotes?|quotations?|quoted|verbatim|excerpts?|passages?)$|^(?:in|from) the (?:source|original)(?: text)?$|^(?:the )?source (?:says|states|wording)$|^(?:exact|original) (?:words|wording)$|^in (?:their|its|his|her) own words$/,
  ],
];

/** Words before a label's last one that turn it into its opposite: `Missing quote`. */
const NOT_THERE =
  /^(?:no|missing|lacks?|lacking|without|absent|needed|required|suggested|proposed|recommended|better|revised|corrected|wrong|wanted|requested|draft|hoped|ideal|possible|sample|placeholder|hypothetical|imagined|invented|paraphrased|translated)\b/;

function phraseRole(name: string): Role | undefined {
  if (NOT_THERE.test(name)) return undefined;
  return PHRASES.find(([, phrase]) => phrase.test(name))?.[0];
}

/** The role that a label names; undefined if it names none that is known. */
export function roleOf(label: string): Role | undefined {
  return meaningOf(label).role;
}

/** A label without its number, bracket, emoji and case: `Supporting Quote (S1)` is `supporting quote`. */
export function labelName(label: string): string {
  return meaningOf(label).name;
}

interface Meaning {
  readonly name: string;
  readonly role: Role | undefined;
}

/** People use the same few labels throughout: what they mean is worked out once. */
const MEANINGS = new Map<string, Meaning>();
const MOST_MEANINGS = 2_000;

function meaningOf(label: string): Meaning {
  const known = MEANINGS.get(label);
  if (known !== undefined) return known;
  const name = nameIn(label);
  // "Direct quote from source", "Quote from the CEO"
  const role =
    LABELS.get(name) ?? LABELS.get(name.replace(/ (?:from|by) .*$/, '')) ?? phraseRole(name);
  const meaning = { name, role };
  if (MEANINGS.size < MOST_MEANINGS && label.length <= LONGEST_LABEL) MEANINGS.set(label, meaning);
  return meaning;
}

function nameIn(label: string): string {
  return label
    .slice(0, LONGEST_LABEL)
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/_/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+(?:\d+|#\d+)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const PLAIN = /^(\p{L}[\p{L}\p{N} _/&'’#()[\]-]{0,40}?)\s*[:：]\s*(?!\/\/)/u;
const LONGEST_LABEL = 60;

/** Reads `**Label**: value` in all its spellings; null if `raw` begins with no label. */
export function readLabel(raw: string): Labelled | null {
  const text = withoutDecoration(raw);
  const lead = leadOf(text);
  return lead === null ? readPlainLabel(text) : readMarkedLabel(lead.inner, lead.rest, lead.bold);
}

const ONLY_SOURCES = new RegExp(`^${JOINED_IDS}\\s*$`);

/** True if a value makes a label of any words before its colon: a status, or ids of sources. */
function makesLabel(value: string): boolean {
  return ONLY_SOURCES.test(value) || leadingStatus(value)?.rest === '';
}

const STATUS_DASH = /^((?:review |claim |audit )?status)\s+[–—-]+\s+/i;

function readPlainLabel(text: string): Labelled | null {
  const dash = STATUS_DASH.exec(text);
  if (dash !== null) {
    const label = dash[1] ?? '';
    return { label, known: true, role: 'status', value: text.slice(dash[0].length) };
  }
  if (!/^.{1,45}?[:：]/.test(text)) return null;
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const label = match[1] ?? '';
  const role = roleOf(label);
  const value = text.slice(match[0].length);
  // Without markup only a known word is a label: "Result: …" may open any sentence.
  if (role === undefined || role === 'verdict') {
    return makesLabel(value) ? { label, known: true, role: role ?? null, value } : null;
  }
  return { label, known: true, role: noteless(role), value };
}

const UNUSUAL = /^(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,2}):[ \t]+(\S.*)$/su;

/** Reads `Objection: …` after lines that show that a label is due. */
export function readUnusual(raw: string): Labelled | null {
  const [, label, value] = UNUSUAL.exec(raw) ?? [];
  return label === undefined || value === undefined
    ? null
    : { label, known: true, role: null, value };
}

/** A text less the colon that it ends with; the text itself if it ends with none. */
function withoutColon(text: string): string {
  const end = text.trimEnd();
  return isColon(end.at(-1)) ? end.slice(0, -1).trimEnd() : text;
}

/** The same for `**Evidence.** "…"`: a full stop ends a label that is known. */
function withoutStop(text: string): string {
  return text.endsWith('.') && roleOf(plainText(text)) !== undefined ? text.slice(0, -1) : text;
}

const isColon = (char: string | undefined): boolean => char === ':' || char === '：';

const noteless = (role: Role | undefined): Labelled['role'] =>
  role === undefined || role === 'note' ? null : role;

/** The beginning of a label's value if the colon was forgotten: `**Claim** Fuel use fell`. */
const BEGINS = /^\s+["“„«\p{Lu}]/u;

function readMarkedLabel(inner: string, rest: string, bold: boolean): Labelled | null {
  const make = (name: string, value: string): Labelled | null => {
    if (name.length > LONGEST_LABEL * 2) return null;
    const label = withoutColon(plainText(name));
    if (label === '' || label.length > LONGEST_LABEL) return null;
    const role = roleOf(label);
    return { label, known: role !== undefined, role: noteless(role), value: value.trim() };
  };
  const name = withoutStop(withoutColon(inner));
  if (name !== inner) return make(name, rest);
  const behind = rest.trimStart();
  if (isColon(behind[0])) return make(inner, behind.slice(1));
  // `**Status: APPROVED**`, `**Evidence Quality: Strong** - specific metrics`
  const within = PLAIN.exec(inner);
  if (within !== null && (bold || rest.trim() === '') && roleOf(within[1] ?? '') !== undefined) {
    return make(within[1] ?? '', `${inner.slice(within[0].length)}${rest}`);
  }
  if (inner.length > LONGEST_LABEL * 2 || roleOf(plainText(inner)) === undefined) return null;
  const dash = /^\s*[–—-]+\s+/.exec(rest);
  if (dash !== null) return make(inner, rest.slice(dash[0].length));
  const follows = bold && (BEGINS.test(rest) || leadingStatus(rest) !== null);
  return rest.trim() === '' || follows ? make(inner, rest) : null;
}
