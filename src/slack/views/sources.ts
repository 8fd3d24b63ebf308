import type { RichTextSection } from '@slack/types';
import type { Case, Source } from '../../core/case-file/case.ts';
import type { SourcesReply } from '../../core/conversation/reply.ts';
import { count, oneLine, shorten } from '../clip.ts';
import { actions, bold, italic, list, richText, section } from '../kit.ts';
import { composeMessage, composeModal, type Message, type Modal, type Sheet } from '../message.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { caseName, claimAddress, fileName } from './parts/names.ts';
import { type Cited, citedSources, sourceLine } from './parts/sources.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** The sources of a case, each with the claims that cite it; or only those of one claim. */
export function sourcesMessage(reply: SourcesReply, options: Surface): Message {
  return composeMessage((sheet) => {
    drawSources(sheet, reply, 20);
    sheet.add(actions(openCaseButton(reply.case), dismissButton(options)));
  });
}

/** The same, as a modal. */
export function sourcesModal(reply: SourcesReply): Modal {
  return composeModal({ title: 'Sources', callbackId: 'sources' }, (sheet) => {
    drawSources(sheet, reply, 150);
  });
}

function drawSources(sheet: Sheet, { case: of, claim }: SourcesReply, rows: number): void {
  const cited: readonly Cited[] = claim ? citedSources(of, claim) : of.sources;
  const name = shorten(caseName(of), sheet.room(200));
  const shown = cited.slice(0, sheet.room(rows));
  const more = cited.length - shown.length;
  sheet.add(
    richText(
      section(
        bold(claim ? `Sources of ${claimAddress(of, claim)}` : 'Sources of '),
        !claim && name,
      ),
      cited.length === 0 &&
        section(italic(claim ? 'This claim names no source.' : 'The case file lists no sources.')),
      list(shown.map((source) => line(sheet, of, source, claim === null))),
      more > 0 && section(italic(`… and ${count(more, 'more source')} in ${fileName(of)}`)),
    ),
  );
}

function line(sheet: Sheet, of: Case, source: Cited, withClaims: boolean): RichTextSection {
  const drawn = sourceLine(sheet, source);
  if (!withClaims || 'missing' in source) return drawn;
  const citing = section(italic(` – ${citedBy(sheet, of, source)}`));
  return { ...drawn, elements: [...drawn.elements, ...citing.elements] };
}

function citedBy(sheet: Sheet, of: Case, source: Source): string {
  const ids = of.claims.filter((c) => c.sources.includes(source.id)).map((c) => oneLine(c.id));
  return ids.length === 0
    ? 'no claim cites it'
    : `cited by ${shorten(ids.join(', '), sheet.room(80))}`;
}
