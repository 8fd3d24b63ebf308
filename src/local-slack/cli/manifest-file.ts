import { isNode, LineCounter, parseDocument } from 'yaml';
import { ManifestError, type ManifestProblem, readManifest } from '../state/manifest.ts';

/** A manifest, or the file's problems, one per line: `manifest.yml:7: …`. */
export type ManifestFile =
  | { readonly manifest: unknown }
  | { readonly problems: readonly string[] };

/**
 * Reads a manifest file.
 * @param text the file's text, YAML or JSON
 * @param file the file's name, shown in problems
 */
export function readManifestFile(text: string, file: string): ManifestFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`) };
  }
  const manifest: unknown = document.toJS();
  const problems = problemsOf(manifest);
  if (problems.length === 0) return { manifest };
  /** Returns the place of a value, or of its closest parent that is in the file. */
  const placeOf = (path: readonly PropertyKey[]): string => {
    const node: unknown = document.getIn(path, true);
    if (isNode(node) && node.range) return at(node.range[0]);
    return path.length === 0 ? `${file}:1` : placeOf(path.slice(0, -1));
  };
  return {
    problems: problems.map(({ path, message }) =>
      [placeOf(path), path.join('.'), message].filter((part) => part !== '').join(': '),
    ),
  };
}

/** Checks Slack's rules and that the file is a manifest at all: every manifest names its app. */
function problemsOf(manifest: unknown): readonly ManifestProblem[] {
  try {
    readManifest(manifest);
  } catch (error) {
    if (error instanceof ManifestError) return error.problems;
    throw error;
  }
  if ((manifest as { display_information?: unknown }).display_information !== undefined) return [];
  return [
    {
      path: ['display_information'],
      message: 'is missing. An app manifest names its app in display_information.name',
    },
  ];
}
