import type { Case, Claim, Status } from '../../case/case.ts';
import type { CaseAbout } from '../../topics/match-topic.ts';
import { readTopic, type Topic } from '../../topics/topic.ts';
import type { ConceptKind } from '../../topics/vocabulary.ts';
import { type Value, valuesOf } from '../../values/value-index.ts';
import type { ListReply } from '../commands/list.ts';
import { type Conversation, casesOf } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Asked, ClaimsReply, FoundClaim } from '../reply.ts';
import { dayOfField, isWithin } from './case-dates.ts';
import { claimsAboutAny, type FoundTopic, findTopic } from './find-topic.ts';

/** Fewer cases than this about a topic are no list of cases: its claims say more. */
const FEW_CASES = 2;
/** From this score on, a topic is what a case is about, and not only a word in it. */
const MAIN = 3;
/** From this score on, it stands in the case's name or title: all its claims are about it. */
export const IN_TITLE = 4;
/** Fewer claims than this that say it themselves, and those of the cases about it are listed too. */
const FEW_CLAIMS = 4;
/** Share of the best score that a claim must have. */
const NEAR_BEST = 0.4;

const ORDER: readonly Status[] = ['APPROVED', 'NEEDS_REVIEW', 'REJECTED'];
const NUMBER = /\d/;

/** Lists the cases or claims about a topic, all of them; null if there are none. */
export function answerList(
  meaning: Meaning,
  of: 'cases' | 'claims' | 'either',
  conversation: Conversation,
  among?: readonly Case[],
): ListReply | ClaimsReply | null {
  const cases = among ?? narrowedCases(meaning, conversation);
  const found = findTopic(meaning, cases, conversation);
  const asCases = () => listCases(meaning, found, conversation);
  const asClaims = () => listClaims(meaning, found, cases, conversation);
  if (of === 'cases') return asCases() ?? asClaims();
  if (of === 'claims') return asClaims() ?? asCases();
  const main = found.cases.filter(({ score }) => score >= MAIN);
  const isNature = found.topics.some(({ concepts }) =>
    concepts.some(({ kind }) => kind === 'sector' || kind === 'technology'),
  );
  return main.length >= FEW_CASES || isNature ? asCases() : (asClaims() ?? asCases());
}

/** The cases that a question leaves: of the organisations and the period that it names. */
function narrowedCases(
  { named, period, conditions }: Meaning,
  conversation: Conversation,
): readonly Case[] {
  const { library } = conversation;
  const dayOf = dayOfField(conditions.dateField, conversation);
  const ofNamed = named.flatMap(({ caseIds }) => casesOf(caseIds, library));
  const all = ofNamed.length > 0 ? ofNamed : library.cases;
  return period ? all.filter((one) => isWithin(dayOf(one), period)) : all;
}

function listCases(
  { text, topic: words, statuses }: Meaning,
  { cases, topics }: FoundTopic,
  { library }: Conversation,
): ListReply | null {
  const wanted = cases.filter(
    ({ case: { claims } }) =>
      statuses.length === 0 || claims.some(({ status }) => statuses.includes(status)),
  );
  if (wanted.length === 0) return null;
  const asked: Asked = { question: text, threadCase: '' };
  return {
    kind: 'list',
    words: text,
    filter: '',
    about: words,
    didYouMean: '',
    cases: wanted.map((one) => one.case),
    page: 0,
    librarySize: library.cases.length,
    asked,
    nearest: wanted.map(({ claims }) => nearestOf(claims, statuses)),
    ...understood(topics),
  };
}

/** The nearest claim that is no rejected one, unless these were asked for. */
function nearestOf(claims: CaseAbout['claims'], statuses: readonly Status[]): Claim | null {
  const wanted: readonly Status[] = statuses.length > 0 ? statuses : ['APPROVED', 'NEEDS_REVIEW'];
  const fitting = claims.filter(({ claim }) => wanted.includes(claim.status));
  const approved = fitting.find(({ claim }) => claim.status === 'APPROVED');
  return (approved ?? fitting[0])?.claim ?? null;
}

function listClaims(
  { text, topic: words, topics: several, statuses, quantity, named, conditions }: Meaning,
  { topics: found, cases: about }: FoundTopic,
  cases: readonly Case[],
  { library }: Conversation,
): ClaimsReply | null {
  const numbers = conditions.withNumbers ? NUMBER : null;
  const fits = (claim: Claim) =>
    (statuses.length === 0 || statuses.includes(claim.status)) &&
    (quantity.kind === null || measured.has(claim)) &&
    (numbers === null || numbers.test(claim.text));
  const measured = new Set(
    quantity.kind === null
      ? []
      : cases
          .flatMap(valuesOf)
          .filter(isAsked)
          .map(({ claim }) => claim),
  );
  function isAsked({ kind, unit, isQuoted }: Value): boolean {
    if (quantity.kind !== kind || isQuoted) return false;
    return kind !== 'money' || quantity.unit === '' || quantity.unit === unit;
  }
  /** "Nurse time saved": few claims may say both, and more tell of time saved. */
  function claimsOfHead(): Placed[] {
    const [, head] = headsOf(topics);
    const isMeasured = topics.every(({ concepts }) =>
      MEASURED.has(concepts.at(-1)?.kind ?? 'word'),
    );
    const some = head && isMeasured ? placed(claimsAboutAny(head, cases)) : [];
    return some.filter(({ claim }) => !near.some((one) => one.claim === claim));
  }
  const ownOf = (of: readonly Topic[]) =>
    placed(claimsAboutAny(of, cases)).filter(({ claim }) => fits(claim));
  const all = ownOf(found);
  // Cases may be about all of it when no claim is.
  const topics =
    all.length > 0
      ? found
      : several.length < 2
        ? found.map(withoutWords)
        : several.map((one) => readTopic(one));
  const isAny = words === '' && named.length > 0;
  // "Approved claims of banks": all that these cases claim; "about banks": those that say so.
  const isOfKind = found.every(isKind) && about.length > 0 && !conditions.isAbout;
  const whole = isAny ? cases : isOfKind ? about.map((one) => one.case) : null;
  const own = whole
    ? allOf(whole).filter(({ claim }) => fits(claim))
    : topics === found
      ? all
      : (headsOf(topics)
          .map(ownOf)
          .find((some) => some.length > 0) ?? []);
  const best = Math.max(0, ...own.map(({ score }) => score));
  const near = own.filter(({ score }) => score >= best * NEAR_BEST);
  const isFew = near.length < FEW_CLAIMS && named.length === 0;
  const further = isFew
    ? [...claimsOfHead(), ...claimsOfMain(about, near)].filter(({ claim }) => fits(claim))
    : [];
  if (near.length + further.length === 0) return null;
  const evidence = [...near.sort(byStatus), ...further.sort(byStatus)].map(
    (one): FoundClaim => ({ case: one.case, claim: one.claim, matched: [] }),
  );
  return {
    kind: 'claims',
    asked: { question: text, threadCase: '' },
    statuses,
    topic: words,
    cases: named.flatMap(({ caseIds }) => casesOf(caseIds, library)),
    evidence,
    page: 0,
    ...understood(topics),
  };
}

interface Placed {
  readonly case: Case;
  readonly claim: Claim;
  readonly score: number;
}

function placed(found: readonly CaseAbout[]): Placed[] {
  return found.flatMap((about) =>
    about.claims.map(({ claim, score }) => ({ case: about.case, claim, score })),
  );
}

/** Kinds of concept that say what is measured or done, whoever it is of. */
const MEASURED: ReadonlySet<ConceptKind> = new Set<ConceptKind>(['measure', 'function']);

/**
 * Topics with fewer and fewer of their first concepts: no claim may tell of "nurse time saved", and some of
 * time saved.
 */
function headsOf(topics: readonly Topic[]): Topic[][] {
  const most = Math.max(...topics.map(({ concepts }) => concepts.length));
  return Array.from({ length: Math.max(1, most) }, (_, less) =>
    topics.map((topic) => {
      const from = Math.min(less, topic.concepts.length - 1);
      return { ...topic, concepts: topic.concepts.slice(Math.max(0, from)) };
    }),
  );
}

/** Of words that no claim has together, those count that are more than a word. */
function withoutWords(topic: Topic): Topic {
  const telling = topic.concepts.filter(({ kind }) => kind !== 'word');
  return telling.length === 0 ? topic : { ...topic, concepts: telling };
}

/** True if a topic is a line of business or a place, and nothing else. */
function isKind({ concepts }: Topic): boolean {
  return concepts.length > 0 && concepts.every(({ kind }) => kind === 'sector' || kind === 'place');
}

function allOf(cases: readonly Case[]): Placed[] {
  return cases.flatMap((theCase) =>
    theCase.claims.map((claim) => ({ case: theCase, claim, score: 1 })),
  );
}

/** The other claims of the cases whose title says the topic. */
function claimsOfMain(about: readonly CaseAbout[], listed: readonly Placed[]): Placed[] {
  return about
    .filter(({ score }) => score >= IN_TITLE)
    .flatMap(({ case: theCase }) =>
      theCase.claims.map((claim) => ({ case: theCase, claim, score: 0 })),
    )
    .filter(
      ({ claim, case: theCase }) =>
        !listed.some((one) => one.case === theCase && one.claim === claim),
    );
}

function byStatus(a: Placed, b: Placed): number {
  return ORDER.indexOf(a.claim.status) - ORDER.indexOf(b.claim.status) || b.score - a.score;
}

/** The meaning of the words, if it is more than the words. */
export function understood(topics: readonly Topic[]): { understood?: string } {
  const labels = topics.flatMap(({ concepts, words }) =>
    concepts
      .filter(({ kind, also, label }) => {
        return kind !== 'word' && also.length > 0 && !words.toLowerCase().includes(label);
      })
      .map(({ label }) => label),
  );
  return labels.length === 0 ? {} : { understood: [...new Set(labels)].join(', ') };
}
