import type { Case, Claim, Status } from '../core/case/case.ts';
import type { ListReply } from '../core/conversation/commands/list.ts';
import type { Reply } from '../core/conversation/commands/table.ts';
import type { ClaimsReply, FoundClaim } from '../core/conversation/reply.ts';
import { counted } from './counted.ts';

const MARKS: Readonly<Record<Status, string>> = {
  APPROVED: '[APPROVED]',
  NEEDS_REVIEW: '[NEEDS REVIEW]',
  REJECTED: '[REJECTED]',
};

/** A reply as a terminal shows it: the words of the Slack cards, without their buttons. */
export function terminalReply(reply: Reply): string {
  switch (reply.kind) {
    case 'answer': {
      const more = reply.candidates - reply.rank - 1;
      const rest =
        more > 0
          ? `\n${more} other ${more === 1 ? 'candidate' : 'candidates'}: --explain shows them.`
          : '';
      return evidence(reply.evidence) + rest;
    }
    case 'compare':
      return reply.evidence.map(evidence).join('\n\n');
    case 'choose':
      return [
        reply.weak
          ? 'Nothing answers this outright. The closest claims, which may not answer it:'
          : 'Several claims may answer this:',
        ...reply.evidence.map(evidence),
      ].join('\n\n');
    case 'claims':
      return [claimsHeading(reply), ...reply.evidence.map(claimLine)].join('\n');
    case 'nothing':
      if (reply.shown) {
        const { case: one, claim } = reply.shown;
        return `No claim of this case says more on “${reply.asked.question}” than ${one.org} ${claim.id}, which was just shown.`;
      }
      return [
        `The library has no answer to: ${reply.asked.question}`,
        ...(reply.nearest.length > 0
          ? ['The nearest cases, which do not answer it:', ...reply.nearest.map(caseLine)]
          : []),
      ].join('\n');
    case 'case':
      return caseCard(reply.case);
    case 'pick-case':
      return ['Several cases may be meant:', ...reply.cases.map(caseLine)].join('\n');
    case 'list':
      if (reply.librarySize === 0) return 'The library holds no cases yet.';
      return [
        listHeading(reply),
        ...(reply.didYouMean ? [`Did you mean: casebook ask list ${reply.didYouMean}`] : []),
        ...reply.cases.map(caseLine),
      ].join('\n');
    case 'sources':
      return [
        `Sources of ${reply.case.title}${reply.claim ? `, ${reply.claim.id}` : ''}`,
        ...sourceLines(reply.case, reply.claim),
      ].join('\n');
    case 'help':
      return [
        ...(reply.unknown
          ? [`“${reply.unknown}” is neither a command nor something this library knows.`]
          : []),
        ...(reply.didYouMean ? [`Did you mean: casebook ask ${reply.didYouMean}`] : []),
        'Ask a question, name a case (NAME) or a claim (NAME C1), or say: list, list WORDS, sources NAME.',
        ...reply.examples.map((example) => `  casebook ask ${example}`),
      ].join('\n');
    case 'greeting':
      return 'Ask what the library holds. What else works: casebook ask help';
    case 'which-case':
      return `Which case? Say: casebook ask ${reply.command}`;
    case 'missing':
      return [
        `The library has no ${reply.what}.`,
        ...(reply.case
          ? [`Its claims: ${reply.case.claims.map((claim) => claim.id).join(', ') || 'none'}`]
          : []),
        ...reply.nearest.map(caseLine),
      ].join('\n');
  }
}

function listHeading({ cases, librarySize, filter, about }: ListReply): string {
  const what = `${about ? ` about “${about}”` : ''}${filter ? `: ${filter}` : ''}`;
  return `${cases.length === 0 ? 'No case' : `${cases.length} of ${counted(librarySize, 'case')}`}${what}`;
}

function claimsHeading({ evidence: found, statuses, topic, cases }: ClaimsReply): string {
  const orgs = [...new Set(cases.map(({ org }) => org))].join(', ');
  const of = `of ${orgs || 'the library'}${topic ? ` with “${topic}” in it` : ''}`;
  if (found.length > 0) return `${counted(found.length, 'claim')} ${of}`;
  return `No claim ${of} has the status: ${statuses.map((status) => MARKS[status]).join(' or ')}`;
}

function claimLine({ case: one, claim }: FoundClaim): string {
  return `  ${MARKS[claim.status]} ${one.org} ${claim.id} (${one.id}): ${claim.text || claim.title}`;
}

function evidence({ case: one, claim, matched }: FoundClaim): string {
  return [
    `${MARKS[claim.status]} ${one.org}, ${claim.id}${claim.title ? ` - ${claim.title}` : ''}`,
    ...(claim.status === 'REJECTED'
      ? ['The library checked this and rejected it; it is no evidence.']
      : []),
    ...(claim.status === 'NEEDS_REVIEW' ? ['Not yet approved: treat it with care.'] : []),
    claim.text,
    ...quotesOf(claim),
    ...notesOf(claim),
    ...sourceLines(one, claim),
    `  case ${one.id}${one.lastUpdated ? `, last updated ${one.lastUpdated}` : ''}${matched.length > 0 ? `, matched on: ${matched.join(', ')}` : ''}`,
  ].join('\n');
}

/** Word for word; none of a rejected claim, whose quotes are no evidence. */
function quotesOf(claim: Claim): string[] {
  if (claim.status === 'REJECTED') return [];
  return claim.quotes.map((quote) => `  > ${quote.replaceAll('\n', '\n  > ')}`);
}

function notesOf(claim: Claim): string[] {
  return Object.entries(claim.notes).map(([kind, note]) => `  ${kind}: ${note}`);
}

function sourceLines(one: Case, claim: Claim | null): string[] {
  return one.sources
    .filter((source) => claim === null || claim.sources.includes(source.id))
    .map(
      (source) =>
        `  ${source.id} ${source.title}${source.type ? ` (${source.type})` : ''}${source.url ? ` ${source.url}` : ' (no link in the file)'}`,
    );
}

function caseLine(one: Case): string {
  return `  ${one.id}: ${one.org}, ${one.useCase}`;
}

function caseCard(one: Case): string {
  const fields: readonly (readonly [string, string])[] = [
    ['Use case', one.useCase],
    ['Highlighted value', one.highlightedValue],
    [
      'Tier',
      [one.tier, one.tierConfidence && `confidence ${one.tierConfidence}`]
        .filter(Boolean)
        .join(', '),
    ],
    ['Rationale', one.tierRationale],
    ['Impact', one.primaryImpact],
    ['Cluster', one.industryCluster],
    ['Added', one.dateAdded],
    ['Last updated', one.lastUpdated],
    ...Object.entries(one.extra),
  ];
  return [
    `${one.title} (${one.org})`,
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value}`),
    '',
    one.summary,
    '',
    ...one.claims.map(
      (claim) => `  ${claim.id} ${MARKS[claim.status]} ${claim.title || claim.text}`,
    ),
    '',
    ...sourceLines(one, null),
  ].join('\n');
}
