import type { Problem, Source } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import { linksIn, plainText } from '../text/inline.ts';
import type { SourceDraft } from './collect-sources.ts';
import { readSourceText, unquoted } from './source-text.ts';

/** Drafts to sources, with every problem that they have. Sources come in the file's order. */
export function finishSources(
  drafts: readonly SourceDraft[],
  file: string,
): { sources: Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, number>();
  const written = drafts.map(({ id, number }) => id ?? (number === null ? null : `S${number}`));
  let last = Math.max(0, ...written.map((id) => Number(id?.slice(1) ?? 0)));

  const sources = drafts.flatMap((draft, at) => {
    const place = { file, line: draft.line };
    if (draft.withdrawn) {
      const message = `Source ${written[at]} is struck out; it isn't listed.`;
      problems.push(problemAt('source-withdrawn', place, message));
      return [];
    }
    let id = written[at] ?? null;
    const holder = id === null ? undefined : taken.get(id);
    if (id === null || holder !== undefined) {
      last += 1;
      problems.push(
        id === null
          ? problemAt('source-without-id', place, `A source has no id; it is called S${last}.`)
          : problemAt(
              'source-duplicate-id',
              place,
              `The id ${id} is taken by the source on line ${holder}; this one is called S${last}.`,
            ),
      );
      id = `S${last}`;
    }
    taken.set(id, draft.line);
    return finishSource(id, draft, file, problems);
  });
  return { sources, problems };
}

function finishSource(id: string, draft: SourceDraft, file: string, problems: Problem[]): Source {
  const place = { file, line: draft.line };
  const field = (role: string) => draft.fields.find((one) => one.role === role)?.value ?? '';
  const told = readSourceText(draft.lines);
  const titleField = field('title');
  const linked = linksIn(titleField)[0];
  const archived = webAddress(addressIn(field('archive')));
  const address = addressIn(field('url')) || linked?.url || told.url || archived;
  const url = webAddress(address);
  const title = unquoted(plainText(titleField)) || told.title;
  if (url === '') {
    const why =
      address === '' ? 'has no address' : `has the address "${address}", which is not http(s)`;
    problems.push(problemAt('source-without-url', place, `Source ${id} ${why}.`));
  }
  if (title === '')
    problems.push(problemAt('source-without-title', place, `Source ${id} has no title.`));
  const type = plainText(field('type')) || told.type;
  const hasCopy = archived !== '' && archived !== url;
  return {
    id,
    title,
    url,
    type,
    line: draft.line,
    ...(hasCopy && { given: { archive_url: archived } }),
  };
}

function webAddress(address: string): string {
  return /^https?:\/\/[^\s/]/i.test(address) ? address : '';
}

/** The address in a URL field: a link, a bare address, or whatever stands there. */
function addressIn(value: string): string {
  const found = linksIn(value)[0]?.url;
  if (found !== undefined) return found;
  const text = plainText(value);
  return /^(?:n\/?a|none|unknown|not (?:available|provided)|tbd|[–—-])$/i.test(text) ? '' : text;
}
