/**
 * Every button, menu and modal that Casebook shows, by the id that Slack sends back: the contract
 * between views and listeners. The value that comes with each is an `ActionValue`; the comment names
 * the fields that are set.
 */
export const ACTION = {
  /** Opens a case. caseId, revision. */
  openCase: 'open_case',
  /** Shows another page of the case card it stands on. caseId, page, revision. */
  casePage: 'case_page',
  /**
   * Shows one claim. caseId, claimId, revision; for a question also question, threadCase, rank and
   * isCandidate.
   */
  showClaim: 'show_claim',
  /** Lists the claims of a case. caseId, page, revision. */
  showClaims: 'show_claims',
  /** Shows another page of claims that were asked for. question, threadCase, page. */
  claimsPage: 'claims_page',
  /** Shows the sources of a case, or of one claim. caseId, revision; claimId. */
  showSources: 'show_sources',
  /** Shows the next candidate. question, threadCase, rank (the one to show). */
  next: 'next_answer',
  /** Posts what is shown to the channel. question, threadCase, rank, isCandidate, caseId, claimId, revision. */
  share: 'share_answer',
  /** Opens a whole reply as text to copy. question, threadCase. */
  copy: 'copy_as_text',
  /** Opens the citations of a claim to copy. caseId, claimId, revision. */
  cite: 'copy_citation',
  /** Removes a private message. No value. */
  dismiss: 'dismiss',
  /** Shows another page of a list. question (the words), page. */
  listPage: 'list_page',
  /** Asks an example question. question. */
  ask: 'ask_example',
  /** Shows help. No value. */
  help: 'show_help',
  /** Stops news of one organisation in this channel. caseId, org; delivery. */
  muteOrg: 'mute_organisation',
  /** Takes that back. org. */
  unmuteOrg: 'unmute_organisation',
  /** Opens the form for following; with `subscription`, to change it. */
  openFollow: 'open_follow',
  /** Counts anew, in the form, what the filter would have matched. No value: the form's state says it. */
  previewFollow: 'preview_follow',
  /** Ends a subscription. subscription. */
  unfollow: 'unfollow',
  /** Resumes a paused subscription. subscription. */
  resume: 'resume_subscription',
  /** Shows another page of what a channel follows. page. */
  followingPage: 'following_page',
  /** Posts the cases of a backlog as a digest. delivery. */
  showBacklog: 'show_backlog',
  /** A curator saw an unconfirmed post in its channel. delivery. */
  deliveryThere: 'delivery_is_there',
  /** A curator wants an unconfirmed post sent again. delivery. */
  deliveryAgain: 'delivery_post_again',
  /** A curator wants a refused post never sent. delivery. */
  deliveryNever: 'delivery_never',
  /** Shows the worklist, or another page of it. page. */
  unconfirmedPage: 'unconfirmed_page',
} as const;

export type ActionId = (typeof ACTION)[keyof typeof ACTION];

/** The id of the n-th (1-based) element with this action in one message. */
export function numberedActionId(action: ActionId, n: number): string {
  return n === 1 ? action : `${action}#${n}`;
}

/** The action of an id, numbered or not. */
export function actionOf(id: string): ActionId {
  return id.replace(/#\d+$/, '') as ActionId;
}

/** Matches every id of some actions, numbered or not: for `app.action`. */
export function actionPattern(actions: readonly ActionId[]): RegExp {
  return new RegExp(`^(?:${actions.join('|')})(?:#\\d+)?$`);
}
