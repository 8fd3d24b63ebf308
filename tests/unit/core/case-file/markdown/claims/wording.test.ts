import { describe, expect, test } from 'vitest';
import {
  isPlaceholder,
  isReference,
  isUnmarkedReference,
} from '../../../../../../src/core/case-file/markdown/claims/wording.ts';
import { parseBody } from '../../../../../support/library-fixtures.ts';

const PLACEHOLDERS =
  'TODO|todo: look this up|TBD – ask Ada|tbc|n/a|N.A.|None.|none yet|-|—|…|...|???|Missing|pending|[insert quote]|[quote to follow]|[...]|(none)|quote needed|Insert quote here|add the quote|_TBD_|**TODO**|<quote here>|lorem ipsum dolor|xxx|No quote available|to be added|fehlt noch|folgt|k. A.|à compléter|pendiente|待补充|없음|[verbatim from the log]|{{evidence}}|<the words>'.split(
    '|',
  );
const REFERENCES =
  'S1|S1, S3|[S2]|OPS-12|#1234|OPS-12, page 3|doi:10.1234/abc.5|ISBN 978-3-16-148410-0|C4|(S1, p. 4)|p. 12|Page 3|pp. 4–7|§ 4.2|ibid., p. 9|Table 2 in S1|S1, page 3|12:30|Appendix B|Exhibit 4 and Figure 2|https://log.example/a.pdf|<https://log.example>|www.log.example/a|![chart](chart.png)|[Log](https://log.example/1)|[^2]|`trips.csv`|trips 2025.xlsx, tab 2|Screenshot 2026-01-02 at 10.22.33.png|Source: https://log.example|第12页'.split(
    '|',
  );
const POINTERS =
  'See S1, page 3|see the annual log|pp. 4–7 of the annual log|Slide 7 of the deck|siehe Anhang B, Seite 12|voir page 4|ver página 3|vgl. S. 12|见第3页'.split(
    '|',
  );
const SEARCHES =
  'not found in the text, only in the chart|only visible in figure 4|I could not find this in S1|no wording found, see the chart|cannot be located in the source|visible in the chart only|source page no longer online|paywalled, could not check|behind a paywall|the video has no transcript|nothing in the text supports this|not stated in the source|appears only in the caption|illegible scan|link is dead|could not be verified|unable to locate the quote|read off the chart|nicht im Text gefunden, nur im Diagramm|introuvable dans le texte|no figura en el texto'.split(
    '|',
  );
const WORDS =
  'Trips fell by a tenth|Our TODO lists are a third shorter, see page one of every board|Missing bags fell by half|Not found in any other harbour of the coast|Only in the chart the rate is shown to fall|Nothing in the harbour moves faster|Cannot be found anywhere else in Europe|The page loads in two seconds now|Not in the text books|We could not find a faster boat|Pending files fell below 50|Page views doubled|Section managers save 3 hours|Table service is 3 minutes faster|See how trips fell by a tenth across the whole of the fleet|None of our boats waits|No evidence of fraud was found|12 of 14 boats|Line 3 runs a fifth faster|COVID-19 cases fell by half|[We] make fewer trips|Yes, trips fell|渡轮次数下降了百分之八'.split(
    '|',
  );

describe('what nobody said', () => {
  test.each(PLACEHOLDERS)('%s stands for something else', (raw) => {
    expect(isPlaceholder(raw)).toBe(true);
  });

  test.each(REFERENCES)('%s says where it stands', (raw) => {
    expect(isReference(raw)).toBe(true);
  });

  test.each(POINTERS)('%s says so without quotation marks', (raw) => {
    expect(isUnmarkedReference(raw)).toBe(true);
  });

  test.each(WORDS)('%s is said', (raw) => {
    expect(isPlaceholder(raw) || isUnmarkedReference(raw)).toBe(false);
  });
});

describe('evidence of an approved claim', () => {
  const read = (evidence: string) => {
    const { claims, codes } = parseBody(
      `## Findings\n\n**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell\n- **Evidence**: ${evidence}\n- **Source**: S1\n\n## Sources\n\n**S1**: [Log](https://log.example/1)\n`,
    );
    return { quotes: claims[0]?.quotes, notes: claims[0]?.notes, codes };
  };

  test.each([
    ...PLACEHOLDERS,
    ...REFERENCES,
    ...POINTERS,
    ...SEARCHES,
    '"TODO: insert the quote"',
    '“…”',
    '"p. 12"',
  ])('is no quote: %s', (evidence) => {
    const { quotes, codes } = read(evidence);
    expect(quotes).toEqual([]);
    expect(codes).toContain('claim-approved-without-quote');
    expect(codes).not.toContain('claim-quote-without-marks');
  });

  test.each(WORDS)('is a quote, with marks or without: %s', (words) => {
    expect(read(words).quotes).toEqual([words]);
    expect(read(`"${words}"`).quotes).toEqual([words]);
  });

  test.each([
    '<blockquote>Trips fell by a tenth</blockquote>',
    '<blockquote cite="https://log.example/1"><p>Trips fell by a tenth</p></blockquote>',
    '<q>Trips fell by a tenth</q>',
    '<i>*Trips fell by a tenth*</i>',
    '<p>"Trips fell by a tenth"</p>',
  ])('is a quote less the markup around it: %s', (evidence) => {
    expect(read(evidence).quotes).toEqual(['Trips fell by a tenth']);
  });

  test('keeps the markup within a quote', () => {
    const words = '<em>Trips</em> fell by <em>a tenth</em>';
    expect(read(words).quotes).toEqual([words]);
  });

  test('keeps what points to the source as a note', () => {
    expect(read('Table 2 in the log').notes).toEqual({ evidence: 'Table 2 in the log' });
  });

  test.each([
    ['bullets', '\n  - "Trips fell by a tenth"\n  - That is the gross figure (Sam)'],
    [
      'paragraphs of a block quote',
      '\n\n  > "Trips fell by a tenth"\n  >\n  > Sam thinks it is gross',
    ],
  ])('is what is marked, where some of it is: %s', (_what, evidence) => {
    const { quotes, notes } = read(evidence);
    expect(quotes).toEqual(['Trips fell by a tenth']);
    expect(notes?.evidence).toMatch(/gross/);
  });
});
