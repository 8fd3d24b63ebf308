import { describe, expect, test } from 'vitest';
import { FileText } from '../../../../../../src/core/case-file/markdown/text/file-text.ts';
import { quotationsIn } from '../../../../../../src/core/case-file/markdown/text/quotes.ts';
import { parseBody, parseClaims } from '../../../../../support/library-fixtures.ts';

const quotesOf = (fields: string) => parseClaims(`**C1 - Fuel (APPROVED)**\n${fields}`)[0]?.quotes;

describe('the quotes of a claim', () => {
  test.each([
    ['straight marks', '- **Evidence**: "Fuel fell"', ['Fuel fell']],
    ['curly marks', '- **Evidence**: “Fuel fell”', ['Fuel fell']],
    ['German marks', '- **Evidence**: „Der Verbrauch sank“', ['Der Verbrauch sank']],
    ['guillemets', '- **Evidence**: « Le carburant a baissé »', ['Le carburant a baissé']],
    [
      'single marks around the whole',
      "- **Quote**: 'Fuel fell by a ship's tank'",
      ["Fuel fell by a ship's tank"],
    ],
    ['italics around the marks', '- **Evidence**: *"Fuel fell"*', ['Fuel fell']],
    ['a source behind it', '- **Evidence**: "Fuel fell" (S1)', ['Fuel fell']],
    ['a speaker behind it', '- **Evidence**: "Fuel fell" — Ada Berg, captain', ['Fuel fell']],
    [
      'several in one line',
      '- **Evidence**: "Fuel fell"; "delays fell" and "costs fell"',
      ['Fuel fell', 'delays fell', 'costs fell'],
    ],
    [
      'marks within marks',
      '- **Evidence**: "The "old" tanks are "gone""',
      ['The "old" tanks are "gone"'],
    ],
    ['inches', '- **Evidence**: "A 5" pipe is enough"', ['A 5" pipe is enough']],
    [
      'a list below',
      '- **Evidence**:\n  - "Fuel fell"\n  - "Delays fell"',
      ['Fuel fell', 'Delays fell'],
    ],
    ['a block quote', '**Supporting Evidence:**\n\n> "Fuel fell"\n> — Ada Berg', ['Fuel fell']],
    [
      'a block quote without marks',
      '**Quote:**\n\n> Fuel fell\n> by a lot',
      ['Fuel fell\nby a lot'],
    ],
    ['a block quote without a label', '\nSome prose.\n\n> "Fuel fell"', ['Fuel fell']],
    ['two lines', '- **Evidence**: "Fuel fell\n  by a lot"', ['Fuel fell\nby a lot']],
    ['a field that is called a quote', '- **Supporting Quote**: Fuel fell', ['Fuel fell']],
    [
      'evidence given with its source',
      '- **Evidence**: Fuel fell.\n- **Source**: S1',
      ['Fuel fell.'],
    ],
    ['a claim that is itself quoted', '- **Claim**: "8% less fuel"', ['8% less fuel']],
    [
      'paragraphs of a block quote',
      '\n> "Fuel fell.\n>\n> It fell on every ship."\n>\n> — Ada Berg',
      ['Fuel fell.', 'It fell on every ship.'],
    ],
    [
      'a line of its own',
      '- **Status**: approved\n\nIt fell.\n"Fuel fell on every ship"',
      ['Fuel fell on every ship'],
    ],
    ['italics within the marks', '- **Evidence**: "*Fuel fell*"', ['Fuel fell']],
    ['a label that names the speaker', '- **Quote from the CEO**: "Fuel fell"', ['Fuel fell']],
    ['a label with a full stop', '**Evidence.** "Fuel fell"', ['Fuel fell']],
    ['a label that ends in what it holds', '- **Verbatim passage**: Fuel fell', ['Fuel fell']],
    ['a label that says where', '- **In the source**: "Fuel fell"', ['Fuel fell']],
    [
      'quotation marks under an unusual label',
      '- **Heard on the bridge**: "Fuel use fell this year"',
      ['Fuel use fell this year'],
    ],
    [
      'prose, where nothing else quotes',
      '\nThe report says that "fuel use fell", which is sound.',
      ['fuel use fell'],
    ],
    [
      'a sentence behind the status',
      '- **Status**: approved. "We fill up once a week now."',
      ['We fill up once a week now.'],
    ],
    [
      'HTML',
      '\n<p>Fuel fell.</p>\n<blockquote class="q">We fill up less.</blockquote>',
      ['We fill up less.'],
    ],
    [
      'a list, where a sentence names it',
      '\nThe slides list "four unplanned stops".',
      ['four unplanned stops'],
    ],
    ['evidence that ends in its source', '- **Evidence**: Fuel fell. Source: S1.', ['Fuel fell.']],
    ['repeats', '- **Evidence**: "Fuel fell"\n- **Quote**: "Fuel fell"', ['Fuel fell']],
    [
      'markup within, as it stands',
      '- **Evidence**: "Fuel *really* fell \\$8 &amp; [more](https://a.example)"',
      ['Fuel *really* fell \\$8 &amp; [more](https://a.example)'],
    ],
  ])('are found in %s', (_what, fields, quotes) => {
    expect(quotesOf(fields)).toEqual(quotes);
  });

  test.each([
    ['announced', 'The report states "fuel fell"; all agree.', [], 'two words are a phrase'],
    ['announced', 'The report states that "fuel use fell"; all agree.', ['fuel use fell'], ''],
    [
      'long',
      'With "eight percent less fuel on every trip" it pays.',
      ['eight percent less fuel on every trip'],
      '',
    ],
    ['a name', 'The "Clean Sea Two" programme began in May.', [], 'names are no evidence'],
  ])('stand within a sentence where they are %s: %s', (_what, evidence, quotes) => {
    const [claim] = parseClaims(`**C1 - Fuel**\n- **Evidence**: ${evidence}`);
    expect(claim?.quotes).toEqual(quotes);
    expect(claim?.notes.evidence).toBe(evidence);
  });

  test.each([
    ['a field that says there is none', '- **Quote**: *Not available*\n- **Evidence**: none'],
    ['evidence that is told', '- **Evidence**: Direct measurement on nine ships'],
    [
      'reviewers who quote',
      '- **Issue**: The words "fuel fell by a very great deal" prove nothing',
    ],
    ['a block quote around the whole claim', '> - **Evidence**: Measured on nine ships'],
    ['what should be written', '- **Suggested quote**: "Fuel use fell by a great deal"'],
    ['the title of a source', '- **Source**: "The Year in Which Fuel Fell", Harbour Post'],
    ['the title of an article', '- **Article**: "The Year in Which Fuel Fell"'],
    ['the name of a programme', '- **Programme name**: "Less Fuel on Every Ship"'],
    ['a remark that opens with a word', '- **Reviewer remark**: "Fell" is not "vanished"'],
    ['prose on the claim', '\nThe claim "fuel use fell by a very great deal" is vague.'],
    ['prose that proposes', '\nReword it to "fuel use fell by eight percent" at once.'],
    [
      'evidence that is told, with a source in the notes',
      '- **Evidence**: Measured on nine ships\n- **Analysis**: See the report (S1)',
    ],
    ['the sentence', '- **Claim**: Crews call it "the best change in years by far"'],
  ])('are not taken from %s', (_what, fields) => {
    expect(quotesOf(fields)).toEqual([]);
  });

  test('may be a sentence of its own behind the claim’s', () => {
    const line = '**C1**: Fuel use fell by 8%. "We fill up once a week now," says the mate.';
    expect(parseClaims(line)[0]?.quotes).toEqual(['We fill up once a week now,']);
  });

  test('are not looked for under other labels or in prose where a usual label has them', () => {
    const evidence = '- **Claim**: It fell\n- **Evidence**: "Fuel fell"';
    const more = '- **Heard on the bridge**: "The old tanks were never clean"';
    const prose = 'The mate says that "the old tanks were never clean".';
    const [claim] = parseClaims(`**C1 - Fuel**\n${evidence}\n${more}\n\n${prose}`);
    expect(claim).toMatchObject({
      quotes: ['Fuel fell'],
      notes: { 'heard on the bridge': '"The old tanks were never clean"', details: prose },
    });
  });

  test('are found in a block quote under a heading of any name', () => {
    const [claim] = parseClaims('### C1: Fuel\n\n#### In their words\n\n> Fuel fell');
    expect(claim).toMatchObject({ quotes: ['Fuel fell'], notes: {} });
  });

  test('are the file’s own in a table too', () => {
    const table = '| ID | Claim | Evidence |\n|--|--|--|\n| C1 | It fell | "fuel \\| oil fell" |';
    const [claim] = parseClaims(table);
    expect(claim?.quotes).toEqual(['fuel \\| oil fell']);
    expect(new FileText(table, 1).placeOf(claim?.quotes[0] ?? '', 1)).not.toBeNull();
  });

  test('that are never closed are kept and reported', () => {
    const { claims, problems } = parseBody(
      '# T\n\n## Findings\n\n**C1 - Fuel (APPROVED)**\n- **Evidence**: "Fuel fell\n- **Source**: S1',
    );
    expect(claims[0]?.quotes).toEqual(['Fuel fell']);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'claim-quote-unclosed', line: 14 }),
    );
  });
});

test('an apostrophe is no quotation mark', () => {
  expect(quotationsIn("the ship's tank and the crew's").quotes).toEqual([]);
});
