import type { Case } from '../case-file/case.ts';
import type { Library } from '../library/library.ts';
import type { Search } from '../search/ranking.ts';
import type { ListReply } from './reply.ts';
import { casesOf, type Situation } from './situation.ts';

/** All cases by organisation, or those that the words describe. */
export function listCases(words: string, { library, search }: Situation): ListReply {
  const cases =
    words === ''
      ? [...library.cases].sort(
          (a, b) => a.org.localeCompare(b.org, 'en') || a.id.localeCompare(b.id),
        )
      : casesAbout(words, library, search);
  return { kind: 'list', words, cases, page: 0, librarySize: library.cases.length };
}

/** Cases that bear all the words somewhere in what describes them; else those whose name is near. */
function casesAbout(words: string, library: Library, search: Search): Case[] {
  const wanted = words.toLowerCase().split(' ').filter(Boolean);
  const exact = library.cases.filter((one) => {
    const described = [
      one.org,
      one.useCase,
      one.title,
      one.id,
      one.highlightedValue,
      one.tier,
      one.primaryImpact,
      one.industryCluster,
      ...Object.values(one.extra),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => described.includes(word));
  });
  if (exact.length > 0) return exact;
  return casesOf(
    search.findCases(words, 20).map((match) => match.caseId),
    library,
  );
}
