import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';

const file = (header: string, more = '') => `---
case_id: mill
org: Mill Ltd
use_case: Milling
${header}---

## Findings

**C1 - Flour (APPROVED)**
- **Claim**: Flour output rose by 12%
- **Evidence**: "12% more flour"
${more}
**C2 - Grain (APPROVED)**
- **Claim**: Grain losses fell by 4%
- **Evidence**: "4% less grain lost"
`;
const notesOf = (text: string) =>
  Object.fromEntries(
    parseCaseFile(text, 'mill.md').case?.claims.map(({ id, notes }) => [id, notes]) ?? [],
  );
const wrong = (text: string) =>
  parseCaseFile(text, 'mill.md').problems.filter(({ code }) => code.startsWith('front-matter'));

describe('questions that a claim answers', () => {
  test('are a field of the claim', () => {
    const text = file('', '- **Asked as**: Do they mill more?\n');
    expect(notesOf(text).C1).toEqual({ 'asked as': 'Do they mill more?' });
    expect(parseCaseFile(text, 'mill.md').case?.claims[0]?.text).toBe('Flour output rose by 12%');
  });

  test('may be in the front matter by claim id, one or several, beside those of the claim', () => {
    const text = file(
      'asked_as:\n  C1: Is there more bread?\n  C2:\n    - Is less wasted?\n    - What of the rats?\n',
      '- **Asked as**: Do they mill more?\n',
    );
    expect(notesOf(text)).toEqual({
      C1: { 'asked as': 'Do they mill more?\nIs there more bread?' },
      C2: { 'asked as': 'Is less wasted?\nWhat of the rats?' },
    });
    expect(wrong(text)).toEqual([]);
  });

  test('for a claim that the file lacks are a problem', () => {
    expect(wrong(file('asked_as:\n  C9: Who?\n'))).toMatchObject([
      { code: 'front-matter-wrong-type', line: 5, message: expect.stringContaining('C9') },
    ]);
  });

  test('of another shape are a problem, and the case is read', () => {
    const text = file('asked_as: Who?\n');
    expect(wrong(text)).toMatchObject([{ code: 'front-matter-wrong-type', line: 5 }]);
    expect(notesOf(text)).toEqual({ C1: {}, C2: {} });
  });
});
