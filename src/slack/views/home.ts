import type { HomeView } from '@slack/types';
import type { WorkItem } from '../../core/announcements/content/work-item.ts';
import type { Case, Status } from '../../core/case/case.ts';
import type { CommandUsage } from '../../core/conversation/commands/command.ts';
import type { Library } from '../../core/library/library.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count, shorten } from '../kit/clip.ts';
import {
  actions,
  bold,
  button,
  divider,
  emoji,
  header,
  list,
  richText,
  section,
} from '../kit/kit.ts';
import { composeHome } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { caseLine, openCaseButtons } from './parts/case-lines.ts';
import { commandList } from './parts/commands.ts';
import { exampleButtons, exampleList } from './parts/examples.ts';
import { BOT, COMMAND, orgName } from './parts/names.ts';
import { countedStatus, STATUS } from './parts/status.ts';
import { worklistHeading } from './parts/worklist-heading.ts';

const LATEST = 5;

/** Draws the Home tab. */
export interface HomeContents extends Named {
  readonly library: Library;
  readonly commands: readonly CommandUsage[];
  /** Curators see how many problems the case files have. */
  readonly isCurator: boolean;
  /** What only a curator can settle; null for others. */
  readonly worklist?: readonly WorkItem[] | null;
  /** Questions that this library can answer. */
  readonly examples?: readonly string[];
}

/** The Home tab: what Casebook is, how to ask, what the library holds. It shows no evidence. */
export function homeView({
  library,
  commands,
  isCurator,
  worklist = null,
  examples = [],
  command = COMMAND,
}: HomeContents): HomeView {
  const latest = latestCases(library.cases);
  return composeHome('home', (sheet) => {
    sheet.add(
      header('Casebook'),
      richText(
        section(
          'Ask, and Casebook answers from a library of case files: the claim, the quote word for word, its review status and the link to its source. It writes nothing itself, and says so when the library has no answer.',
        ),
        section(bold(`Ask ${BOT} in a channel, write it a direct message, or type ${command}.`)),
        exampleList(sheet, examples),
      ),
      actions(
        ...exampleButtons(examples),
        button({ label: 'All cases', action: ACTION.listPage, value: { question: '', page: 0 } }),
      ),
      divider(),
      header('The library'),
      richText(section(bold(librarySize(library))), list(statusLines(library.cases))),
      isCurator ? richText(section(problems(library))) : null,
    );
    if (worklist !== null && worklist.length > 0) {
      sheet.add(
        richText(section(emoji('question'), ' ', bold(worklistHeading(worklist)))),
        actions(button({ label: 'Settle', action: ACTION.unconfirmedPage, value: { page: 0 } })),
      );
    }
    if (latest.length > 0) {
      sheet.add(
        richText(section(bold('Latest cases')), list(latest.map((one) => caseLine(sheet, one)))),
        actions(...openCaseButtons(latest)),
      );
    }
    sheet.add(
      divider(),
      header('What you can type'),
      richText(
        commandList(
          commands,
          { org: latest[0] && orgName(latest[0]), question: examples[0] },
          { surface: 'private', command },
        ),
      ),
    );
  });
}

function librarySize({ cases }: Library): string {
  if (cases.length === 0) return 'The library holds no cases yet.';
  const claims = cases.reduce((sum, one) => sum + one.claims.length, 0);
  const newest = cases.map(freshness).sort().at(-1);
  const updated = newest ? `, last updated ${newest}` : '';
  return `${count(cases.length, 'case')} with ${count(claims, 'claim')}${updated}`;
}

function statusLines(cases: readonly Case[]) {
  return (Object.keys(STATUS) as Status[]).flatMap((status) => {
    const n = cases.flatMap((one) => one.claims).filter((c) => c.status === status).length;
    // Only a library with claims in the front matter has such claims.
    if (status === 'UNREVIEWED' && n === 0) return [];
    const { emoji: name, meaning } = STATUS[status];
    return section(
      emoji(name),
      ` ${n.toLocaleString('en-US')} `,
      bold(countedStatus(status, n)),
      `. ${meaning}`,
    );
  });
}

function problems({ problems: all }: Library): string {
  if (all.length === 0) return 'For curators: the case files have no problems.';
  const grave = (['error', 'warning'] as const).map((severity) =>
    all.filter((problem) => problem.severity === severity),
  );
  const [errors = [], warnings = []] = grave;
  const [first] = grave.flat();
  if (!first) return 'For curators: the case files have no errors and no warnings.';
  return `For curators: the case files have ${count(errors.length, 'error')} and ${count(warnings.length, 'warning')}. The first is in ${shorten(first.file, 120)}, line ${first.line}. “casebook check” lists all, with what to do.`;
}

/** Newest first; cases without a date last. */
function latestCases(cases: readonly Case[]): Case[] {
  return [...cases]
    .sort((a, b) => freshness(b).localeCompare(freshness(a)) || a.id.localeCompare(b.id))
    .slice(0, LATEST);
}

/** Returns the later of a case's dates, `YYYY-MM-DD`; empty if it has none. */
function freshness(theCase: Case): string {
  return [theCase.dateAdded, theCase.lastUpdated].sort().at(-1) ?? '';
}
