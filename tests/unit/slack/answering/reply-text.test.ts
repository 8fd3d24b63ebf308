import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/core/case/case.ts';
import { decide } from '../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../src/core/conversation/answering/parse-request.ts';
import type { Reply } from '../../../../src/core/conversation/commands/table.ts';
import { createSearch } from '../../../../src/core/search/search.ts';
import { valuesOf } from '../../../../src/core/values/value-index.ts';
import { replyMessage, VIEWS } from '../../../../src/slack/answering/draw-reply.ts';
import { replyText } from '../../../../src/slack/answering/reply-text.ts';
import { actionOf } from '../../../../src/slack/kit/action-ids.ts';
import { unescapeText } from '../../../../src/slack/kit/fallback-text.ts';
import { buttonsIn } from '../views/read.ts';
import { commonCase, sampleCase, sampleClaim, sampleLibrary } from '../views/samples.ts';

const acme = commonCase();
const bolt = sampleCase({ id: 'bolt <tests> & more', org: "Bolt's", useCase: 'Tests & <More>' });
const library = sampleLibrary(acme, bolt);
const asked = { question: "what's <new> & “cheap”?", threadCase: '' };
const evidence = acme.claims.map((claim) => ({ case: acme, claim, matched: ['acme'] }));
const found = evidence[0]!;

/** A reply of each kind. */
const REPLIES: { readonly [Kind in Reply['kind']]: Extract<Reply, { readonly kind: Kind }> } = {
  answer: { kind: 'answer', asked, evidence: found, rank: 0, candidates: 4, isCandidate: true },
  compare: {
    kind: 'compare',
    asked,
    evidence: evidence.slice(0, 2),
    bare: [bolt],
    absent: ['Zenith'],
    isWhole: false,
  },
  values: {
    kind: 'values',
    asked,
    topic: 'waiting',
    values: valuesOf(acme).slice(0, 3),
    compared: { kind: 'duration', unit: '', per: '' },
    order: 'most',
    others: 1,
    isTotal: true,
    page: 0,
  },
  field: { kind: 'field', asked, case: acme, field: 'tier' },
  parts: {
    kind: 'parts',
    questions: ['its tier', 'its dates'],
    asked,
    parts: [
      { kind: 'field', asked, case: acme, field: 'tier' },
      { kind: 'field', asked, case: bolt, field: 'dates' },
    ],
    left: 1,
  },
  choose: { kind: 'choose', asked, evidence: evidence.slice(0, 3), weak: false },
  claims: { kind: 'claims', asked, statuses: [], topic: '', cases: [acme], evidence, page: 0 },
  nothing: { kind: 'nothing', asked, nearest: [acme, bolt], shown: null },
  case: { kind: 'case', case: acme, page: 0 },
  'pick-case': {
    kind: 'pick-case',
    words: 'bolt',
    cases: [acme, bolt],
    wanted: { part: 'sources', claimId: 'C1' },
  },
  list: {
    kind: 'list',
    words: '',
    filter: '',
    about: '',
    didYouMean: '',
    cases: [acme, bolt],
    page: 0,
    librarySize: 2,
  },
  sources: { kind: 'sources', case: bolt, claim: null },
  help: { kind: 'help', unknown: '', didYouMean: '', examples: ["Bolt's tests"] },
  greeting: { kind: 'greeting', said: 'hello' },
  'which-case': { kind: 'which-case', command: 'sources NAME' },
  missing: { kind: 'missing', what: 'claim C12 of Acme', nearest: [bolt], case: acme },
};
const KINDS = Object.keys(REPLIES) as Reply['kind'][];

test('there is a reply of every kind', () => {
  expect(KINDS.toSorted()).toEqual(Object.keys(VIEWS).toSorted());
});

describe('a terminal says the words of Slack', () => {
  test.each(KINDS.filter((kind) => !['help', 'choose'].includes(kind)))('%s', (kind) => {
    const { text } = replyMessage(REPLIES[kind], { surface: 'thread' });
    const words = unescapeText(text).replace(/(?:\/case|@Casebook) (?!follow)/g, 'casebook ask ');
    expect(replyText(REPLIES[kind], library).split('\n\n[')[0]).toBe(words);
  });

  test('but for the buttons that it has not, and the commands of a channel', () => {
    const help = replyText(REPLIES.help, library);
    expect(help).toContain('• casebook ask sources klarna – lists the sources of a case');
    expect(help).not.toMatch(/\/case|follow|private|@Casebook/);
    expect(replyText(REPLIES.choose, library)).not.toContain('Press');
  });
});

describe('what a button does is spelt out as a command', () => {
  test.each(KINDS)('%s: every kind of button', (kind) => {
    const first = new Map<string, string>();
    for (const button of buttonsIn(replyMessage(REPLIES[kind], { surface: 'terminal' }))) {
      const action = actionOf(button.action_id!);
      if (!first.has(action)) first.set(action, button.text.text);
    }
    const said = replyText(REPLIES[kind], library);
    for (const label of first.values()) expect(said).toContain(`\n[${label}] casebook ask `);
  });

  test('a shell hands it on, and it leads there', () => {
    const search = createSearch(library);
    const shown = KINDS.flatMap((kind) => [
      ...replyText(REPLIES[kind], library).matchAll(/^\[(.+)\] casebook ask (?!--explain)(.+)$/gm),
    ]).map(([, label, args]) => {
      const text = execFileSync('sh', ['-c', `printf '%s ' ${args}`], { encoding: 'utf8' }).trim();
      const reply = decide(parseRequest(text) as LibraryRequest, { library, search, thread: [] });
      return [label, reply.kind];
    });
    for (const [label, kind] of shown) {
      const wanted = /Sources/.test(label!)
        ? 'sources'
        : /C\d/.test(label!)
          ? 'answer'
          : /^Open/.test(label!)
            ? 'case'
            : kind;
      expect([label, kind]).toEqual([label, wanted]);
    }
    expect(shown.length).toBeGreaterThan(15);
  });
});

test('nothing is cut or left on another page', () => {
  const long = 'word '.repeat(3000).trim();
  const claims = Array.from({ length: 60 }, (_, i) =>
    sampleClaim({ id: `C${i + 1}`, text: `${i + 1}: ${long}`, quotes: [long], notes: { a: long } }),
  );
  const big = sampleCase({ id: 'big', claims, summary: long });
  const many: Case[] = Array.from({ length: 200 }, (_, i) =>
    sampleCase({ id: `c${i}`, org: `O${i}` }),
  );
  const card = replyText({ kind: 'case', case: big, page: 3 }, sampleLibrary(big));
  for (const { text } of claims) expect(card).toContain(text);
  const one = { case: big, claim: claims[0]!, matched: [] };
  const answer = replyText({ ...REPLIES.answer, evidence: one }, sampleLibrary(big));
  expect(answer).toContain(`“${long}”`);
  expect(answer).toContain(`A: ${long}`);
  const list = replyText({ ...REPLIES.list, cases: many, page: 7 }, sampleLibrary(...many));
  for (const { org } of many) expect(list).toContain(`• ${org} · `);
  expect(card + answer + list).not.toMatch(/more characters|page \d|more cases/);
});

test('a rejected claim is no evidence: why it was rejected is shown, its quotes are not', () => {
  const claim = sampleClaim({ status: 'REJECTED', notes: { issue: 'No figures.' } });
  const one = { case: sampleCase({ claims: [claim] }), claim, matched: [] };
  const said = replyText({ ...REPLIES.answer, evidence: one }, sampleLibrary(one.case));
  expect(said).toContain('⛔ Rejected');
  expect(said).toContain('Why: No figures.');
  expect(said).not.toContain(claim.quotes[0]);
});

test('what is not the file’s own is not shown', () => {
  const other = sampleLibrary({ ...acme, claims: [sampleClaim({ text: 'Another sentence' })] });
  expect(() => replyText(REPLIES.answer, other)).toThrow('differs from');
});
