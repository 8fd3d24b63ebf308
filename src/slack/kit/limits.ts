/**
 * Slack's limits, once. Lengths are in UTF-16 code units (`string.length`), the strictest reading of
 * Slack's "characters", unless a name says otherwise.
 */
export const LIMITS = {
  /** Blocks of one message. */
  messageBlocks: 50,
  /** Blocks of one modal or Home tab. */
  viewBlocks: 100,
  /**
   * Our budget for a message's blocks, in bytes of JSON. Undocumented: `chat.postMessage` answers
   * `msg_blocks_too_long` from about 13,200 characters over all blocks, containers counted
   * (slackapi/bolt-js #2509, #2867).
   */
  messageBytes: 10_000,
  /** Our budget for the blocks of a modal or Home tab, in bytes of JSON; Slack refuses over 250 kB. */
  viewBytes: 150_000,
  /** Our budget for `text`, in UTF-8 bytes: `chat.update` refuses more than 4,000. */
  fallbackTextBytes: 4000,
  /** Text of one rich text element. Undocumented: kept at the documented maximum of a text object. */
  richTextRun: 3000,
  sectionText: 3000,
  header: 150,
  contextText: 3000,
  actionsElements: 25,
  buttonText: 75,
  /** Ours: phones cut what is longer. */
  buttonShown: 30,
  buttonValue: 2000,
  accessibilityLabel: 75,
  url: 3000,
  selectOptions: 100,
  optionText: 75,
  inputLabel: 2000,
  placeholder: 150,
  modalTitle: 24,
  modalButton: 24,
  plainTextInput: 3000,
} as const;
