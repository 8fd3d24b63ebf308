import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { caseFile, createFolder, type TemporaryFolder } from '../support/library-fixtures.ts';

/** The claims of a status, asked for in a thread, page by page. */

const claims = Array.from(
  { length: 12 },
  (_, i) => `**C${i + 1} - Fuel ${i + 1} (REJECTED)**
- **Status**: REJECTED
- **Claim**: Fuel use fell by ${i + 1}% in the first season
- **Issue**: No source says so
`,
);
let folder: TemporaryFolder;
let running: Running;
beforeAll(async () => {
  folder = createFolder({
    'norvik.md': caseFile({}, `# Norvik\n\n## Detailed Findings\n\n${claims.join('\n')}`),
    'other.md': caseFile({ case_id: 'other-case', org: 'Other' }),
  });
  running = await runCasebook({ transport: 'socket', library: folder.path });
});
afterAll(async () => {
  await running.stop();
  folder[Symbol.dispose]();
});

test('the next page is of the same claims, and a claim opens', async () => {
  const { slack } = running;
  const { ts } = slack.mention('general', 'norvik').message;
  const replies = () => slack.thread('general', ts).filter(({ user }) => user === slack.bot);
  await slack.waitFor(() => replies()[0]);
  slack.mention('general', 'which claims were rejected?', { threadTs: ts });
  const first = await slack.waitFor(() => replies()[1]);
  expect(shownText(first)).toContain('12 claims of Norvik Ferries');
  expect(shownText(first)).toContain('page 1 of 2');
  expect(shownText(first)).not.toContain('fell by 11%');

  expect(await slack.press(first, 'More claims')).toBeUndefined();
  const second = await slack.waitFor(() => slack.ephemerals()[0]);
  expect(shownText(second)).toContain('page 2 of 2');
  expect(shownText(second)).toContain('fell by 11%');

  await slack.press(second, 'Show Norvik Ferries C12');
  const card = await slack.waitFor(() =>
    slack.ephemerals().find((message) => shownText(message).includes('No source says so')),
  );
  expect(shownText(card)).toContain('fell by 12%');
  expect(slack.refusals).toEqual([]);
});

test('claims that are named by their ids, and none of a status', async () => {
  const { slack } = running;
  const told = (words: string) =>
    slack.waitFor(() => slack.ephemerals().find((message) => shownText(message).includes(words)));
  await slack.command('general', '/case', 'norvik c4, c2');
  const both = await told('2 claims of Norvik Ferries');
  expect(shownText(both)).toMatch(/fell by 4%[\s\S]*fell by 2%/);
  await slack.command('general', '/case', 'approved norvik claims');
  expect(shownText(await told('No claim of Norvik'))).toContain('has the status: approved');
});
