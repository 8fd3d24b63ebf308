import { literalText } from './literal-text.ts';
import { parseInline } from './mrkdwn-inline.ts';
import { type Chunk, textNode } from './nodes.ts';

const FENCED = /```\n?([\s\S]+?)\n?```/g;

/**
 * Parses Slack's markup ("mrkdwn") as the Web API stores it, with `&`, `<` and `>` as entities.
 * Never fails: anything that isn't markup is text.
 *
 * @param verbatim the text object's `verbatim`; true leaves bare URLs as text
 */
export function parseMrkdwn(source: string, verbatim = false): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  for (const fence of source.matchAll(FENCED)) {
    chunks.push(...parseLines(source.slice(at, fence.index).replace(/\n$/, ''), verbatim));
    chunks.push({ kind: 'preformatted', children: [textNode(literalText(fence[1] ?? ''))] });
    at = fence.index + fence[0].length;
    if (source[at] === '\n') at += 1;
  }
  chunks.push(...parseLines(source.slice(at), verbatim));
  return chunks;
}

/** Splits text without code fences into quotes and other lines. */
function parseLines(source: string, verbatim: boolean): Chunk[] {
  if (source === '') return [];
  const runs: { quoted: boolean; lines: string[] }[] = [];
  let restIsQuoted = false;
  for (const line of source.split('\n')) {
    const mark = restIsQuoted ? null : /^(?:&gt;|>)(?:(&gt;&gt;|>>)| ?)/.exec(line);
    if (mark?.[1]) restIsQuoted = true;
    const quoted = restIsQuoted || mark !== null;
    const text = mark ? line.slice(mark[0].length).replace(/^ /, '') : line;
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.lines.push(text);
    else runs.push({ quoted, lines: [text] });
  }
  return runs.map(({ quoted, lines }) => ({
    kind: quoted ? 'quote' : 'lines',
    children: parseInline(lines.join('\n'), verbatim),
  }));
}
