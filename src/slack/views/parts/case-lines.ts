import type { RichTextSection } from '@slack/types';
import type { Case, Claim, Status } from '../../../core/case/case.ts';
import { ACTION } from '../../kit/action-ids.ts';
import { isolated } from '../../kit/bidi.ts';
import { buttonLabel, clip, count, label, moreCharacters, shorten } from '../../kit/clip.ts';
import {
  bold,
  button,
  EMOJI,
  emoji,
  type Inline,
  italic,
  row,
  section,
  text,
} from '../../kit/kit.ts';
import { LIMITS } from '../../kit/limits.ts';
import type { Sheet } from '../../kit/message.ts';
import { caseName, claimSentence, orgName } from './names.ts';
import { countedStatus, STATUS } from './status.ts';
import { captureWords } from './trust.ts';

/** Shows a case in two lines, as part of the reply: see `nearbyCaseLine` for one that isn't. */
export function caseLine(sheet: Sheet, theCase: Case): RichTextSection {
  sheet.presents({ case: theCase.id, claim: null });
  return nearbyCaseLine(sheet, theCase);
}

/**
 * Shows a case in two lines, which is no answer: name in bold and use case; highlighted value and
 * claims by status.
 */
export function nearbyCaseLine(sheet: Sheet, theCase: Case): RichTextSection {
  const useCase = label(theCase.useCase, sheet.room(120));
  const value = label(theCase.headline ?? theCase.highlightedValue, sheet.room(160));
  return section(
    bold(shorten(orgName(theCase), sheet.room(80))),
    useCase && ` · ${useCase}`,
    '\n',
    theCase.isDraft && 'draft · ',
    value && `${value} · `,
    statusCounts(theCase.claims),
  );
}

/**
 * A case as a line with its button: name and use case; highlighted value and claims by status; a claim of
 * it; why it is listed.
 */
export function caseRow(
  sheet: Sheet,
  theCase: Case,
  name: string,
  { nearest, reasons }: { nearest: Claim | null; reasons: string } = { nearest: null, reasons: '' },
) {
  sheet.presents({ case: theCase.id, claim: null });
  const useCase = label(theCase.useCase, sheet.room(120));
  const value = label(theCase.headline ?? theCase.highlightedValue, sheet.room(160));
  const lines = [
    `${shorten(orgName(theCase), sheet.room(80))}${useCase && ` · ${useCase}`}`,
    `${theCase.isDraft ? 'draft · ' : ''}${value && `${value} · `}${plainCounts(theCase.claims)}`,
    nearest ? plainClaim(sheet, { case: theCase, claim: nearest }, { max: 160 }) : '',
    reasons,
  ];
  return row(
    lines.filter((line) => line !== '').join('\n'),
    openCaseButton(theCase, `Open ${name}`),
  );
}

/** One claim as a line with its button, its sentence noted for the guard. */
export function claimRow(
  sheet: Sheet,
  placed: { readonly case: Case; readonly claim: Claim },
  options: ClaimLine & { readonly before?: string },
) {
  const { case: theCase, claim } = placed;
  const { before = '' } = options;
  const id = label(claim.id, 20) || 'this claim';
  const name = options.withOrg ? `${shorten(orgName(theCase), 40)} ${id}` : id;
  const show = button({
    ...(options.withOrg ? { label: `Show ${orgName(theCase)}`, end: id } : { label: `Show ${id}` }),
    action: ACTION.showClaim,
    value: { caseId: theCase.id, claimId: claim.id, revision: theCase.revision },
    hint: `Show ${name} with its quote and source`,
  });
  return row(`${before}${plainClaim(sheet, placed, options)}`, show);
}

/** How a claim is shown on a line. */
interface ClaimLine {
  /** Units of its sentence. */
  readonly max: number;
  readonly withOrg?: boolean;
}

/** `✅ Acme C2 approved: Parcels are sorted by cameras`. */
function plainClaim(
  sheet: Sheet,
  { case: theCase, claim }: { readonly case: Case; readonly claim: Claim },
  { max, withOrg = false }: ClaimLine,
): string {
  const look = STATUS[claim.status];
  const org = withOrg ? `${shorten(orgName(theCase), sheet.room(60))} ` : '';
  const id = label(claim.id, sheet.room(20));
  const draft = theCase.isDraft ? ', draft' : '';
  const status = `${look.word.toLowerCase()}${draft}${captureWords(claim)}`;
  const start = `${EMOJI[look.emoji]} ${org}${id} ${status}: `;
  const whole = claimSentence(claim);
  if (whole.trim() === '') {
    sheet.presents({ case: theCase.id, claim: claim.id });
    return `${start}no sentence in the case file`;
  }
  const { shown, hidden } = clip(whole, sheet.room(max));
  sheet.shows({
    caseId: theCase.id,
    claimId: claim.id,
    status: claim.status,
    quote: -1,
    shown,
    hidden,
  });
  return `${start}${isolated(shown)}${hidden > 0 ? ` ${moreCharacters(hidden)}` : ''}`;
}

function plainCounts(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'no claims yet';
  return heldStatuses(claims)
    .map(({ status, n }) => `${EMOJI[STATUS[status].emoji]} ${n} ${countedStatus(status, n)}`)
    .join(', ');
}

function heldStatuses(claims: readonly Claim[]) {
  return (Object.keys(STATUS) as Status[])
    .map((status) => ({ status, n: claims.filter((claim) => claim.status === status).length }))
    .filter(({ n }) => n > 0);
}

/** `✅ 7 approved, ⚠️ 2 need review`, in the order of strictness; `no claims yet`. */
export function statusCounts(claims: readonly Claim[]): Inline {
  if (claims.length === 0) return 'no claims yet';
  return heldStatuses(claims).map(
    ({ status, n }, i): Inline => [
      i > 0 && ', ',
      emoji(STATUS[status].emoji),
      ` ${n} ${countedStatus(status, n)}`,
    ],
  );
}

/** `9 claims: ✅ 7 approved, ⚠️ 2 need review`, as the heading over claims; `no claims yet`. */
export function claimCounts(claims: readonly Claim[]): Inline {
  const total = claims.length > 0 && bold(`${count(claims.length, 'claim')}: `);
  return [total, statusCounts(claims)];
}

/** One claim as a line: status, id, title and its sentence, noted for the guard. */
export function claimLine(
  sheet: Sheet,
  placed: { readonly case: Case; readonly claim: Claim },
  options: { readonly max: number; readonly withOrg?: boolean },
): RichTextSection {
  const { claim } = placed;
  const look = STATUS[claim.status];
  const org = options.withOrg ? `${shorten(orgName(placed.case), sheet.room(60))} ` : '';
  const id = label(claim.id, sheet.room(20));
  const start = [
    emoji(look.emoji),
    ' ',
    bold(`${org}${id}`),
    ` ${look.word.toLowerCase()}${placed.case.isDraft ? ', draft' : ''}${captureWords(claim)}: `,
  ];
  const whole = claimSentence(claim);
  if (whole.trim() === '') return section(start, italic('no sentence in the case file'));
  const { shown, hidden } = clip(whole, sheet.room(options.max));
  const origin = { caseId: placed.case.id, claimId: claim.id, status: claim.status };
  sheet.shows({ ...origin, quote: -1, shown, hidden });
  return section(start, text(shown), hidden > 0 && italic(` ${moreCharacters(hidden)}`));
}

/** Opens a case; `label` names it if there are several. */
export function openCaseButton(theCase: Case, label = 'Open case') {
  return button({
    label,
    action: ACTION.openCase,
    value: { caseId: theCase.id, revision: theCase.revision },
    hint: `Open the case ${caseName(theCase)}`,
  });
}

/** Opens each of several cases: `Open Klarna`. */
export function openCaseButtons(cases: readonly Case[]) {
  const names = tellingNames(cases);
  return cases.map((theCase, i) => openCaseButton(theCase, `Open ${names[i]}`));
}

/**
 * Names each of several cases for a button, so that they can be told apart at the length of one: by its
 * organisation, with its use case, by that alone, or by its id.
 * @param before stands before the name on the button
 */
export function tellingNames(cases: readonly Case[], before = 'Open '): string[] {
  const room = LIMITS.buttonShown - before.length;
  const ways = [orgName, caseName, ({ useCase }: Case) => useCase, ({ id }: Case) => id];
  const shown = ways.map((name) => cases.map((theCase) => buttonLabel(name(theCase), room)));
  return cases.map((theCase, i) => {
    const isAlone = (names: readonly string[]) =>
      names[i] !== '' && names.every((name, other) => other === i || name !== names[i]);
    return ways.at(shown.findIndex(isAlone))!(theCase);
  });
}
