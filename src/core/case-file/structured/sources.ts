import type { Claim, Problem, Source } from '../../case/case.ts';
import { NOWHERE, writeSourcePlaces } from '../../case/places.ts';
import { type ProblemCode, problemAt } from '../../case/problems.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { isGroup, lineOf, without } from './fields.ts';
import { ProvenFields } from './proven-fields.ts';

const PLACED = ['id', 'title', 'url', 'type'];
const WEB = /^https?:\/\/\S+$/i;

/** Reads the sources of a front matter, and checks that the claims cite no others. */
export function readSources(
  frontMatter: FrontMatter,
  claims: readonly Claim[],
): { sources: Source[]; problems: Problem[] } {
  const { data, placeOf, itemLines } = frontMatter;
  const problems: Problem[] = [];
  const { file, line: listLine } = placeOf('sources');
  const given = data?.sources ?? [];
  if (!Array.isArray(given)) {
    const message = 'The field "sources" isn\'t a list of sources.';
    return {
      sources: [],
      problems: [problemAt('front-matter-wrong-type', { file, line: listLine }, message)],
    };
  }
  const lines = itemLines('sources');
  const byId = new Map<string, Source>();
  for (const [at, fields] of given.entries()) {
    const line = lines[at] ?? listLine;
    const tell = (code: ProblemCode, message: string) =>
      problems.push(problemAt(code, { file, line }, message));
    if (!isGroup(fields)) {
      tell('front-matter-wrong-type', `Item ${at + 1} of "sources" isn't a group of fields.`);
      continue;
    }
    const id = lineOf(fields, 'id');
    if (id === '' || byId.has(id)) {
      const wrong = id === '' ? 'has no id' : `has the id ${id} of another source`;
      tell('source-duplicate-id', `Item ${at + 1} of "sources" ${wrong}; it is not listed.`);
      continue;
    }
    const proven = new ProvenFields(fields, frontMatter);
    const { text: url, place: urlPlace } = proven.readLine('url');
    const { text: title, place: titlePlace } = proven.readLine('title');
    for (const field of proven.unproven) {
      const code = field === 'url' ? 'source-url-not-in-file' : 'source-title-not-in-file';
      tell(code, `Source ${id} has a ${field} that can't be shown as it stands in the file.`);
    }
    const isWeb = WEB.test(url);
    if (!isWeb) tell('source-without-url', `Source ${id} has no http(s) address.`);
    const ownTitle = titleOf(title, isWeb ? url : '');
    byId.set(id, {
      id,
      title: ownTitle,
      url: isWeb ? url : '',
      type: lineOf(fields, 'type'),
      line,
      given: without(fields, isWeb ? PLACED : ['id', 'type']),
      places: writeSourcePlaces({
        // A host in the place of a title stands in the address.
        title: ownTitle === title ? titlePlace : NOWHERE,
        url: isWeb ? urlPlace : NOWHERE,
      }),
    });
  }
  for (const claim of claims) {
    for (const id of claim.sources.filter((one) => !byId.has(one))) {
      const message = `Claim ${claim.id} names the source ${id}, which the file does not list.`;
      problems.push(problemAt('claim-source-unknown', { file, line: claim.line }, message));
    }
  }
  return { sources: [...byId.values()], problems };
}

/** A title that only repeats its address, cut or whole, is none: the host says more. */
function titleOf(title: string, url: string): string {
  const start = title.replace(/(?:\.{3}|…)$/, '');
  return title !== '' && !(start !== '' && url.startsWith(start)) ? title : hostOf(url);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
