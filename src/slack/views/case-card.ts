import type { Case, Claim } from '../../core/case/case.ts';
import type { CaseReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { clip, count, moreCharacters } from '../kit/clip.ts';
import {
  actions,
  bold,
  button,
  context,
  header,
  italic,
  list,
  richText,
  section,
  text,
} from '../kit/kit.ts';
import {
  composeMessage,
  composeModal,
  type DrawnMessage,
  type Modal,
  type Sheet,
} from '../kit/message.ts';
import type { Page } from '../kit/paging.ts';
import type { Named, Surface } from '../kit/surface.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { CLAIMS_PER_PAGE, drawClaims, pageButton } from './parts/claims.ts';
import { drawCorrected } from './parts/corrected.ts';
import { draftLine } from './parts/drafts.ts';
import { pageLine } from './parts/evidence.ts';
import { caseFooter, type FactsRoom, facts } from './parts/facts.ts';
import { caseName, fileName, orgName } from './parts/names.ts';
import { sourceLine } from './parts/sources.ts';
import { dismissButton } from './parts/surface.ts';
import { tagLines } from './parts/tags.ts';

/** Room for a case, in code units and rows. */
interface CardRoom {
  readonly facts: FactsRoom;
  readonly summary: number;
  readonly sentence: number;
  readonly sources: number;
  /** Says how to read the rest of a cut summary. */
  readonly restAt: string;
}

function inMessage(): CardRoom {
  const restAt = 'press Open case';
  return {
    facts: { value: 300, extra: 12, restAt },
    summary: 1200,
    sentence: 200,
    sources: 10,
    restAt,
  };
}

function inModal(theCase: Case): CardRoom {
  const restAt = `read ${fileName(theCase)}`;
  return {
    facts: { value: 2500, extra: 120, restAt },
    summary: 8000,
    sentence: 800,
    sources: 60,
    restAt,
  };
}

/** A case as a whole, in a channel or a private reply; long ones page over their claims. */
export function caseMessage(reply: CaseReply, options: Surface): DrawnMessage {
  const theCase = reply.case;
  return composeMessage((sheet) => {
    const at = sheet.page(theCase.claims, reply.page, CLAIMS_PER_PAGE);
    drawCorrected(sheet, options);
    drawCase(sheet, theCase, at, inMessage(), options);
    sheet.add(
      actions(
        pageButton(theCase, at, -1, ACTION.casePage),
        pageButton(theCase, at, 1, ACTION.casePage),
        options.surface !== 'terminal' && openCaseButton(theCase),
        sourcesButton(theCase),
        dismissButton(options),
      ),
    );
  }, options);
}

/** A case as a whole, as a modal: all of it. */
export function caseModal(reply: CaseReply, named: Named = {}): Modal {
  const theCase = reply.case;
  return composeModal({ title: orgName(theCase), callbackId: 'case' }, (sheet) => {
    const at = sheet.page(theCase.claims, reply.page, CLAIMS_PER_PAGE);
    drawCase(sheet, theCase, at, inModal(theCase), named);
    sheet.add(
      actions(
        pageButton(theCase, at, -1, ACTION.casePage),
        pageButton(theCase, at, 1, ACTION.casePage),
        sourcesButton(theCase),
      ),
    );
  });
}

function drawCase(
  sheet: Sheet,
  theCase: Case,
  at: Page<Claim>,
  room: CardRoom,
  named: Named,
): void {
  sheet.presents({ case: theCase.id, claim: null });
  sheet.add(header(caseName(theCase)), richText(draftLine(theCase)));
  if (at.page === 0) {
    sheet.add(
      richText(
        facts(sheet, theCase, room.facts),
        ...tagLines(sheet, theCase, null),
        pageLine(theCase, null),
      ),
      summary(sheet, theCase, room),
    );
  }
  drawClaims(sheet, theCase, at, room.sentence);
  if (at.page === 0)
    sheet.add(sources(sheet, theCase, room), context(...caseFooter(sheet, theCase, named)));
}

function summary(sheet: Sheet, theCase: Case, room: CardRoom) {
  if (theCase.summary.trim() === '') return null;
  const { shown, hidden } = clip(theCase.summary, sheet.room(room.summary));
  const more = hidden > 0 && italic(` ${moreCharacters(hidden)}: ${room.restAt}`);
  return richText(section(bold('Summary')), section(text(shown), more));
}

function sources(sheet: Sheet, theCase: Case, room: CardRoom) {
  if (theCase.sources.length === 0)
    return richText(section(italic('The case file lists no sources.')));
  const rows = sheet.room(room.sources);
  const more = theCase.sources.length - rows;
  return richText(
    section(bold(count(theCase.sources.length, 'source'))),
    list(theCase.sources.slice(0, rows).map((source) => sourceLine(sheet, source))),
    more > 0 && section(italic(`… and ${count(more, 'more source')}: press Sources`)),
  );
}

function sourcesButton(theCase: Case) {
  if (theCase.sources.length === 0) return null;
  return button({
    label: 'Sources',
    action: ACTION.showSources,
    value: { caseId: theCase.id, revision: theCase.revision },
    hint: `Sources of ${caseName(theCase)}`,
  });
}
