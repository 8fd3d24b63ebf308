import type { Given } from '../../case/case.ts';
import { readNumerals } from '../../evidence/figures.ts';
import { lineOf } from './fields.ts';

const BARE = /^[+-]?\d+(?:[.,]\d+)*$/;
const RANGE = /^(\d+(?:[.,]\d+)*)\s?[-–]\s?(\d+(?:[.,]\d+)*)$/;
/** Ends the words that say what a number counts. */
const ENDS =
  /^(?:and|as|at|across|after|against|annually|are|because|before|between|but|by|down|during|for|from|had|has|have|in|into|is|it|its|more|of|on|or|over|that|the|their|they|through|to|under|up|using|via|was|were|when|where|which|while|who|with|within|without)$/i;
const MOST_WORDS = 3;

/**
 * Returns what a claim measured, with its unit: the number of `metric_raw` as the claim's own words
 * write it. A bare number says nothing, so without a unit in the claim there is no metric.
 * @param texts the claim's words, best first
 */
export function metricOf(raw: Given, texts: readonly string[]): string {
  const value = lineOf(raw, 'value');
  if (value === '') return '';
  const found = BARE.test(value)
    ? numberIn(texts, Number(value.replaceAll(',', '')))
    : RANGE.test(value)
      ? rangeIn(texts, value)
      : value;
  if (found !== '') return found;
  if (lineOf(raw, 'metric_type') === 'percentage') return `${value}%`;
  const currency = lineOf(raw, 'currency');
  return currency === '' ? '' : `${currency} ${value}`;
}

function numberIn(texts: readonly string[], number: number): string {
  for (const text of texts) {
    for (const { values, written, end, hasUnit } of readNumerals(text)) {
      if (!values.some(({ value }) => value === number)) continue;
      const isMoney = /[$€£¥₹]/.test(written);
      const counted = isMoney ? '' : countedWords(text.slice(end));
      if (hasUnit || counted !== '') return `${written}${counted}`;
    }
  }
  return '';
}

function rangeIn(texts: readonly string[], value: string): string {
  const [low = '', high = ''] = (RANGE.exec(value) ?? [])
    .slice(1)
    .map((one) => one.replaceAll('.', '\\.'));
  const range = new RegExp(`[$€£¥₹]?${low}\\s?[-–]\\s?${high}(?:\\s?(?:%|x\\b))?`, 'i');
  for (const text of texts) {
    const [written = '', at = 0] = [range.exec(text)?.[0], range.exec(text)?.index];
    const counted = countedWords(text.slice(at + written.length));
    if (/[%x$€£¥₹]/i.test(written) || (written !== '' && counted !== '')) return written + counted;
  }
  return '';
}

/** ` work hours` of " work hours by May": up to three words that no other word ends. */
function countedWords(rest: string): string {
  const words = /^(?:[ -]\p{L}[\p{L}\p{N}'’/-]*){1,3}/u.exec(rest)?.[0] ?? '';
  const found = [...words.matchAll(/[ -]\S+/gu)].map(([word]) => word);
  const stop = found.findIndex((word) => ENDS.test(word.slice(1)));
  const taken = found.slice(0, stop < 0 ? MOST_WORDS : stop);
  // "… hours a" and "… users per" would break off.
  while (/^(?:a|an|each|per|the)$/i.test(taken.at(-1)?.slice(1) ?? '')) taken.pop();
  return taken.join('');
}
