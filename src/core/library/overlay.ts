import type { Case, Problem, Tag } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { onOneLine } from '../words/one-line.ts';

/** One overlay: what it says of each case, by case id. */
export interface Overlay {
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
  readonly problems: readonly Problem[];
}

/** A file of an overlay. */
export interface OverlayFile {
  /** Path relative to the library's folder. */
  readonly file: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields of a record that are no value of it. */
const ABOUT_RECORD = new Set([
  'case_id',
  'claim_id',
  'confidence',
  'tagged_by',
  'tagged_date',
  'notes',
  'key_indicators',
]);
const META = 'metadata.json';

/**
 * Reads an overlay: its metadata, and records with a `case_id` in its other files, as a list or as the
 * lists of an object.
 * @param name the name of its folder
 */
export function parseOverlay(name: string, files: readonly OverlayFile[]): Overlay {
  const problems: Problem[] = [];
  const tags = new Map<string, Tag[]>();
  const parse = ({ file, text }: OverlayFile): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      const message = `The file of the overlay "${name}" is not JSON.`;
      problems.push(problemAt('overlay-unreadable', { file, line: 1 }, message));
      return null;
    }
  };
  const isMeta = ({ file }: OverlayFile) => file.endsWith(`/${META}`);
  const meta = files.filter(isMeta).map(parse).find(isFields) ?? {};
  const title = textOf(meta.display_name) || name.replaceAll('_', ' ');
  for (const each of files.filter((one) => !isMeta(one))) {
    for (const record of recordsOf(parse(each))) {
      const caseId = textOf(record.case_id);
      const tag = tagOf(record, name, title);
      if (caseId === '' || tag === null) continue;
      const known = tags.get(caseId);
      if (known === undefined) tags.set(caseId, [tag]);
      else known.push(tag);
    }
  }
  return { tags, problems };
}

function recordsOf(data: unknown): Fields[] {
  const lists = isFields(data) ? Object.values(data).filter(Array.isArray) : [data];
  return lists.flatMap((list) => (Array.isArray(list) ? list.filter(isFields) : []));
}

function tagOf(record: Fields, overlay: string, title: string): Tag | null {
  const values = Object.entries(record).flatMap(([key, value]) =>
    ABOUT_RECORD.has(key) ? [] : valuesOf(value),
  );
  if (values.length === 0) return null;
  const claimId = textOf(record.claim_id);
  return {
    overlay,
    title,
    values: [...new Set(values)],
    hints: [record.key_indicators].flat().map(textOf).filter(Boolean),
    taggedBy: textOf(record.tagged_by),
    taggedOn: /^\d{4}-\d{2}-\d{2}/.exec(textOf(record.tagged_date))?.[0] ?? '',
    confidence: textOf(record.confidence),
    ...(claimId !== '' && { claimId }),
  };
}

/** `Sea transport (T1)` of a group with a name and a code; the text of a text. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (!isFields(value)) return textOf(value) === '' ? [] : [textOf(value)];
  const [name, code] = [textOf(value.name), textOf(value.code)];
  if (name === '') return code === '' ? [] : [code];
  return [code === '' ? name : `${name} (${code})`];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? onOneLine(String(value)) : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By the case without tags: a case that hasn't changed stays the same value. */
const known = new WeakMap<Case, { readonly key: string; readonly case: Case }>();

/** A case with what overlays say of it. */
export function withTags(found: Case, overlays: readonly Overlay[]): Case {
  const tags = overlays.flatMap((overlay) => overlay.tags.get(found.id) ?? []);
  if (tags.length === 0) return found;
  const key = JSON.stringify(tags);
  let tagged = known.get(found);
  if (tagged?.key !== key) {
    tagged = { key, case: { ...found, tags } };
    known.set(found, tagged);
  }
  return tagged.case;
}
