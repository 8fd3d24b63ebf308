import { expect, test } from 'vitest';
import { isUndone } from '../../../../../../src/core/case-file/markdown/text/undone.ts';
import {
  MAY_BE_UNDONE,
  UNDONE,
} from '../../../../../../src/core/case-file/markdown/text/undone-words.ts';

const forms = UNDONE.split(' ').map((form) => form.replace('*', '').replaceAll('_', ' '));

test('the quick look spares no form of taking back', () => {
  expect(forms.length).toBeGreaterThan(200);
  expect(forms.filter((form) => !MAY_BE_UNDONE.test(form))).toEqual([]);
});

test.each(['Caduque depuis mai', 'Re opened', 'Godkendelse provisional'])(
  '%j takes an approval back',
  (text) => {
    expect(isUndone(text)).toBe(true);
  },
);

test.each(['The ferry burns less fuel', 'Godkendt af direktionen'])('%j does not', (text) => {
  expect(isUndone(text)).toBe(false);
});
