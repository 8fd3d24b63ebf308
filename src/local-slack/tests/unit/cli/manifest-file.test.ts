import { expect, test } from 'vitest';
import { readManifestFile } from '../../../cli/manifest-file.ts';

const problemsOf = (text: string) => {
  const read = readManifestFile(text, 'manifest.yml');
  return 'problems' in read ? read.problems : [];
};

test('a manifest in YAML or JSON is read', () => {
  const manifest = { display_information: { name: 'Hello' } };
  for (const text of ['display_information:\n  name: Hello\n', JSON.stringify(manifest)]) {
    expect(readManifestFile(text, 'manifest.yml')).toEqual({ manifest });
  }
});

test('what is not YAML is named with its line', () => {
  expect(problemsOf('display_information:\n  name: "Hello\n')).toEqual([
    expect.stringMatching(/^manifest\.yml:\d: Missing closing "quote/),
  ]);
  expect(problemsOf('settings: {}\nsettings: {}\n')).toEqual([
    'manifest.yml:2: Map keys must be unique',
  ]);
});

test('every wrong value is named with its line', () => {
  const text = `display_information:
  name: Hello
features:
  slash_commands:
    - command: /fine
    - description: Has no command
    - command: two words
settings:
  interactivity:
    is_enabled: "yes"
`;
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(/^manifest\.yml:6: features\.slash_commands\.1\.command: /),
    'manifest.yml:7: features.slash_commands.2.command: must begin with a slash and have no spaces, such as /hello',
    expect.stringMatching(/^manifest\.yml:10: settings\.interactivity\.is_enabled: .*boolean/),
  ]);
});

test('a file that is no manifest is refused', () => {
  expect(problemsOf('')).toEqual([expect.stringMatching(/^manifest\.yml:1: .*object/)]);
  expect(problemsOf('{"name": "casebook"}')).toEqual([
    expect.stringMatching(/^manifest\.yml:1: display_information: is missing/),
  ]);
});
