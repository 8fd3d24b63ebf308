import type { Problem } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import { roleOf } from '../labels/label.ts';
import { plainText } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { type Draft, type Field, isLeadIn, type Piece, textOf } from './claim-draft.ts';
import type { NumberedDraft } from './claim-ids.ts';
import { splitStatus } from './split-status.ts';

/** One bullet or paragraph under a group's heading. */
interface Part {
  /** `- **Speed**: …`; empty if it has none. */
  readonly title: string;
  readonly piece: Piece;
  readonly depth: number;
}

/**
 * Gives each claim of a group (`### Cranes (Claims C1-C3)`) the bullet or paragraph that is its own: by
 * the id in it, or by its place if there are as many as ids. Where that can't be told, each claim
 * keeps the whole passage, and a problem says so.
 */
export function shareGroups(
  numbered: readonly NumberedDraft[],
  file: string,
): { drafts: NumberedDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const shared = new Map<Draft, Draft[] | null>();
  const drafts = numbered.map(({ id, draft }): NumberedDraft => {
    if (draft.row || draft.written.length < 2 || hasSentence(draft)) return { id, draft };
    const parts = partsOf(draft);
    if (!shared.has(draft)) {
      shared.set(draft, shareOut(draft, parts));
      if (shared.get(draft) === null && parts.length > 0) {
        const ids = draft.written.join(', ');
        const message = `The heading names ${ids}; which sentence is whose can't be told, so each shows all of them.`;
        problems.push(problemAt('claim-group-unclear', { file, line: draft.line }, message));
      }
    }
    const own = shared.get(draft)?.[draft.written.indexOf(id)];
    return { id, draft: own ?? withPassage(draft, parts) };
  });
  return { drafts, problems };
}

/** True if the head or a field gives one sentence for all: `**Claims C5-C7**: one sentence for three`. */
function hasSentence(draft: Draft): boolean {
  const [claim, ...more] = claimsOf(draft);
  return claim !== undefined && more.length === 0 && itemsOf(claim).length === 0;
}

function claimsOf({ fields }: Draft): Field[] {
  return fields.filter(({ role, pieces }) => role === 'claim' && !isLeadIn(textOf(pieces)));
}

/** The bullets below a field's label. */
function itemsOf({ pieces, line }: Field): Piece[] {
  return pieces.filter((piece) => isBullet(piece) && piece.line !== line);
}

function isBullet({ item, quoted }: Piece): boolean {
  return item && !quoted;
}

/**
 * Returns the passages under a group's heading: its Claim fields or the bullets of one, else its
 * outermost bullets, else its paragraphs.
 */
function partsOf(draft: Draft): Part[] {
  const [claim, ...more] = claimsOf(draft);
  if (claim !== undefined) {
    if (more.length > 0) return [claim, ...more].map(partOf);
    return [...itemsOf(claim), ...draft.prose.filter(isBullet)].map(plainPart);
  }
  const bullets = [
    ...draft.fields.filter(isNamed).map(partOf),
    ...draft.prose.filter(isBullet).map(plainPart),
  ].filter(({ piece }) => !quotationsIn(piece.raw).whole);
  const depth = Math.min(...bullets.map((part) => part.depth));
  const found =
    bullets.length > 0
      ? bullets.filter((part) => part.depth === depth)
      : draft.prose.filter(isParagraph).map(plainPart);
  return found.toSorted((a, b) => a.piece.line - b.piece.line);
}

/** `- **Speed**: …`: a bullet under a name of its own. */
function isNamed({ role, label, pieces }: Field): boolean {
  return role === null && roleOf(label) === undefined && pieces[0]?.item === true;
}

function plainPart(piece: Piece): Part {
  return { title: '', piece, depth: piece.depth };
}

function partOf({ role, label, depth, line, pieces }: Field): Part {
  const raw = pieces.map((piece) => piece.raw).join('\n');
  const piece = { raw, line, quoted: false, item: false, depth };
  return { title: role === 'claim' ? '' : label, piece, depth };
}

function isParagraph({ raw, item, quoted }: Piece): boolean {
  return !item && !quoted && !isLeadIn(raw) && !quotationsIn(raw).whole;
}

/** No heading stands over more claims; what does would only cost time. */
const MOST_PARTS = 200;
const OWN_ID = /\s*[([]\s*(?:claim\s*)?(C\d{1,3})\s*[)\]]/i;

/** A draft for each id of a group; null if it can't be told which part is whose. */
function shareOut(draft: Draft, parts: readonly Part[]): Draft[] | null {
  if (parts.length === 0 || parts.length > MOST_PARTS) return null;
  const ids = draft.written;
  const named = parts.map(({ piece }) => OWN_ID.exec(piece.raw)?.[1]?.toUpperCase() ?? '');
  if (named.every((id) => ids.includes(id)) && ids.every((id) => named.includes(id))) {
    return ids.map((id) => draftOf(draft, parts, (at) => named[at] === id));
  }
  if (parts.length !== ids.length) return null;
  return ids.map((_, own) => draftOf(draft, parts, (at) => at === own));
}

/** A group's draft with the parts of one claim for its sentence, and without those of the others. */
function draftOf(draft: Draft, parts: readonly Part[], isOwn: (at: number) => boolean): Draft {
  /** True if something stands within another claim's bullet. */
  const isElse = (line: number, depth: number, isItem: boolean) => {
    const owner = parts.findLastIndex((part) => part.piece.line <= line);
    const within = parts[owner]?.depth ?? 0;
    const isInside = depth > within || (depth === within && depth > 0 && !isItem);
    return owner !== -1 && isInside && !isOwn(owner);
  };
  const own = parts.filter((_, at) => isOwn(at));
  const pieces = own.map(({ piece }) => ({ ...piece, raw: piece.raw.replace(OWN_ID, '') }));
  const line = own[0]?.piece.line ?? draft.line;
  const sentence: Field = { role: 'claim', label: '', line, depth: 0, quoted: false, pieces };
  const statuses = own.flatMap(({ piece }) => {
    const { status } = splitStatus(plainText(piece.raw));
    return status === null ? [] : [{ status, where: 'its line', line: piece.line }];
  });
  return {
    ...draft,
    title: own[0]?.title || draft.title,
    statuses: [...draft.statuses, ...statuses],
    fields: [
      sentence,
      ...otherFields(draft, parts).filter(
        ({ line, depth, pieces }) => !isElse(line, depth, pieces[0]?.item ?? true),
      ),
    ],
    prose: otherProse(draft, parts).filter(({ line, depth, item }) => !isElse(line, depth, item)),
  };
}

/** The draft of a group whose claims share all that it says. */
function withPassage(draft: Draft, parts: readonly Part[]): Draft {
  if (parts.length === 0) return draft;
  const pieces = parts.map(({ piece }) => piece);
  const line = pieces[0]?.line ?? draft.line;
  const sentence: Field = { role: 'claim', label: '', line, depth: 0, quoted: false, pieces };
  return {
    ...draft,
    fields: [sentence, ...otherFields(draft, parts)],
    prose: otherProse(draft, parts),
  };
}

function otherFields({ fields }: Draft, parts: readonly Part[]): Field[] {
  const lines = new Set(parts.map(({ piece }) => piece.line));
  return fields.filter(
    (field) => field.role !== 'claim' && !(isNamed(field) && lines.has(field.line)),
  );
}

/** The text around the parts, with what announces them. */
function otherProse({ fields, prose }: Draft, parts: readonly Part[]): Piece[] {
  const own = new Set(parts.map(({ piece }) => piece));
  const leads = fields
    .filter(({ role, pieces }) => role === 'claim' && isLeadIn(textOf(pieces)))
    .flatMap(({ pieces }) => pieces);
  return [...leads, ...prose.filter((piece) => !own.has(piece))];
}
