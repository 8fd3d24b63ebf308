import { claimOf } from '../../core/case/case.ts';
import { citationsOf } from '../../core/citations/cite.ts';
import { candidate, isCandidate } from '../../core/conversation/answering/candidate.ts';
import { decide, decideAgain, turnOf } from '../../core/conversation/answering/decide.ts';
import { readAgain } from '../../core/conversation/answering/read-again.ts';
import type { Reply } from '../../core/conversation/commands/table.ts';
import { foundClaim } from '../../core/conversation/conversation.ts';
import type { AnswerReply, MissingReply } from '../../core/conversation/reply.ts';
import { draw, drawModal, proven, remember } from '../answering/converse.ts';
import { onPress, type Press, type PressHandles } from '../answering/press.ts';
import { rememberPost } from '../answering/remember-post.ts';
import type { Bot } from '../bot/bot.ts';
import { requireProven } from '../bot/quote-guard.ts';
import { seenBy } from '../bot/seen-by.ts';
import { ACTION } from '../kit/action-ids.ts';
import { type ActionValue, askedBy } from '../kit/action-value.ts';
import { unescapeText, wholeText } from '../kit/fallback-text.ts';
import { citationModal } from '../views/citation.ts';
import { claimListModal } from '../views/claim-list.ts';
import { copyModal } from '../views/copy.ts';
import { draftMessage } from '../views/draft.ts';
import { shareUncorrectableMessage } from '../views/share-uncorrectable.ts';
import { staleMessage } from '../views/stale.ts';
import type { Listener } from './listener.ts';

/** The handler of each button. */
const HANDLES: PressHandles = [
  [ACTION.next, next],
  [ACTION.share, share],
  [ACTION.copy, copy],
  [ACTION.cite, cite],
  [ACTION.dismiss, (_, press) => press.remove()],
  [ACTION.openCase, openCase],
  [ACTION.casePage, casePage],
  [ACTION.showClaim, showClaim],
  [ACTION.showClaims, showClaims],
  [ACTION.claimsPage, claimsPage],
  [ACTION.showSources, showSources],
  [ACTION.listPage, listPage],
  [ACTION.ask, askExample],
  [ACTION.help, showHelp],
];

/** Every button under what was asked for. */
export const actions: Listener = {
  name: 'actions',
  needs: { interactivity: true, scopes: [] },
  register: (app, bot) => onPress(app, bot, HANDLES),
};

async function next(bot: Bot, press: Press): Promise<void> {
  const reply = candidate(askedBy(press.value), press.value.rank ?? 1, bot.current());
  await press.show(draw(bot, reply, { surface: 'private' }));
}

/** Posts what the presser sees to the channel, unless the case has changed since. */
async function share(bot: Bot, press: Press): Promise<void> {
  if (press.value.claimId === undefined) return shareReply(bot, press);
  const reply = claimReply(bot, press.value);
  if (reply.kind !== 'answer') {
    // A card of a draft that was drawn before the case became one still has its button.
    const draft = seenBy(bot, press.user)
      .current()
      .library.byId.get(press.value.caseId ?? '');
    if (draft?.isDraft) return press.show(draftMessage(draft));
    return press.show(draw(bot, reply, { surface: 'private' }));
  }
  const { evidence } = reply;
  if (press.value.revision !== evidence.case.revision) {
    await press.show(
      proven(bot, staleMessage({ case: evidence.case, claim: evidence.claim, pressed: '' })),
    );
    return;
  }
  await postShared(bot, press, reply);
}

/** A list or comparison is decided anew: it is of the library as it is now. */
async function shareReply(bot: Bot, press: Press): Promise<void> {
  const reply = decideAgain(askedBy(press.value), bot.current());
  if (reply) await postShared(bot, press, onPage(reply, press.value.page));
}

/** Posts for all what the presser saw alone, unless people of other organisations would read it. */
async function postShared(bot: Bot, press: Press, reply: Reply): Promise<void> {
  const { library } = bot.current();
  const message = draw(bot, reply, { surface: 'shared', sharedBy: press.user });
  const { claimId = '', caseId = '' } = press.value;
  // A double click is two presses. What refuses or fails replaces the card, so nothing is pressed again.
  const what = `share:${press.container}:${press.user}:${caseId}:${claimId}`;
  if (!(await bot.firstSight(what))) return;
  const posted = await press.postToChannel(message);
  if (posted.kind === 'refused') return;
  if (posted.kind === 'copy') return press.show(shareUncorrectableMessage());
  await press.remove();
  const { ts, threadTs } = posted;
  if (ts === null) return;
  const { channel } = press;
  await rememberPost(bot, { channel, ts, threadTs, message, reply, sharedBy: press.user, library });
  const question = press.value.question ?? '';
  if (threadTs !== null || question === '') return;
  // The thread below it is about the same, and its question is shown again when it is corrected.
  const key = { team: bot.team, channel, threadTs: ts };
  const read = readAgain(askedBy(press.value), bot.current())?.request;
  await remember(bot, [key], turnOf(question, reply, [], read)).catch((err: unknown) =>
    bot.log.warn({ err }, 'a shared answer is not remembered for follow-ups'),
  );
}

async function openCase(bot: Bot, press: Press): Promise<void> {
  await show(bot, press, caseReply(bot, press.value));
}

async function casePage(bot: Bot, press: Press): Promise<void> {
  const reply = caseReply(bot, press.value);
  if (press.on === 'modal') return press.replaceModal(drawModal(bot, reply));
  await press.show(draw(bot, reply, { surface: 'private' }));
}

/** The claims of a case alone: for those who come from an announcement. */
async function showClaims(bot: Bot, press: Press): Promise<void> {
  const reply = caseReply(bot, press.value);
  if (reply.kind !== 'case') return show(bot, press, reply);
  const modal = proven(bot, claimListModal(reply));
  await (press.on === 'modal' ? press.replaceModal(modal) : press.showModal(modal));
}

/** The claims are looked for anew: in the library as it is now. */
async function claimsPage(bot: Bot, press: Press): Promise<void> {
  const found = decideAgain(askedBy(press.value), bot.current());
  if (!found) return;
  const reply = onPage(found, press.value.page);
  if (press.on === 'modal') return press.replaceModal(drawModal(bot, reply));
  await show(bot, press, reply);
}

/** A reply with its page turned, if it has pages. */
function onPage(reply: Reply, page = 0): Reply {
  return 'page' in reply ? { ...reply, page } : reply;
}

/** Everything that a reply says, all pages, as text to copy. */
async function copy(bot: Bot, press: Press): Promise<void> {
  const reply = decideAgain(askedBy(press.value), bot.current());
  if (!reply) return;
  const { blocks } = draw(bot, reply, { surface: 'terminal' });
  await press.showModal(proven(bot, copyModal(unescapeText(wholeText(blocks)))));
}

/** The citations of a claim, for whoever pressed: in the library as it is now. */
async function cite(bot: Bot, press: Press): Promise<void> {
  const reply = claimReply(bot, press.value);
  if (reply.kind !== 'answer') return show(bot, press, reply);
  const { evidence } = reply;
  requireProven(evidence.case, evidence.claim, bot.current().library);
  const citations = citationsOf(evidence.case, evidence.claim);
  await press.showModal(proven(bot, citationModal(evidence, citations)));
}

/** A claim from a list of claims: a card for the presser, or a modal on top of a modal. */
async function showClaim(bot: Bot, press: Press): Promise<void> {
  const reply = claimReply(bot, press.value);
  if (press.on === 'modal' || press.on === 'home') return press.showModal(drawModal(bot, reply));
  await press.show(draw(bot, reply, { surface: 'private' }));
}

async function showSources(bot: Bot, press: Press): Promise<void> {
  const { library } = bot.current();
  const theCase = library.byId.get(press.value.caseId ?? '');
  const claim = claimOf(theCase, press.value.claimId ?? '') ?? null;
  await show(bot, press, theCase ? { kind: 'sources', case: theCase, claim } : gone(press.value));
}

async function listPage(bot: Bot, press: Press): Promise<void> {
  const list = decide(
    { kind: 'list', words: press.value.question ?? '' },
    { ...bot.current(), thread: [] },
  );
  const reply: Reply = list.kind === 'list' ? { ...list, page: press.value.page ?? 0 } : list;
  if (press.on === 'modal') return press.replaceModal(drawModal(bot, reply));
  await show(bot, press, reply);
}

async function askExample(bot: Bot, press: Press): Promise<void> {
  const reply = decideAgain(askedBy(press.value), bot.current());
  if (reply) await show(bot, press, reply);
}

async function showHelp(bot: Bot, press: Press): Promise<void> {
  await show(bot, press, decide({ kind: 'help' }, { ...bot.current(), thread: [] }));
}

/** Shows a reply in a modal if possible, so that a channel stays calm. */
async function show(bot: Bot, press: Press, reply: Reply): Promise<void> {
  if (reply.kind === 'case' || press.on === 'modal' || press.on === 'home') {
    await press.showModal(drawModal(bot, reply));
  } else {
    await press.show(draw(bot, reply, { surface: 'private' }));
  }
}

function caseReply(bot: Bot, value: ActionValue): Reply {
  const theCase = bot.current().library.byId.get(value.caseId ?? '');
  return theCase ? { kind: 'case', case: theCase, page: value.page ?? 0 } : gone(value);
}

function claimReply(bot: Bot, value: ActionValue): AnswerReply | MissingReply {
  const theCase = bot.current().library.byId.get(value.caseId ?? '');
  const claim = claimOf(theCase, value.claimId ?? '');
  if (!theCase || !claim) return gone(value);
  const asked = askedBy(value);
  const evidence = foundClaim(theCase, claim, bot.current().library);
  return {
    kind: 'answer',
    asked,
    evidence,
    rank: value.rank ?? 0,
    candidates: 1,
    isCandidate: value.isCandidate ?? isCandidate(asked, evidence, bot.current()),
  };
}

/** The button is older than the library. */
function gone(value: ActionValue): MissingReply {
  const what = value.claimId
    ? `claim ${value.claimId} of ${value.caseId}`
    : `case ${value.caseId ?? '(an old button)'}`;
  return { kind: 'missing', what: `${what} any more`, nearest: [], case: null };
}
