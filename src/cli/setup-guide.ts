import type { SettingProblem, UnknownSetting } from '../app/config.ts';

/** What to do when settings are missing or wrong: every one at once, then the way to a workspace. */
export function setupGuide(
  verb: string,
  problems: readonly SettingProblem[],
  unknown: readonly UnknownSetting[],
): string {
  const width = Math.max(...problems.map((problem) => problem.setting.length));
  const lines = problems.map(
    ({ setting, message, what, where }) =>
      `  ${setting.padEnd(width)}  ${message}\n  ${' '.repeat(width)}  It is ${what}.\n  ${' '.repeat(width)}  Where: ${where}`,
  );
  const noTokens = problems.some(
    (problem) => problem.missing && problem.setting === 'SLACK_BOT_TOKEN',
  );
  return [
    `casebook ${verb}: ${problems.length} ${problems.length === 1 ? 'setting needs' : 'settings need'} your attention.`,
    '',
    ...lines,
    ...(unknown.length > 0 ? ['', ...unknownLines(unknown)] : []),
    ...(noTokens
      ? ['', ...FIRST_TIME]
      : ['', 'Settings come from the environment or from a file .env in this folder.']),
    '',
    'No workspace at hand? `npm run playground` opens a local Slack in your browser, with the bot in it.',
  ].join('\n');
}

/** Variables that are no settings, each with the one that was probably meant. */
export function unknownLines(unknown: readonly UnknownSetting[]): string[] {
  return unknown.map(
    ({ name, nearest }) =>
      `${name} is no setting and is not used${nearest ? `; did you mean ${nearest}?` : '.'}`,
  );
}

const FIRST_TIME = [
  'To connect a workspace (about five minutes):',
  '  1. Open https://api.slack.com/apps, press "Create New App", then "From a manifest".',
  '  2. Choose the workspace and paste the whole of manifest.yml.',
  '  3. Basic Information > App-Level Tokens: generate one with the scope connections:write.',
  '  4. Install App > Install to Workspace. Copy the Bot User OAuth Token.',
  '  5. Write both into a file .env in this folder:',
  '       SLACK_BOT_TOKEN=xoxb-...',
  '       SLACK_APP_TOKEN=xapp-...',
  '       CASEBOOK_LIBRARY=/path/to/your/case-files',
  '  6. Run `npm start`, then type /case help in Slack.',
];
