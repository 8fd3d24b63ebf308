import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { PROBLEM_CODES } from '../../../../src/core/case/problems.ts';
import { VERIFICATIONS } from '../../../../src/core/case-file/structured/claims.ts';
import { CLAIM_FIELDS } from '../../../../src/core/filter/claim-marks.ts';
import {
  configSchema,
  frontMatterSchema,
  structuredSchema,
} from '../../../../src/core/schema/json-schemas.ts';
import { caseFile } from '../../../support/library-fixtures.ts';
import { SECOND_FORMAT } from '../../../support/second-format.ts';

const schemas = {
  'front-matter.schema.json': frontMatterSchema(),
  'second-format.schema.json': structuredSchema(),
  'casebook.config.schema.json': configSchema(),
};

/** To write them anew: `npx vitest run tests/unit/core/schema -u`. */
test.each(Object.entries(schemas))('schemas/%s is what the reader takes', async (name, schema) => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../../../schemas/${name}`);
});

test('the folder holds no other schema', () => {
  const names = readdirSync(new URL('../../../../schemas', import.meta.url));
  expect(names.sort()).toEqual(Object.keys(schemas).sort());
});

const takes = (schema: object, yaml: string) =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(parse(yaml)).success;
const fieldsOf = (text: string) => /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';

describe('the front matter', () => {
  test.each([
    ['a file in which nothing is wrong', caseFile(), true],
    ['numbers, lists and fields of its own', caseFile({ tier: '3', a: '[1]', status: '~' }), true],
    ['questions', caseFile({ asked_as: '{ C1: Why?, C2: [Who?, When?] }' }), true],
    ['a field that is missing', caseFile({ org: null }), false],
    ['a field that is empty', caseFile({ org: '' }), false],
    ['a list for text', caseFile({ tier: '[a]' }), false],
  ])('%s', (_what, text, isTaken) => {
    expect(takes(frontMatterSchema(), fieldsOf(text))).toBe(isTaken);
  });

  test('that of the seeds is taken', () => {
    const seeds = new URL('../../../../seeds/', import.meta.url);
    for (const name of readdirSync(seeds).filter((one) => one.endsWith('.md'))) {
      const text = readFileSync(new URL(name, seeds), 'utf8');
      expect(takes(frontMatterSchema(), fieldsOf(text))).toBe(true);
    }
  });
});

describe('the front matter that holds the claims', () => {
  const files = readdirSync(SECOND_FORMAT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('casefile.md'),
  );
  const [first = ''] = files.map((name) =>
    fieldsOf(readFileSync(`${SECOND_FORMAT}/${name}`, 'utf8')),
  );

  test('that of the examples is taken', () => {
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) {
      const text = readFileSync(`${SECOND_FORMAT}/${name}`, 'utf8');
      expect(takes(structuredSchema(), fieldsOf(text))).toBe(true);
    }
  });

  test.each([
    [/^organisation:.*$/m, ''],
    [/^title:.*$/m, 'title:'],
    [/verification_status:.*$/m, 'verification_status: checked'],
    [/evidence_level:.*$/m, 'evidence_level: output'],
    [/ai_attribution:.*$/m, 'ai_attribution: indirect'],
    [/^value_claims:$/m, 'value_claims: none\nmine:'],
    [/- id: S1/, '- id: one'],
  ])('a file with %s changed to %j is not', (was, now) => {
    expect(first).toMatch(was);
    expect(takes(structuredSchema(), first.replace(was, now))).toBe(false);
  });

  test('offers the words that filters and the reader know', () => {
    const text = JSON.stringify(structuredSchema()).replaceAll('_', '-');
    const { quote: _quote, mode: _mode, ...fields } = CLAIM_FIELDS;
    for (const value of Object.values(fields).flat()) expect(text).toContain(`"${value}"`);
    for (const status of VERIFICATIONS.context_claims) {
      expect(text).toContain(`"${status.replaceAll('_', '-')}"`);
    }
  });

  test('describes every field that the reader gives a place', () => {
    const text = JSON.stringify(structuredSchema());
    const places = readFileSync('docs/second-format.md', 'utf8').split('| --- | --- |')[1] ?? '';
    const fields = [...places.split('\n\n')[0]!.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
    expect(fields).toContain('archive_url');
    for (const field of fields) expect(text).toContain(`"${field}"`);
  });
});

describe('the settings', () => {
  test.each([
    ['review:\n  after_days: 365\n', true],
    ['review:\n  after_days: soon\n', false],
    ['vocabulary:\n  tier: [a]\nrules:\n  summary-missing: off\n', true],
    ['rules:\n  no-such-code: off\n', false],
    ['rules:\n  summary-missing: loud\n', false],
    ['rules:\n  library-config: off\n', false],
    ['vocabulry: {}\n', false],
  ])('%j', (yaml, isTaken) => {
    // "off" is a truth value to YAML 1.1 alone; editors and Casebook read 1.2.
    expect(takes(configSchema(), yaml)).toBe(isTaken);
  });

  test('name every code that a rule may change', () => {
    expect(PROBLEM_CODES.length).toBeGreaterThan(50);
    const text = JSON.stringify(configSchema());
    for (const code of PROBLEM_CODES) {
      const isFixed = code === 'library-config' || code === 'folder-unreadable';
      expect(text.includes(`"${code}"`)).toBe(!isFixed);
    }
  });
});
