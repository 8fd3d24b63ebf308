import type { AskedStatus } from './asked-status.ts';
import { claimReply, claimsById } from './claims-by-id.ts';
import { lastClaim } from './last-asked.ts';
import { caseOrChoice, casesNamedAlone } from './named-cases.ts';
import type { Reply } from './reply.ts';
import { currentCase, type Situation } from './situation.ts';

/**
 * Answers a question about review statuses: with the claims of a status, or with the one claim or case
 * that it asks about, whose status stands on its card.
 * @param text the question, as it was asked
 * @returns null where it is for the search to find the claim, or was no such question
 */
export function answerStatus(text: string, asked: AskedStatus, situation: Situation): Reply | null {
  switch (asked.kind) {
    case 'claims':
      return claimsOfStatus(text, asked, situation);
    case 'ids':
      return claimsById(text, asked, situation);
    case 'thread':
      return lastShown(text, situation);
    case 'topic':
      return asked.topic === '' ? lastShown(text, situation) : null;
    case 'case': {
      const cases = casesNamedAlone(asked.names, situation);
      return cases.length > 0 ? caseOrChoice(asked.names, cases) : null;
    }
  }
}

function claimsOfStatus(
  text: string,
  { statuses, names, topic, everywhere }: Extract<AskedStatus, { kind: 'claims' }>,
  situation: Situation,
): Reply | null {
  const named = names === '' ? [] : casesNamedAlone(names, situation);
  if (names !== '' && named.length === 0) return null;
  const current = named.length > 0 || everywhere ? undefined : currentCase(situation);
  const cases = current ? [current] : named;
  const held = topic === '' ? null : situation.search.claimsWith(topic);
  const evidence = (cases.length > 0 ? cases : situation.library.cases).flatMap((one) =>
    one.claims
      .filter(({ id, status }) => statuses.includes(status) && (!held || held.get(one.id)?.has(id)))
      .map((claim) => ({ case: one, claim, matched: [] })),
  );
  const asked = { question: text, threadCase: current?.id ?? '' };
  return { kind: 'claims', asked, statuses, topic, cases, evidence, page: 0 };
}

/** The claim that the thread was last shown, or the case as a whole where it was that. */
function lastShown(text: string, situation: Situation): Reply | null {
  const current = currentCase(situation);
  if (!current) return null;
  const claim = lastClaim(situation);
  if (!claim) return caseOrChoice('', [current]);
  return claimReply({ question: text, threadCase: current.id }, current, claim);
}
