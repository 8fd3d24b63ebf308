import type { Case, Claim } from '../../../core/case/case.ts';
import { label, shorten } from '../../kit/clip.ts';

/** The slash command, if the settings give it no other name. */
export const COMMAND = '/case';
/** The bot's name, as wording shows it. */
export const BOT = '@Casebook';

/** Stands on a posted message that was edited after a case in it changed. */
export const CORRECTED = 'Brought up to date since it was posted: see the thread';

/** The same on a reply in that thread. */
export const CORRECTED_REPLY = 'Brought up to date since it was posted';

/** Stands before the names of announced cases that the library has no more. */
export const WITHDRAWN = 'No longer in the library';

const NAME = 200;

/** Names a case: its organisation, else its title or id. */
export function orgName(theCase: Case): string {
  return (
    label(theCase.org, NAME) ||
    label(theCase.title, NAME) ||
    label(theCase.id, NAME) ||
    'Unnamed case'
  );
}

/** `Klarna: AI Customer Service Automation`. */
export function caseName(theCase: Case): string {
  const useCase = label(theCase.useCase, NAME);
  return useCase === '' ? orgName(theCase) : `${orgName(theCase)}: ${useCase}`;
}

/** `Klarna C6`: what a person types after the command to see a claim. */
export function claimAddress(theCase: Case, claim: Claim, max = 60): string {
  return `${shorten(orgName(theCase), max)} ${label(claim.id, 20)}`;
}

/** Returns the claim's sentence, or its title if the file gives no sentence. */
export function claimSentence(claim: Claim): string {
  return claim.text.trim() === '' ? claim.title : claim.text;
}

/** The case's file, for "the rest is in …". */
export function fileName(theCase: Case): string {
  return label(theCase.file, 120);
}
