import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Delivery } from '../../src/core/announcements/content/delivery.ts';
import { UPKEEP } from '../../src/core/announcements/content/work-item.ts';
import type { Subscription } from '../../src/core/announcements/subscribing/subscription.ts';
import type { Case } from '../../src/core/case/case.ts';
import { COMMANDS } from '../../src/core/conversation/commands/table.ts';
import type { Asked, FoundClaim } from '../../src/core/conversation/reply.ts';
import type { Surface } from '../../src/slack/kit/surface.ts';
import { announcementMessage } from '../../src/slack/views/announcement.ts';
import { announcementBacklogMessage } from '../../src/slack/views/announcement-backlog.ts';
import { announcementChangeMessage } from '../../src/slack/views/announcement-change.ts';
import { announcementDigestMessage } from '../../src/slack/views/announcement-digest.ts';
import { announcementWithdrawnMessage } from '../../src/slack/views/announcement-withdrawn.ts';
import { answerMessage, answerModal } from '../../src/slack/views/answer.ts';
import { byCommandMessage } from '../../src/slack/views/by-command.ts';
import { caseMessage, caseModal } from '../../src/slack/views/case-card.ts';
import { chooseMessage } from '../../src/slack/views/choose.ts';
import { citationModal } from '../../src/slack/views/citation.ts';
import { claimListModal } from '../../src/slack/views/claim-list.ts';
import { claimsMessage } from '../../src/slack/views/claims.ts';
import { compareMessage } from '../../src/slack/views/compare.ts';
import { copyModal } from '../../src/slack/views/copy.ts';
import { draftMessage } from '../../src/slack/views/draft.ts';
import { errorMessage } from '../../src/slack/views/error.ts';
import { fieldMessage } from '../../src/slack/views/field.ts';
import { followConfirmedMessage } from '../../src/slack/views/follow-confirmed.ts';
import { followEndedMessage } from '../../src/slack/views/follow-ended.ts';
import { followModal } from '../../src/slack/views/follow-modal.ts';
import { followProblemMessage } from '../../src/slack/views/follow-problem.ts';
import { followingMessage } from '../../src/slack/views/following.ts';
import { greetingMessage } from '../../src/slack/views/greeting.ts';
import { helpMessage } from '../../src/slack/views/help.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { listMessage } from '../../src/slack/views/list.ts';
import { lostQuestionMessage } from '../../src/slack/views/lost-question.ts';
import { membersOnlyMessage } from '../../src/slack/views/members-only.ts';
import { messageLinkModal } from '../../src/slack/views/message-link.ts';
import { missingMessage } from '../../src/slack/views/missing.ts';
import { nothingMessage } from '../../src/slack/views/nothing.ts';
import { organisationMutedMessage } from '../../src/slack/views/organisation-muted.ts';
import { partsMessage } from '../../src/slack/views/parts.ts';
import { pausedNoticeMessage } from '../../src/slack/views/paused-notice.ts';
import { pickCaseMessage } from '../../src/slack/views/pick-case.ts';
import { postCorrectedMessage } from '../../src/slack/views/post-corrected.ts';
import { postGoneMessage } from '../../src/slack/views/post-gone.ts';
import { shareUncorrectableMessage } from '../../src/slack/views/share-uncorrectable.ts';
import { sharedChannelMessage } from '../../src/slack/views/shared-channel.ts';
import { sourcesMessage, sourcesModal } from '../../src/slack/views/sources.ts';
import { staleMessage } from '../../src/slack/views/stale.ts';
import { valuesMessage } from '../../src/slack/views/values.ts';
import { whichCaseMessage } from '../../src/slack/views/which-case.ts';
import { worklistMessage } from '../../src/slack/views/worklist.ts';
import { sampleLibrary } from '../unit/slack/views/samples.ts';
import { type Drawn, type DrawnFrom, viewContract } from './views.ts';
import { extremeCase, TEXTS } from './views-extremes.ts';

/** The data that every view below is drawn from. */
interface Data {
  readonly text: string;
  readonly asked: Asked;
  /** Three claims, one of each status. */
  readonly small: Case;
  /** 60 claims, 60 sources. */
  readonly large: Case;
  /** 200 cases. */
  readonly many: readonly Case[];
  /** One of each status. */
  readonly evidence: readonly [FoundClaim, FoundClaim, FoundClaim];
}

function dataOf(text: string): Data {
  const small = extremeCase(text, { n: 1 });
  const large = extremeCase(text, { claims: 60, sources: 60, n: 2 });
  const many = Array.from({ length: 200 }, (_, i) =>
    extremeCase(text, { claims: i % 4, sources: 2, n: 3 + i }),
  );
  const matched = [text, text, 'other'];
  const evidence = small.claims.map((claim) => ({ case: small, claim, matched }));
  return {
    text,
    asked: { question: text, threadCase: small.id },
    small,
    large,
    many,
    evidence: evidence as unknown as Data['evidence'],
  };
}

const DATA = Object.entries(TEXTS).map(([name, text]) => {
  const data = dataOf(text);
  const library = sampleLibrary(data.small, data.large, ...data.many);
  return { name, data, library };
});

/** Tests a view's contract on every kind of data. */
function holds(name: string, draw: (data: Data) => Drawn): void {
  const draws = DATA.map(({ name: kind, data, library }): [string, () => DrawnFrom] => {
    return [kind, () => ({ drawn: draw(data), library })];
  });
  viewContract(name, Object.fromEntries(draws));
}

const privately: Surface = { surface: 'private' };
const shared = (text: string): Surface => ({ surface: 'shared', sharedBy: text || 'U024BE7LH' });
const answer = ({ asked, evidence }: Data, i: 0 | 1 | 2) => {
  const rank = { rank: 1, candidates: 1e6, isCandidate: false };
  return { kind: 'answer', asked, evidence: evidence[i], ...rank } as const;
};

holds('answer, approved', (data) => answerMessage(answer(data, 0), privately));
holds('answer, needs review', (data) => answerMessage(answer(data, 1), { surface: 'thread' }));
holds('answer, rejected', (data) => answerMessage(answer(data, 2), shared(data.text)));
holds('answer, shared', (data) => answerMessage(answer(data, 0), shared('')));
holds('answer, a candidate', (data) =>
  answerMessage({ ...answer(data, 0), isCandidate: true }, shared(data.text)),
);
holds('answer as a modal', (data) => answerModal(answer(data, 0)));
holds('answer as a modal, rejected', (data) => answerModal(answer(data, 2)));
const alone = { bare: [], absent: [], isWhole: false } as const;
holds('compare', ({ asked, evidence }) =>
  compareMessage({ kind: 'compare', asked, evidence, ...alone }, privately),
);
holds('compare, shared', ({ asked, evidence, text }) =>
  compareMessage({ kind: 'compare', asked, evidence, ...alone }, shared(text)),
);
holds('choose', ({ asked, evidence }) =>
  chooseMessage({ kind: 'choose', asked, evidence, weak: true }, privately),
);
holds('claims of a status', ({ asked, evidence, many, text }) =>
  claimsMessage(
    {
      kind: 'claims',
      asked,
      statuses: ['REJECTED'],
      topic: text,
      cases: [],
      evidence: many.flatMap((theCase) =>
        theCase.claims.map((claim) => ({ case: theCase, claim, matched: evidence[0].matched })),
      ),
      page: 2,
    },
    privately,
  ),
);
holds('claims of a case, none', ({ asked, small, text }) =>
  claimsMessage(
    {
      kind: 'claims',
      asked,
      statuses: ['NEEDS_REVIEW', 'REJECTED'],
      topic: text,
      cases: [small],
      evidence: [],
      page: 0,
    },
    shared(text),
  ),
);
holds('nothing', ({ asked, many }) =>
  nothingMessage({ kind: 'nothing', asked, nearest: many.slice(0, 3), shown: null }, privately),
);
holds('nothing beyond what was shown', ({ asked, small, evidence }) =>
  nothingMessage({ kind: 'nothing', asked, nearest: [small], shown: evidence[0] }, privately),
);
holds('case card', ({ small }) => caseMessage({ kind: 'case', case: small, page: 0 }, privately));
holds('case card of 60 claims', ({ large }) =>
  caseMessage({ kind: 'case', case: large, page: 0 }, privately),
);
holds('case card of 60 claims, page 4', ({ large }) =>
  caseMessage({ kind: 'case', case: large, page: 3 }, privately),
);
holds('case card of no claims, beyond its pages', ({ many }) =>
  caseMessage({ kind: 'case', case: many[0]!, page: 99 }, privately),
);
holds('case as a modal', ({ large }) => caseModal({ kind: 'case', case: large, page: 0 }));
holds('claims as a modal', ({ large }) => claimListModal({ kind: 'case', case: large, page: 5 }));
holds('sources', ({ large }) =>
  sourcesMessage({ kind: 'sources', case: large, claim: null }, privately),
);
holds('sources of a claim', ({ small }) =>
  sourcesMessage({ kind: 'sources', case: small, claim: small.claims[0]! }, privately),
);
holds('sources as a modal', ({ large }) =>
  sourcesModal({ kind: 'sources', case: large, claim: null }),
);
holds('list of 200 cases', ({ many, text }) =>
  listMessage(
    {
      kind: 'list',
      words: text,
      filter: text,
      about: '',
      didYouMean: '',
      cases: many,
      page: 7,
      librarySize: 200,
    },
    privately,
  ),
);
holds('empty list', ({ text }) =>
  listMessage(
    {
      kind: 'list',
      words: text,
      filter: '',
      about: text,
      didYouMean: text,
      cases: [],
      page: 0,
      librarySize: 200,
    },
    privately,
  ),
);
holds('pick a case', ({ many, text }) =>
  pickCaseMessage(
    { kind: 'pick-case', words: text, cases: many, wanted: { part: 'case', claimId: '' } },
    privately,
  ),
);
holds('pick a case for a claim', ({ many, text }) =>
  pickCaseMessage(
    { kind: 'pick-case', words: text, cases: many, wanted: { part: 'claim', claimId: 'C999' } },
    privately,
  ),
);
holds('pick a case for sources', ({ many, text }) =>
  pickCaseMessage(
    { kind: 'pick-case', words: text, cases: many, wanted: { part: 'sources', claimId: '' } },
    privately,
  ),
);
holds('greeting', () => greetingMessage({ kind: 'greeting', said: 'hello' }, privately));
holds('list about a topic', ({ asked, many, text }) =>
  listMessage(
    {
      kind: 'list',
      words: text,
      filter: text,
      about: text,
      didYouMean: '',
      cases: many,
      page: 1,
      librarySize: 900,
      asked,
      understood: text,
      nearest: many.map(({ claims }) => claims[0] ?? null),
      order: text,
    },
    privately,
  ),
);
const values = ({ large }: Data) =>
  large.claims.map((claim, i) => ({
    case: large,
    claim,
    kind: 'money' as const,
    value: i,
    unit: 'USD',
    written: claim.text,
    per: claim.text,
    isForecast: i % 2 === 0,
    around: '',
    near: '',
    counted: '',
    isFormer: false,
    change: null,
    says: '',
    isQuoted: false,
  }));
holds('values', (data) =>
  valuesMessage(
    {
      kind: 'values',
      asked: data.asked,
      topic: data.text,
      values: values(data),
      compared: { kind: 'money', unit: 'USD', per: 'year' },
      order: 'most',
      others: 3,
      isTotal: true,
      page: 2,
    },
    privately,
  ),
);
holds('compare cases as such, one of them absent', ({ asked, small, large, text }) =>
  compareMessage(
    { kind: 'compare', asked, evidence: [], bare: [small, large], absent: [text], isWhole: true },
    privately,
  ),
);
holds('compare, without a claim of one', ({ asked, evidence, large, text }) =>
  compareMessage(
    {
      kind: 'compare',
      asked,
      evidence: evidence.slice(0, 1),
      bare: [large],
      absent: [text, text],
      isWhole: false,
    },
    shared(text),
  ),
);
for (const field of ['tier', 'impact', 'cluster', 'dates', 'value'] as const) {
  holds(`field: ${field}`, ({ asked, small }) =>
    fieldMessage({ kind: 'field', asked, case: small, field }, privately),
  );
}
holds('parts', ({ asked, evidence, small, large, many }) => {
  const parts = [
    claimsMessage(
      {
        kind: 'claims',
        asked,
        statuses: [],
        topic: '',
        cases: [],
        evidence: large.claims.map((claim) => ({ case: large, claim, matched: [] })),
        page: 0,
      },
      { surface: 'thread' },
    ),
    compareMessage({ kind: 'compare', asked, evidence, ...alone }, { surface: 'thread' }),
    caseMessage({ kind: 'case', case: small, page: 0 }, { surface: 'thread' }),
  ];
  const shown = { kind: 'case', case: many[1] ?? small, page: 0 } as const;
  return partsMessage(
    { kind: 'parts', asked, parts: [shown, shown, shown], questions: ['', '', ''], left: 0 },
    parts,
    privately,
  );
});
holds('nothing about organisations that are not there', ({ asked, many, text }) =>
  nothingMessage(
    { kind: 'nothing', asked, absent: [text, text], nearest: many.slice(0, 3), shown: null },
    privately,
  ),
);
holds('copy as text', ({ text }) => copyModal(text.repeat(40)));
holds('citations', (data) =>
  citationModal(data.evidence[0], [
    { format: 'Text', text: data.text.repeat(40) },
    { format: 'BibTeX', text: '' },
    { format: 'CSL-JSON', text: data.text },
  ]),
);
holds('which case', ({ text }) =>
  whichCaseMessage({ kind: 'which-case', command: text }, privately),
);
holds('missing', ({ many, text, large }) =>
  missingMessage(
    { kind: 'missing', what: text, nearest: many.slice(0, 3), case: large },
    privately,
  ),
);
holds('help', ({ text }) =>
  helpMessage(
    { kind: 'help', unknown: text, didYouMean: text, examples: [text, text, text] },
    COMMANDS,
    privately,
  ),
);
holds('home', ({ many, text }) =>
  homeView({
    library: sampleLibrary(...many),
    commands: COMMANDS,
    isCurator: true,
    examples: [text, text, text],
  }),
);
holds('error', ({ text }) => errorMessage({ errorId: text }));
holds('stale claim', ({ small, text }) =>
  staleMessage({ case: small, claim: small.claims[1]!, pressed: text }),
);
holds('stale case', ({ text }) => staleMessage({ case: null, claim: null, pressed: text }));
holds('by command', ({ text }) => byCommandMessage(text));
holds('lost question', ({ text }) => lostQuestionMessage({ typed: text }));
const sinceThen = (text: string) =>
  (['rejected', 'gone', 'in-review', 'approved', 'back', 'changed'] as const).flatMap((what) =>
    Array.from({ length: 12 }, (_, n) => ({ what, claim: `${text} C${n}` })),
  );
holds('answer, corrected', (data) =>
  answerMessage(answer(data, 2), { surface: 'thread', corrected: sinceThen(data.text) }),
);
holds('case, corrected', ({ small, text }) =>
  caseMessage(
    { kind: 'case', case: small, page: 0 },
    { surface: 'shared', sharedBy: 'U024BE7LH', corrected: sinceThen(text) },
  ),
);
holds('post gone', ({ text }) =>
  postGoneMessage({ surface: 'thread', corrected: sinceThen(text) }),
);
holds('post corrected', ({ small, many }) =>
  postCorrectedMessage({
    changes: many.slice(0, 9).map((theCase) => ({
      before: theCase,
      after: small,
      claims: small.claims.map((after) => ({ before: theCase.claims[0] ?? null, after })),
    })),
    withdrawn: many.slice(9),
  }),
);
holds('share uncorrectable', () => shareUncorrectableMessage());
holds('a draft', ({ small }) => draftMessage(small));
holds('shared channel', () => sharedChannelMessage());
holds('members only', () => membersOnlyMessage());

/** Builds a change that rewrote a case's highlighted value and every claim. */
function rewritten(after: Case) {
  const before = { ...after, highlightedValue: 'before' };
  const claims = after.claims.map((claim, i) => {
    const was = {
      ...claim,
      status: 'APPROVED',
      text: `was ${claim.text}`,
      quotes: [],
      sources: [],
    };
    return i % 7 === 0
      ? { before: null, after: claim }
      : { before: was as typeof claim, after: claim };
  });
  return { before, after, claims };
}

function subscriptionOf(text: string, change: Partial<Subscription> = {}): Subscription {
  return {
    id: `subscription ${text}`,
    team: 'T1',
    channel: text,
    filter: text,
    kinds: 'both',
    cadence: { every: 'week', day: 'mon', at: text, zone: text },
    owner: text,
    origin: 'person',
    createdAt: 1.7e12,
    nextDueAt: null,
    paused: { at: 1.7e12, reason: text, by: text, told: false },
    lastPosted: { at: 1.7e12, ts: text, what: text },
    ...change,
  };
}

function deliveryOf(text: string): Delivery {
  return {
    id: `delivery ${text}`,
    seq: 1,
    team: 'T1',
    channel: text,
    content: { kind: 'card', cases: [] },
    subscriptions: [],
    state: 'unconfirmed',
    attempt: 1,
    notBefore: 0,
    sentAt: 1.7e12,
    ts: null,
    postedAt: null,
    error: text,
    createdAt: 1.7e12,
  };
}

const previewOf = (text: string) => ({
  matching: 7,
  of: 30,
  examples: [text, text],
  unapproved: 2,
});

holds('announcement', ({ small }) =>
  announcementMessage({
    kind: 'card',
    case: small,
    strongest: small.claims[0]!,
    corrected: true,
  }),
);
holds('announcement without an approved claim', ({ large }) =>
  announcementMessage({ kind: 'card', case: large, strongest: null, corrected: false }),
);
holds('announced change', ({ large }) =>
  announcementChangeMessage({ kind: 'changes', changes: [rewritten(large)], inThread: true }),
);
holds('announced changes of 200 cases', ({ many }) =>
  announcementChangeMessage({ kind: 'changes', changes: many.map(rewritten), inThread: false }),
);
holds('announced batch', ({ many }) =>
  announcementDigestMessage({ kind: 'batch', cases: many, withdrawn: many, corrected: true }),
);
holds('announced case that was withdrawn', ({ small }) =>
  announcementWithdrawnMessage({ kind: 'withdrawn', case: small }),
);
holds('announced digest', ({ many }) =>
  announcementDigestMessage({
    kind: 'digest',
    reason: 'week',
    cases: many,
    withdrawn: many,
    changes: many.map(rewritten),
    corrected: false,
  }),
);
holds('announced digest of nothing', () =>
  announcementDigestMessage({
    kind: 'digest',
    reason: 'day',
    cases: [],
    withdrawn: [],
    changes: [],
    corrected: false,
  }),
);
holds('announced backlog', ({ text }) =>
  announcementBacklogMessage({ kind: 'backlog', count: 1234 }, text),
);
holds('following', ({ text }) =>
  followingMessage({
    subscriptions: Array.from({ length: 60 }, (_, i) =>
      subscriptionOf(text, { id: `${text}${i}`, ...(i % 2 ? { paused: null } : {}) }),
    ),
    mutes: Array.from({ length: 60 }, () => ({
      team: 'T',
      channel: 'C',
      org: text,
      by: text,
      at: 1,
    })),
    page: 2,
  }),
);
holds('following nothing', () => followingMessage({ subscriptions: [], mutes: [], page: 0 }));
holds('follow form', ({ text }) => {
  const several = Array.from({ length: 150 }, (_, i) => `${text}${i}`);
  return followModal({
    channel: text,
    subscription: '',
    form: {
      orgs: [text],
      clusters: several.slice(0, 2),
      tiers: several,
      impacts: [],
      statuses: ['APPROVED'],
      filter: text,
      kinds: 'both',
      cadence: { every: 'day', at: '07:30', zone: text },
    },
    choices: { orgs: several, clusters: several.slice(0, 9), tiers: [text, text], impacts: [] },
    zone: 'Europe/Berlin',
    preview: previewOf(text),
    privateMetadata: '{}',
  });
});
holds('follow confirmed', ({ text }) =>
  followConfirmedMessage({
    subscription: subscriptionOf(text),
    by: text,
    replaced: subscriptionOf(text),
    preview: previewOf(text),
    notes: Array.from({ length: 9 }, () => ({ message: text, hint: text })),
  }),
);
holds('follow ended', ({ text }) =>
  followEndedMessage({ subscription: subscriptionOf(text), by: text }),
);
holds('follow problem', ({ text }) => followProblemMessage({ what: text, instead: text }));
holds('organisation muted', ({ text }) =>
  organisationMutedMessage({ org: text, by: text, muted: true }),
);
holds('paused', ({ text }) => {
  const subscription = subscriptionOf(text);
  return pausedNoticeMessage({ subscription, pause: subscription.paused! });
});
holds('worklist', ({ text }) =>
  worklistMessage({
    items: [
      ...Array.from({ length: 6 }, (_, n) => ({
        kind: n % 2 === 0 ? ('unconfirmed' as const) : ('failed' as const),
        delivery: deliveryOf(text),
        what: text,
      })),
      { kind: 'paused', subscription: subscriptionOf(text), others: 3 },
      {
        kind: 'file',
        first: { code: 'x', severity: 'error', file: text, line: 1, message: text, hint: text },
        others: 9,
      },
    ],
    page: 0,
  }),
);
holds('worklist of what grows old', ({ text }) =>
  worklistMessage({
    items: UPKEEP.map((code) => ({
      kind: 'upkeep',
      code,
      problems: Array.from({ length: 30 }, (_, line) => {
        return { code, severity: 'warning', file: text, line, message: text, hint: text } as const;
      }),
    })),
    page: 0,
  }),
);
holds('empty worklist', () => worklistMessage({ items: [], page: 0 }));
holds('link of a message', () => messageLinkModal('d1'));

it('every view is held to the contract', () => {
  const held = readFileSync(import.meta.filename, 'utf8');
  const files = readdirSync('src/slack/views').filter((file) => file.endsWith('.ts'));
  expect(files.filter((file) => !held.includes(`/slack/views/${file}'`))).toEqual([]);
});
