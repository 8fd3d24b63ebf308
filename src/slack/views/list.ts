import type { Case } from '../../core/case/case.ts';
import type { ListReply } from '../../core/conversation/commands/list.ts';
import { ACTION } from '../kit/action-ids.ts';
import { clip, count, label, moreCharacters, shorten } from '../kit/clip.ts';
import { actions, bold, button, italic, richText, section, text } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { caseRow, tellingNames } from './parts/case-lines.ts';
import { typed } from './parts/commands.ts';
import { draftsNote } from './parts/drafts.ts';
import { copyButton, dismissButton, pageButtons, shareButton } from './parts/surface.ts';
import { tagTexts } from './parts/tags.ts';
import { quotedWords } from './parts/words.ts';

/** Cases on one page of a list. */
const CASES_PER_PAGE = 10;

/** The cases of the library, or those that match some words, page by page. */
export function listMessage(reply: ListReply, options: Surface): DrawnMessage {
  const { cases, nearest, understood, order } = reply;
  const asked = reply.asked ?? { question: `list ${reply.words}`.trim(), threadCase: '' };
  return composeMessage((sheet) => {
    const { page, pages, shown, where } = sheet.page(cases, reply.page, CASES_PER_PAGE);
    const words = quotedWords(sheet, reply.about);
    const filter = clip(reply.filter, sheet.room(200));
    const meant = clip(reply.didYouMean, sheet.room(200));
    const having = filter.shown.trim() !== '' && [
      ': ',
      text(filter.shown),
      filter.hidden > 0 && italic(` ${moreCharacters(filter.hidden)}`),
    ];
    if (reply.asked) drawAsked(sheet, reply.asked, options);
    const narrow = pages > 1 ? narrowing(cases) : '';
    sheet.add(
      richText(
        section(bold(howMany(reply)), words && [' about ', words], having, where),
        understood !== undefined &&
          section(italic(`Understood as: ${shorten(understood, sheet.room(200))}`)),
        order !== undefined && section(italic(`In order: ${shorten(order, sheet.room(200))}`)),
        meant.shown.trim() !== '' &&
          section('Did you mean ', typed(`list ${meant.shown}`, options), '?'),
        shown.length === 0 &&
          reply.librarySize > 0 &&
          section(
            'See all with ',
            typed('list', options),
            ' or ask a question: ',
            typed('…', options),
          ),
      ),
      ...rows(shown).map(([theCase, name]) =>
        caseRow(sheet, theCase, name, {
          nearest: nearest?.[cases.indexOf(theCase)] ?? null,
          reasons: reasonsOf(sheet, theCase, reply),
        }),
      ),
      richText(
        narrow !== '' &&
          section(italic('To narrow the list, add words: '), typed(`list ${narrow}`, options)),
      ),
      draftsNote(options, cases),
      actions(
        shown.length > 0 && shareButton(options, asked, 'list', { page, cases }),
        ...(reply.asked
          ? pageButtons(asked, page, pages, 'cases')
          : [
              page > 0 && pageButton(reply, page - 1, 'Previous page'),
              page + 1 < pages && pageButton(reply, page + 1, 'Next page'),
            ]),
        shown.length > 0 && copyButton(options, asked),
        dismissButton(options),
      ),
    );
  }, options);
}

/** Why a case is listed: the claims that match, and what overlays take it for. Empty if the words name no facets. */
function reasonsOf(sheet: Sheet, one: Case, { matching }: ListReply): string {
  const ids = matching?.get(one.id);
  if (ids === undefined) return '';
  return [`Matching: ${shorten(ids.join(', '), sheet.room(120))}`, ...tagTexts(sheet, one)].join(
    '\n',
  );
}

function rows(shown: readonly Case[]): [Case, string][] {
  const names = tellingNames(shown);
  return shown.map((theCase, i) => [theCase, names[i] ?? '']);
}

/** A value of the front matter that some of these cases have, and not all; empty if there is none. */
function narrowing(cases: readonly Case[]): string {
  for (const field of ['tier', 'primaryImpact', 'industryCluster'] as const) {
    const counts = new Map<string, number>();
    for (const one of cases) counts.set(one[field], (counts.get(one[field]) ?? 0) + 1);
    const [found] = [...counts].filter(([value, n]) => value.trim() !== '' && n < cases.length);
    if (found) return label(found[0], 40);
  }
  return '';
}

function howMany({ cases, librarySize, filter, about }: ListReply): string {
  if (librarySize === 0) return 'The library holds no cases yet.';
  if (cases.length === 0) return 'No case';
  if (filter.trim() === '' && about.trim() === '' && cases.length === librarySize) {
    return count(librarySize, 'case');
  }
  return `${cases.length} of ${count(librarySize, 'case')}`;
}

function pageButton({ words }: ListReply, page: number, name: string) {
  return button({
    label: name,
    action: ACTION.listPage,
    value: { question: words, page },
    hint: `${name}: page ${page + 1} of the list`,
  });
}
