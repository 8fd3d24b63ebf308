import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsIn } from '../../../../../../src/core/case-file/markdown/text/quotes.ts';

const wordsIn = (raw: string) => quotationsIn(raw).quotes.map(({ text }) => text);

describe('quotation marks', () => {
  test.each([
    ['Swedish', '”Färjan gick i tid”, sade Ada.', ['Färjan gick i tid']],
    ['Finnish', 'Ada sanoi: »Lautta oli ajoissa».', ['Lautta oli ajoissa']],
    ['German', 'Ada sagt: „Die Fähre war pünktlich“ und geht.', ['Die Fähre war pünktlich']],
    ['German books', 'Ada sagt: »Die Fähre war pünktlich« und geht.', ['Die Fähre war pünktlich']],
    ['German single', 'Es heißt ‚Die Fähre war pünktlich‘ im Brief.', ['Die Fähre war pünktlich']],
    ['French', '« Le bac était à l’heure », dit Ada.', ['Le bac était à l’heure']],
    ['Polish', '„Prom był na czas”, mówi Ada.', ['Prom był na czas']],
    ['Russian', '«Паром пришёл вовремя», — сказала Ада', ['Паром пришёл вовремя']],
    ['Chinese', '艾达说“渡轮准时到达”然后离开。', ['渡轮准时到达']],
    ['Chinese, two', '“渡轮准时到达”，她说，“很好”。', ['渡轮准时到达', '很好']],
    ['Japanese', '「船は時間通りだった」とエイダは言った。', ['船は時間通りだった']],
    ['Japanese double', '報告には『船は時間通りだった』とある。', ['船は時間通りだった']],
    ['Korean, straight', '"배가 제시간에 왔다"고 에이다는 말했다.', ['배가 제시간에 왔다']],
    ['Chinese, straight', '艾达说"渡轮准时到达"然后离开', ['渡轮准时到达']],
    ['Thai, straight', '"เรือมาตรงเวลา"เอด้ากล่าว', ['เรือมาตรงเวลา']],
    ['Turkish, with a suffix', '"Feribot zamanında geldi"nin kaynağı', ['Feribot zamanında geldi']],
    [
      'British',
      'Ada said ‘We’ve never been this punctual’ in May',
      ['We’ve never been this punctual'],
    ],
    ['British, straight', "Ada said 'We're on time' in May", ["We're on time"]],
    ['British, plural', '‘Our boats’ times are kept’, said Ada', ['Our boats’ times are kept']],
    ['a double within singles', '‘She said “no” twice’', ['She said “no” twice']],
    ['LaTeX', "``We're on time'' said Ada", ["We're on time"]],
    ['HTML', 'Ada says <q>We are on time</q> now', ['We are on time']],
    ['Hebrew', '״המעבורת הגיעה בזמן״ אמרה', ['המעבורת הגיעה בזמן']],
    ['full-width', '＂船は時間通り＂と言った', ['船は時間通り']],
    ['no space before', 'The letter says:"We are on time"', ['We are on time']],
    ['a space within', '“We are on time ” said Ada', ['We are on time']],
    ['spaces within', '" We are on time "', ['We are on time']],
    ['escaped', '\\"We are on time\\"', ['We are on time']],
    ['escaped within', '"She said \\"no\\" twice"', ['She said \\"no\\" twice']],
    ['entities', '&quot;We are on time&quot; and &#8220;early&#8221;', ['We are on time', 'early']],
    ['inches behind', '"We are on time" (the 5" pipe)', ['We are on time']],
    ['inches within', '"A 5" pipe is on time"', ['A 5" pipe is on time']],
  ])('hold the words between them and no more: %s', (_language, raw, words) => {
    expect(wordsIn(raw)).toEqual(words);
  });

  test.each([
    ['apostrophes', "the boats' times and the crew's log"],
    ['elisions', 'the ’90s, ’tis said, rock ‘n’ roll in ‘24'],
    ['an angle between links', 'Home » Ferries » Times'],
    ['a code span', '``times``'],
    ['the title of a document', '《2025年年度报告》第3页'],
    ['a Hebrew abbreviation', 'צה״ל'],
  ])('are not found in %s', (_what, raw) => {
    expect(wordsIn(raw)).toEqual([]);
  });

  const pairs = ['""', '“”', '„“', '«»', '»«', '””', '»»', '「」', '『』', '‘’', '‚‘', '‹›'];
  const word = fc.stringMatching(/^[a-hj-rt-wy]{2,8}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

  test('of any language give their words back, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), sentence, sentence, sentence, (pair, a, b, c) => {
        const raw = `${a} ${pair[0]}${b}${pair[1]} ${c}`;
        expect(wordsIn(raw)).toEqual([b]);
      }),
    );
  });

  // A search that looked at the rest of the text for each mark would run into the time limit.
  const MARKS = `"|“|”|‘|’|«|»|《|,,|\`\`|<q>|\\"|&quot;|"a|a" |‘as’ b |'as' b | ‚a|''|』`.split(
    '|',
  );

  test.each(MARKS)('are looked for once, however many there are: %s', (mark) => {
    const text = `x${mark.repeat(200_000 / mark.length)}x`;
    expect(quotationsIn(text).quotes.length).toBeLessThan(text.length);
  });
});
