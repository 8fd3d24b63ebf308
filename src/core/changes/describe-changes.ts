import type { ToldClaimChange } from '../announcements/content/told-change.ts';
import { type Case, type Claim, STATUSES, type Status } from '../case/case.ts';
import type { ToldCase } from './told-changes.ts';

const SHOWN: Readonly<Record<Status, string>> = {
  APPROVED: '✅ Approved',
  UNREVIEWED: '🔍 Not yet reviewed',
  NEEDS_REVIEW: '⚠️ Needs review',
  REJECTED: '⛔ Rejected',
};

/** How a kind of text writes what is said of a change. */
export interface Markup {
  heading(text: string): string;
  /** @param depth 0 or 1 */
  item(text: string, depth: number): string;
  strong(text: string): string;
  plain(text: string): string;
}

/** For a terminal. */
export const TEXT: Markup = {
  heading: (text) => `\n${text}`,
  item: (text, depth) => `${'  '.repeat(depth + 1)}${text}`,
  strong: (text) => text,
  plain: (text) => text.replace(/\s+/g, ' '),
};

/** For a pull request: nothing in a case file can become markup, a link or a mention. */
export const MARKDOWN: Markup = {
  heading: (text) => `\n### ${text}\n`,
  item: (text, depth) => `${'  '.repeat(depth)}- ${text}`,
  strong: (text) => `**${text}**`,
  plain: (text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[&<>@]|:(?=\/\/)|[\\`*_[\]{}()#+!|~]/g, (sign) =>
        /[&<>@:]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
      ),
};

/** Tells the changes, claim by claim; ends with a newline. */
export function describeChanges(changes: readonly ToldCase[], markup: Markup): string {
  if (changes.length === 0) return 'No case changed.\n';
  const lines = [
    summary(changes),
    ...changes.flatMap((change) => [heading(change, markup), ...details(change, markup)]),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(changes: readonly ToldCase[]): string {
  const count = (kind: ToldCase['kind']) => changes.filter((one) => one.kind === kind).length;
  return `${count('new')} new, ${count('changed')} changed, ${count('removed')} removed`;
}

function heading({ kind, case: found }: ToldCase, { heading, plain }: Markup): string {
  const words = { new: 'New', changed: 'Changed', removed: 'Removed' };
  const name = [found.org, found.useCase].filter(Boolean).join(': ');
  return heading(`${words[kind]}: ${plain(name)} (${plain(found.id)})`);
}

function details(change: ToldCase, markup: Markup): string[] {
  const { item, plain } = markup;
  if (change.kind === 'removed') return [item('The library no longer has it.', 0)];
  if (change.kind === 'new') {
    const value = change.case.headline ?? change.case.highlightedValue;
    return [
      ...(value === '' ? [] : [item(plain(value), 0)]),
      item(counts(change.case), 0),
      ...change.case.claims.map((claim) => item(claimLine(claim, SHOWN[claim.status], markup), 0)),
    ];
  }
  const was = change.before.highlightedValue;
  const now = change.case.highlightedValue;
  const fields = change.fields.filter((field) => field !== 'highlightedValue');
  const untold = [...fields, ...change.untold.map((id) => `${id} (title, notes or review)`)];
  return [
    ...(was === now
      ? []
      : [
          item(
            `Highlighted value: ${plain((change.case.headline ?? now) || 'none')} (was: ${plain(was || 'none')})`,
            0,
          ),
        ]),
    ...change.claims.flatMap((one) => claimDetails(one, markup)),
    ...(untold.length === 0 ? [] : [item(`Not announced: ${plain(untold.join(', '))}`, 0)]),
  ];
}

function counts({ claims }: Case): string {
  const of = (status: Status) => claims.filter((claim) => claim.status === status).length;
  const told = STATUSES.filter((status) => of(status) > 0).map(
    (status) => `${of(status)} ${SHOWN[status]}`,
  );
  return `Claims: ${told.join(', ') || 'none'}`;
}

function claimDetails({ before, after }: ToldClaimChange, markup: Markup): string[] {
  const { item, plain } = markup;
  if (after === null) {
    const id = plain(before?.id ?? '');
    return [item(`${markup.strong(id)} is no longer in the case file`, 0)];
  }
  if (before === null) return [item(claimLine(after, `new, ${SHOWN[after.status]}`, markup), 0)];
  const status =
    before.status === after.status
      ? SHOWN[after.status]
      : `${SHOWN[before.status]} → ${SHOWN[after.status]}`;
  return [
    item(claimLine(after, status, markup), 0),
    ...(before.text === after.text ? [] : [item(`was: ${plain(before.text)}`, 1)]),
    ...without(before.quotes, after.quotes).map((quote) =>
      item(`quote removed: “${plain(quote)}”`, 1),
    ),
    ...without(after.quotes, before.quotes).map((quote) =>
      item(`quote added: “${plain(quote)}”`, 1),
    ),
    ...(before.sources.join() === after.sources.join()
      ? []
      : [item(`sources: ${list(after.sources)} (was: ${list(before.sources)})`, 1)]),
  ];
}

function claimLine(claim: Claim, status: string, { strong, plain }: Markup): string {
  return `${strong(plain(claim.id))} ${status}: ${plain(claim.text || claim.title)}`;
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((one) => !others.includes(one));
}

function list(ids: readonly string[]): string {
  return ids.join(', ') || 'none';
}
