import { describe, expect, test } from 'vitest';
import { unknownSettings } from '../../../src/app/unknown-settings.ts';

describe('a variable that is no setting', () => {
  test.each([
    ['CASEBOOK_LIBRRAY', 'CASEBOOK_LIBRARY'],
    ['CASEBOOK_TIMEZONE', 'CASEBOOK_TIME_ZONE'],
    ['CASEBOOK_CURATOR', 'CASEBOOK_CURATORS'],
    ['CASEBOOK_SERVICE_HOST', null],
  ])('%s is told, with the setting that was probably meant', (name, nearest) => {
    expect(unknownSettings({ [name]: 'x' })).toEqual([{ name, nearest }]);
  });

  test('is told only where it is named like one of ours', () => {
    expect(unknownSettings({ CASEBOOK_DATA: 'x', PATH: '/bin', LIBRARY: 'x' })).toEqual([]);
  });
});
