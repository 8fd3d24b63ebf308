import { VALUE_OF_STATUS } from '../../core/filter/filter.ts';
import { quoted } from '../../core/filter/read-term.ts';
import type { FollowForm } from '../kit/follow-form.ts';

/**
 * Writes a filled-in form as it would be typed after `/case follow`, so the same rules read both.
 */
export function followText(form: FollowForm): string {
  const terms = [
    anyOf('org', form.orgs),
    anyOf('cluster', form.clusters),
    anyOf('tier', form.tiers),
    anyOf('impact', form.impacts),
    anyOf(
      'status',
      form.statuses.map((status) => VALUE_OF_STATUS[status]),
    ),
    form.filter === '' ? '' : `(${form.filter})`,
  ].filter((term) => term !== '');
  return [terms.join(' and '), `kinds:${form.kinds}`, ...cadenceOptions(form)].join(' ').trim();
}

function anyOf(field: string, values: readonly string[]): string {
  const terms = values.map((value) => {
    const bare = value.replaceAll('"', '');
    // Who quotes a value says that it is no slip: see the filter language.
    return `${field}:${value.includes('"') ? `"${bare}"` : quoted(bare)}`;
  });
  return terms.length > 1 ? `(${terms.join(' or ')})` : (terms[0] ?? '');
}

function cadenceOptions({ cadence }: FollowForm): string[] {
  if (cadence.every === 'at-once') return ['every:now'];
  const zone = cadence.zone === '' ? [] : [`zone:${cadence.zone}`];
  const day = cadence.every === 'week' ? [`on:${cadence.day}`] : [];
  return [`every:${cadence.every}`, ...day, `at:${cadence.at}`, ...zone];
}
