import { expect, test } from 'vitest';
import { readArguments } from '../../../cli/arguments.ts';

test('by default the page is opened on port 3141 and the app connects by Socket Mode', () => {
  expect(readArguments(['--manifest', 'm.yml'])).toEqual({
    manifest: 'm.yml',
    port: 3141,
    open: true,
  });
});

test('every option is read', () => {
  const http = 'http://localhost:3000/slack/events';
  const args = ['--manifest=m.yml', '--port=0', '--no-open', '--http', http];
  expect(readArguments(args)).toEqual({ manifest: 'm.yml', port: 0, open: false, http });
  expect(readArguments(['--help'])).toBe('help');
});

test.each([
  [[], /--manifest FILE/],
  [['--manifest', 'm.yml', '--port', '65536'], /--port takes a number from 0 to 65535/],
  [['--manifest', 'm.yml', '--http', 'localhost:3000'], /--http takes a URL/],
  [['--manifest', 'm.yml', '--prot', '1'], /'--prot'[\s\S]*Usage:/],
  [['m.yml'], /'m\.yml'[\s\S]*Usage:/],
])('%j is refused, saying why', (args, problem) => {
  expect(readArguments(args)).toEqual({ problem: expect.stringMatching(problem) });
});
