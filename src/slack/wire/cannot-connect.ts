/** Casebook and Slack cannot get at each other: `message` says why, `remedy` what to do about it. */
export class CannotConnect extends Error {
  override readonly name = 'CannotConnect';
  readonly remedy: string;
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
