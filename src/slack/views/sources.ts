import type { Case } from '../../core/case/case.ts';
import type { SourcesReply } from '../../core/conversation/commands/sources.ts';
import { count, label, shorten } from '../kit/clip.ts';
import { actions, bold, italic, list, richText, section } from '../kit/kit.ts';
import {
  composeModal,
  composePlainMessage,
  type DrawnMessage,
  type Modal,
  type Sheet,
  type Verbatim,
} from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { draftLine } from './parts/drafts.ts';
import { caseName, claimAddress, fileName } from './parts/names.ts';
import { type Cited, citedSources, sourceLine } from './parts/sources.ts';
import { dismissButton } from './parts/surface.ts';

/** The sources of a case, each with the claims that cite it; or only those of one claim. */
export function sourcesMessage(reply: SourcesReply, options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    drawSources(sheet, reply, 20);
    sheet.add(actions(openCaseButton(reply.case), dismissButton(options)));
  }, options);
}

/** The same, as a modal. */
export function sourcesModal(reply: SourcesReply): Modal {
  return composeModal({ title: 'Sources', callbackId: 'sources' }, (sheet) => {
    drawSources(sheet, reply, 150);
  });
}

function drawSources(sheet: Sheet, reply: SourcesReply, rows: number): void {
  const { claim } = reply;
  sheet.presents({ case: reply.case.id, claim: claim?.id ?? null });
  const cited: readonly Cited[] = claim ? citedSources(reply.case, claim) : reply.case.sources;
  const shown = cited.slice(0, sheet.room(rows));
  const more = cited.length - shown.length;
  const citing = claim ? null : citations(reply.case);
  sheet.add(
    richText(
      section(bold(`Sources of ${claim ? claimAddress(reply.case, claim) : caseName(reply.case)}`)),
      draftLine(reply.case),
      cited.length === 0 &&
        section(italic(claim ? 'This claim names no source.' : 'The case file lists no sources.')),
      list(
        shown.map((source) =>
          sourceLine(sheet, source, {
            more: citedBy(sheet, source, citing),
            ...(claim && { claim }),
          }),
        ),
      ),
      more > 0 && section(italic(`… and ${count(more, 'more source')} in ${fileName(reply.case)}`)),
    ),
  );
}

/** The claims that cite each source, by the source's id. */
function citations(theCase: Case): ReadonlyMap<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const claim of [...theCase.claims, ...(theCase.context ?? [])]) {
    for (const id of claim.sources) citing.set(id, [...(citing.get(id) ?? []), claim.id]);
  }
  return citing;
}

function citedBy(sheet: Sheet, source: Cited, citing: ReadonlyMap<string, string[]> | null) {
  if (!citing) return '';
  const ids = (citing.get(source.id) ?? []).map((id) => label(id, 20));
  if (ids.length === 0) return ' – no claim cites it';
  return ` – cited by ${shorten(ids.join(', '), sheet.room(80))}`;
}
