import type { RichTextSection } from '@slack/types';
import type { Case } from '../../core/case/case.ts';
import type { ListReply } from '../../core/conversation/commands/list.ts';
import { ACTION } from '../kit/action-ids.ts';
import { clip, count, label, moreCharacters, shorten } from '../kit/clip.ts';
import { actions, bold, button, italic, list, richText, section, text } from '../kit/kit.ts';
import {
  composePlainMessage,
  type DrawnMessage,
  type Sheet,
  type Verbatim,
} from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { caseLine, openCaseButtons } from './parts/case-lines.ts';
import { typed } from './parts/commands.ts';
import { dismissButton } from './parts/surface.ts';
import { tagTexts } from './parts/tags.ts';
import { quotedWords } from './parts/words.ts';

/** Cases on one page of a list. */
const CASES_PER_PAGE = 10;

/** The cases of the library, or those that match some words, page by page. */
export function listMessage(reply: ListReply, options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    const { page, pages, shown, where } = sheet.page(reply.cases, reply.page, CASES_PER_PAGE);
    const words = quotedWords(sheet, reply.about);
    const filter = clip(reply.filter, sheet.room(200));
    const meant = clip(reply.didYouMean, sheet.room(200));
    const having = filter.shown.trim() !== '' && [
      ': ',
      text(filter.shown),
      filter.hidden > 0 && italic(` ${moreCharacters(filter.hidden)}`),
    ];
    sheet.add(
      richText(
        section(bold(howMany(reply)), words && [' about ', words], having, where),
        meant.shown.trim() !== '' &&
          section('Did you mean ', typed(`list ${meant.shown}`, options), '?'),
        list(shown.map((one) => withReasons(sheet, one, reply))),
        shown.length === 0 &&
          reply.librarySize > 0 &&
          section(
            'See all with ',
            typed('list', options),
            ' or ask a question: ',
            typed('…', options),
          ),
        pages > 1 &&
          section(italic('To narrow the list, add words: '), typed(narrowing(shown), options)),
      ),
      pages > 1 ? actions(...openCaseButtons(shown)) : null,
      actions(
        ...(pages > 1 ? [] : openCaseButtons(shown)),
        page > 0 && pageButton(reply, page - 1, 'Previous page'),
        page + 1 < pages && pageButton(reply, page + 1, 'Next page'),
        dismissButton(options),
      ),
    );
  }, options);
}

/** A case's line, and why it is listed: the claims that match, and what overlays take it for. */
function withReasons(sheet: Sheet, one: Case, { matching }: ListReply): RichTextSection {
  const line = caseLine(sheet, one);
  const ids = matching?.get(one.id);
  if (ids === undefined) return line;
  const why = [`Matching: ${shorten(ids.join(', '), sheet.room(120))}`, ...tagTexts(sheet, one)];
  return { ...line, elements: [...line.elements, ...italic(`\n${why.join('\n')}`)] };
}

/** Words that narrow this very list: by a cluster that is in it. */
function narrowing(shown: readonly Case[]): string {
  const cluster = shown.map((one) => label(one.industryCluster, 40)).find((name) => name !== '');
  return `list ${cluster ?? 'WORDS'}`;
}

function howMany({ cases, librarySize, filter, about }: ListReply): string {
  if (librarySize === 0) return 'The library holds no cases yet.';
  if (cases.length === 0) return 'No case';
  if (filter.trim() === '' && about.trim() === '') return count(librarySize, 'case');
  return `${cases.length} of ${count(librarySize, 'case')}`;
}

function pageButton({ words }: ListReply, page: number, name: string) {
  return button({
    label: name,
    action: ACTION.listPage,
    value: { question: words, page },
    hint: `Page ${page + 1} of the list`,
  });
}
