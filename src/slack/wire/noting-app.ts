import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';

/** Bolt's app, which sees each payload before it is acknowledged, whatever the receiver. */
export class NotingApp extends App {
  readonly #before: (payload: object) => Promise<void>;

  /** @param before awaited before a payload is processed and acknowledged */
  constructor(options: AppOptions, before: (payload: object) => Promise<void>) {
    super(options);
    this.#before = before;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#before(event.body);
    await super.processEvent(event);
  }
}
