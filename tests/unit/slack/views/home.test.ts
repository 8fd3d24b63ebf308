import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/case/case.ts';
import { COMMANDS } from '../../../../src/core/conversation/commands/table.ts';
import { fallbackText } from '../../../../src/slack/kit/fallback-text.ts';
import { homeView } from '../../../../src/slack/views/home.ts';
import { labelsIn, quotesIn } from './read.ts';
import { commonCase, sampleCase, sampleLibrary } from './samples.ts';

const older = sampleCase({ id: 'older', org: 'Bolt', lastUpdated: '', dateAdded: '2024-12-31' });
const library = sampleLibrary(older, commonCase());
const problem = { severity: 'error', code: 'x', file: 'a.md', line: 1, message: '', hint: '' };

function home(isCurator: boolean, inLibrary = library) {
  const view = homeView({
    library: inLibrary,
    commands: COMMANDS,
    isCurator,
    examples: ['How long at Acme?'],
  });
  return { view, text: fallbackText(view.blocks as never) };
}

describe('the Home tab', () => {
  it('says what the library holds, by status, and which cases are the latest', () => {
    const { view, text } = home(false);
    expect(text).toContain('2 cases with 10 claims, last updated 2025-02-01');
    expect(text).toContain('✅ 7 approved');
    expect(text).toContain('⚠️ 2 need review');
    expect(text).toContain('⛔ 1 rejected');
    expect(labelsIn({ view })).toEqual([
      'How long at Acme?',
      'All cases',
      'Open Acme',
      'Open Bolt',
    ]);
    expect(quotesIn({ view })).toEqual([]);
  });

  it('tells curators, and only them, of problems', () => {
    const broken = { ...library, problems: [problem as Problem, problem as Problem] };
    expect(home(true, broken).text).toContain(
      '2 errors and 0 warnings. The first is in a.md, line 1.',
    );
    expect(home(true).text).toContain('the case files have no problems');
    expect(home(false, broken).text).not.toContain('problem');
  });

  it('says that an empty library is empty', () => {
    expect(home(false, sampleLibrary()).text).toContain('The library holds no cases yet.');
  });
});
