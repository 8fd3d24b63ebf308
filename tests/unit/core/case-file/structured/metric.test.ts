import { expect, test } from 'vitest';
import { metricOf } from '../../../../../src/core/case-file/structured/metric.ts';

test.each([
  ['35000', 'count', 'Saves 35,000 work hours by May', '35,000 work hours'],
  ['9.3', 'absolute_value', 'Nurses save 9.3 hours per week', '9.3 hours per week'],
  ['40', 'count', 'Plans 40 departures an hour', '40 departures an hour'],
  ['40', 'count', 'Plans 40 crew duties a week', '40 crew duties'],
  ['75', 'percentage', 'Errors fell by three quarters', '75%'],
  ['75', 'percentage', '75% less waste in the kitchen', '75% less waste'],
  ['100000000', 'absolute_value', 'Raised $100M in sales', '$100M'],
  ['1400000', 'count', '1.4M letters drafted', '1.4M letters drafted'],
  ['8', 'ratio', 'An 8x increase', '8x increase'],
  ['93-96', 'percentage', 'A rate of 93-96% in trials', '93-96%'],
  ['5-10', 'ratio', '5–10x faster at the desk', '5–10x faster'],
  ['3.5-4', 'ratio', 'from 3x5 to 4', ''],
  ['25%', 'percentage', 'no figure here', '25%'],
  ['four weeks', 'absolute_value', 'no figure here', 'four weeks'],
  ['4', 'ratio', 'Migrates in a fourth of the time', ''],
  ['80', 'count', 'The count reached 80.', ''],
  ['90', 'percentage', 'in 90-95% of trials', '90%'],
  ['2', 'count', 'Rank 2 2023', ''],
  ['80', 'count', 'The count reached 80 in May', ''],
  ['', 'count', 'Saves 35,000 hours', ''],
])('%j (%s) of "%s" is "%s"', (value, metric_type, title, metric) => {
  expect(metricOf({ value, metric_type }, [title])).toBe(metric);
});

test('the first text that gives a unit counts, and a currency is one', () => {
  expect(metricOf({ value: '40' }, ['Reached 40', '40 departures an hour'])).toBe(
    '40 departures an hour',
  );
  expect(metricOf({ value: '40', currency: 'EUR' }, ['Reached 40'])).toBe('EUR 40');
});
