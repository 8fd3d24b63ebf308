import type { ValuesReply } from '../../core/conversation/reply.ts';
import type { Value } from '../../core/values/value-index.ts';
import { count, label, shorten } from '../kit/clip.ts';
import { actions, bold, italic, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { claimRow } from './parts/case-lines.ts';
import { draftsNote } from './parts/drafts.ts';
import { copyButton, dismissButton, pageButtons, shareButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

const VALUES_PER_PAGE = 10;
const SENTENCE = 240;

const KINDS: Readonly<Record<Value['kind'], string>> = {
  money: 'amounts',
  percent: 'percentages',
  multiple: 'multiples',
  duration: 'durations',
  count: 'counts',
};

/** Values of claims in order: a line with its button each, and what was compared. */
export function valuesMessage(reply: ValuesReply, options: Surface): DrawnMessage {
  const { asked, values, others, isTotal, apart = [] } = reply;
  const told = [...values, ...apart].map((one) => one.case);
  return composeMessage((sheet) => {
    const { page, pages, shown, where } = sheet.page(values, reply.page, VALUES_PER_PAGE);
    const first = page * VALUES_PER_PAGE;
    drawAsked(sheet, asked, options);
    sheet.add(
      richText(
        isTotal &&
          section(bold('I don’t add these up: they may overlap, or measure different things.')),
        section(heading(sheet, reply), where),
        section(
          italic(
            `These stand in different claims and may not measure the same.${
              others > 0 ? ` ${notCompared(others)}` : ''
            }`,
          ),
        ),
      ),
      ...shown.map((value, i) =>
        claimRow(sheet, value, {
          max: SENTENCE,
          withOrg: true,
          before: `${first + i + 1}. ${wording(sheet, value)} – `,
        }),
      ),
      ...(apart.length > 0 && page === 0 ? drawApart(sheet, apart) : []),
      draftsNote(options, told),
      actions(
        shareButton(options, asked, 'ranking', { page, cases: told }),
        ...pageButtons(asked, page, pages, 'values'),
        copyButton(options, asked),
        dismissButton(options),
      ),
    );
  }, options);
}

/** The first value of each other currency. */
function drawApart(sheet: Sheet, apart: readonly Value[]) {
  return [
    richText(section(italic('First in other currencies, which I don’t compare with these:'))),
    ...apart.map((value) =>
      claimRow(sheet, value, {
        max: SENTENCE,
        withOrg: true,
        before: `${wording(sheet, value)} – `,
      }),
    ),
  ];
}

/** `4 amounts in USD about “savings”, highest first`. */
function heading(sheet: Sheet, { values, compared, order, topic }: ValuesReply) {
  const { kind, unit, per } = compared;
  const what = kind === null ? 'values' : KINDS[kind];
  const noun = values.length === 1 ? what.replace(/s$/, '') : what;
  const words = quotedWords(sheet, topic);
  return [
    bold(
      `${values.length} ${noun}${unit === '' ? '' : ` in ${unit}`}${per === '' ? '' : ` a ${per}`}`,
    ),
    words && [' about ', words],
    `, ${order === 'most' ? 'highest' : 'lowest'} first`,
  ];
}

function notCompared(others: number): string {
  const verb = others === 1 ? 'is' : 'are';
  return `${count(others, 'other value')} about it ${verb} of another kind, currency or period.`;
}

/** `$2.3 million a year, expected`. */
function wording(sheet: Sheet, { written, per, isForecast }: Value): string {
  const often = per === '' || written.toLowerCase().includes(per) ? '' : ` a ${label(per, 20)}`;
  return `${shorten(label(written, 60), sheet.room(60))}${often}${isForecast ? ', expected' : ''}`;
}
