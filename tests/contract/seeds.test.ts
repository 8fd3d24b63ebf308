import { expect, test } from 'vitest';
import { strongestClaim } from '../../src/core/announcements/content/announcement.ts';
import { toldChange } from '../../src/core/announcements/content/told-change.ts';
import { withdraw } from '../../src/core/announcements/content/withdrawn.ts';
import type { Case, Status } from '../../src/core/case/case.ts';
import { readLibrary } from '../../src/files/read-library.ts';
import { drawAnnouncement } from '../../src/slack/announcing/announcement-message.ts';
import { replyMessage } from '../../src/slack/answering/draw-reply.ts';
import { conversationAbout } from '../support/conversation.ts';

/** The shipped case files: what a newcomer sees first. */
const library = await readLibrary('seeds');
const invented = library.cases.filter(({ org }) => org !== 'Klarna');
const { ask } = conversationAbout(library);
const MARK = / \(example\)$/;
/** An organisation's name without its mark. */
const bare = ({ org }: Case) => org.replace(MARK, '');

test('check has nothing to mend in them', () => {
  expect(library.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('they show every status, and both formats', () => {
  const statuses = new Set(invented.flatMap(({ claims }) => claims.map(({ status }) => status)));
  const all: Record<Status, true> = {
    APPROVED: true,
    UNREVIEWED: true,
    NEEDS_REVIEW: true,
    REJECTED: true,
  };
  expect([...statuses].sort()).toEqual(Object.keys(all).sort());
  expect(invented.map(({ file }) => file.endsWith('/casefile.md'))).toContain(true);
  expect(invented.map(({ file }) => file.endsWith('/casefile.md'))).toContain(false);
});

test.each(invented)('$org is marked, and no source of it could be real', ({ org, sources }) => {
  expect(org).toMatch(MARK);
  for (const { url } of sources) expect(new URL(url).hostname).toMatch(/\.example\.(com|org)$/);
});

test.each(invented)('whoever asks about $org sees the mark', (theCase) => {
  const asked = [
    theCase.id,
    `sources ${theCase.id}`,
    `what tier is ${theCase.id}?`,
    `compare klarna and ${bare(theCase)}`,
    `rejected claims of ${bare(theCase)}`,
    'list',
    'rejected claims',
    ...theCase.claims.map(({ id }) => `${bare(theCase)} ${id}`),
  ];
  for (const words of asked) {
    const { text } = replyMessage(ask(words), { surface: 'thread' });
    expect(text, words).toContain(theCase.org);
  }
});

test.each(invented)('so does the channel that is told of $org', (theCase) => {
  const before = { ...theCase, highlightedValue: 'nothing yet', claims: theCase.claims.slice(1) };
  const changes = [toldChange(before, theCase)];
  const strongest = strongestClaim(theCase);
  const several = { cases: [theCase], withdrawn: [withdraw(theCase)], corrected: false };
  for (const announcement of [
    { kind: 'card', case: theCase, strongest, corrected: false },
    { kind: 'withdrawn', case: withdraw(theCase) },
    { kind: 'batch', ...several },
    { kind: 'digest', reason: 'day', changes, ...several },
    { kind: 'changes', changes, inThread: false },
    { kind: 'changes', changes, inThread: true },
  ] as const) {
    expect(drawAnnouncement(announcement, 'D1', library).text, announcement.kind).toContain(
      theCase.org,
    );
  }
});
