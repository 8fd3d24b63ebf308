import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/core/conversation/commands/table.ts';
import { errorMessage } from '../../src/slack/views/error.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { validateBlocks } from '../support/blocks-validate.ts';
import { manifest } from '../support/casebook-in-slack.ts';
import { commonCase, sampleLibrary } from '../unit/slack/views/samples.ts';

/** The check by Slack's own judge, against the local Slack in its place. `views.ts` has it for every view. */

let slack: LocalSlack;
beforeAll(async () => {
  slack = await createLocalSlack({ manifest });
});
afterAll(() => slack.close());

test('passes what Slack takes', async () => {
  const { blocks } = errorMessage({ errorId: 'abc' });
  expect(await validateBlocks(slack.apiUrl, { blocks })).toEqual([]);
  const library = sampleLibrary(commonCase());
  const view = homeView({ library, commands: COMMANDS, isCurator: true });
  expect(await validateBlocks(slack.apiUrl, { view })).toEqual([]);
});

test('says what is wrong, and where', async () => {
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  const problems = await validateBlocks(slack.apiUrl, { blocks });
  expect(problems).toEqual([expect.stringContaining('/0/text')]);
});

test('waits out a rate limit', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 0 } as const;
  const limited = slack.faults.add({ method: 'blocks.validate', fault });
  const { blocks } = errorMessage({ errorId: 'abc' });
  expect(await validateBlocks(slack.apiUrl, { blocks })).toEqual([]);
  expect(limited.struck).toBe(1);
});
