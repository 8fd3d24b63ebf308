import { describe, expect, it } from 'vitest';
import { caseMessage, caseModal } from '../../../../src/slack/views/case-card.ts';
import { claimListModal } from '../../../../src/slack/views/claim-list.ts';
import { listMessage } from '../../../../src/slack/views/list.ts';
import { sourcesMessage, sourcesModal } from '../../../../src/slack/views/sources.ts';
import { buttonsIn, carriedBy, labelsIn, linksIn } from './read.ts';
import { commonCase, sampleCase, sampleClaim, sampleSource } from './samples.ts';

const privately = { surface: 'private' } as const;
const card = (theCase: ReturnType<typeof sampleCase>, page = 0) =>
  caseMessage({ kind: 'case', case: theCase, page }, privately);

describe('the case card', () => {
  it('says everything that the front matter says', () => {
    const { text } = card(sampleCase());
    for (const line of [
      'Acme: Phone Assistant',
      'Highlighted value: 7 minutes saved a call',
      'Tier: capability (confidence: high) · Primary impact: efficiency · Industry cluster: operations',
      'Why this tier: The business stays the same; the service gets faster.',
      'Employee count: 1200',
      'acme-phone-assistant · Added 2025-01-15 · Last updated 2025-02-01 · acme-phone-assistant.md',
      'Acme put an assistant on its phone lines.',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('names organisation and use case on lines of their own only where the header cuts them', () => {
    expect(card(sampleCase()).text).not.toContain('Organisation:');
    const useCase = `An assistant that ${'very '.repeat(30)}patiently answers`;
    const { text } = card(sampleCase({ useCase }));
    expect(text).toContain(`Organisation: Acme · Use case: ${useCase}`);
  });

  it('shows all claims and sources of a case of common size on one page', () => {
    const theCase = commonCase();
    const message = card(theCase);
    for (const claim of theCase.claims) expect(message.text).toContain(`${claim.id} `);
    expect(linksIn(message)).toEqual(theCase.sources.map((source) => source.url));
    expect(labelsIn(message).slice(0, 3)).toEqual(['✅ C1', '⚠️ C2', '⛔ C3']);
    expect(carriedBy(message, '⛔ C3')).toEqual({
      caseId: theCase.id,
      claimId: 'C3',
      revision: theCase.revision,
    });
  });

  it('leads to each of 60 claims, page by page', () => {
    const claims = Array.from({ length: 60 }, (_, i) => sampleClaim({ id: `C${i + 1}` }));
    const theCase = sampleCase({ claims });
    const reached: (string | undefined)[] = [];
    for (let page: number | undefined = 0; page !== undefined; ) {
      const message = card(theCase, page);
      for (const button of buttonsIn(message)) {
        const label = button.text.text;
        if (label.startsWith('✅')) reached.push(carriedBy(message, label)?.claimId);
      }
      page = carriedBy(message, 'More claims')?.page;
    }
    expect(reached).toEqual(claims.map((claim) => claim.id));
  });

  it('shows the last page where there are fewer than asked for', () => {
    const message = card(commonCase(), 7);
    expect(message.text).toContain('C9');
    expect(labelsIn(message)).not.toContain('More claims');
  });

  it('cuts a long value visibly; the modal has it whole', () => {
    const theCase = sampleCase({ tierRationale: 'The business stays the same. '.repeat(30) });
    expect(card(theCase).text).toMatch(
      /Why this tier: .*… [\d,]+ more characters: press Open case/,
    );
    const modal = JSON.stringify(caseModal({ kind: 'case', case: theCase, page: 0 }));
    expect(modal).toContain(theCase.tierRationale.trim());
  });

  it('cuts a long summary visibly; the modal has it whole', () => {
    const theCase = sampleCase({ summary: 'A sentence of the summary. '.repeat(100) });
    expect(card(theCase).text).toMatch(/… [\d,]+ more characters: press Open case/);
    const modal = JSON.stringify(caseModal({ kind: 'case', case: theCase, page: 0 }));
    expect(modal).toContain(theCase.summary.slice(-100));
  });

  it('says when there are no claims or sources', () => {
    const { text } = card(sampleCase({ claims: [], sources: [] }));
    expect(text).toContain('The case file makes no claims yet.');
    expect(text).toContain('The case file lists no sources.');
  });

  it('has every field and source of a case of common size in the modal', () => {
    const extra = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`field_${i}`, `v${i}.`]),
    );
    const of = { ...commonCase(), extra };
    const modal = caseModal({ kind: 'case', case: of, page: 0 });
    const json = JSON.stringify(modal);
    for (let i = 0; i < 60; i++) expect(json).toContain(`Field ${i}: `);
    expect(linksIn(modal)).toHaveLength(5);
    expect(modal.view.title.text).toBe('Acme');
  });
});

describe('the list of claims', () => {
  it('pages', () => {
    const claims = Array.from({ length: 25 }, (_, i) => sampleClaim({ id: `C${i + 1}` }));
    const theCase = sampleCase({ claims });
    const modal = claimListModal({ kind: 'case', case: theCase, page: 1 });
    const shown = JSON.stringify(modal.view.blocks);
    expect(shown).toContain('page 2 of 3');
    expect(shown).toContain('"C11"');
    expect(carriedBy(modal, 'More claims')).toMatchObject({ page: 2 });
    expect(carriedBy(modal, 'Previous claims')).toMatchObject({ page: 0 });
  });
});

describe('the sources', () => {
  it('come with the claims that cite each', () => {
    const { text } = sourcesMessage(
      { kind: 'sources', case: commonCase(), claim: null },
      privately,
    );
    expect(text).toMatch(/S1 .* – cited by C1, C3, C5, C7, C9/);
    expect(text).toMatch(/S2 .* – no claim cites it/);
  });

  it('of a claim are those that it cites', () => {
    const theCase = commonCase();
    const reply = { kind: 'sources', case: theCase, claim: theCase.claims[1]! } as const;
    expect(linksIn(sourcesMessage(reply, privately))).toEqual([theCase.sources[2]!.url]);
  });

  it('are all in the modal, and counted in a message that cannot hold them', () => {
    const sources = Array.from({ length: 100 }, (_, i) =>
      sampleSource({ id: `S${i + 1}`, url: `https://acme.example/${i}` }),
    );
    const reply = { kind: 'sources', case: sampleCase({ sources }), claim: null } as const;
    expect(linksIn(sourcesModal(reply))).toHaveLength(100);
    const message = sourcesMessage(reply, privately);
    const shown = linksIn(message).length;
    expect(message.text).toContain(`… and ${100 - shown} more sources in acme-phone-assistant.md`);
  });
});

describe('the list of cases', () => {
  const cases = Array.from({ length: 25 }, (_, i) => sampleCase({ id: `acme-${i}` }));
  const whole = { kind: 'list', words: '', filter: '', about: '', didYouMean: '' } as const;
  const list = (page: number, words = '') =>
    listMessage({ ...whole, words, about: words, cases, page, librarySize: 40 }, privately);

  it('pages with its words', () => {
    const message = list(1, 'phone & <b>');
    expect(message.text).toContain('25 of 40 cases about “phone &amp; &lt;b&gt;” · page 2 of 3');
    expect(carriedBy(message, 'Next page')).toEqual({ question: 'phone & <b>', page: 2 });
    expect(carriedBy(message, 'Previous page')).toEqual({ question: 'phone & <b>', page: 0 });
    expect(labelsIn(list(2))).not.toContain('Next page');
    // Neither the name nor the use case tells them apart.
    expect(labelsIn(list(99)).filter((label) => label.startsWith('Open '))).toEqual(
      [20, 21, 22, 23, 24].map((n) => `Open acme-${n}`),
    );
  });

  it('says when nothing matches and when there is nothing', () => {
    const none = { ...whole, cases: [], page: 0 };
    const meant = { ...none, words: 'zinc', about: 'zinc', didYouMean: 'zinn', librarySize: 40 };
    const said = listMessage(meant, privately).text;
    expect(said).toContain('No case about “zinc”');
    expect(said).toContain('Did you mean /case list zinn?');
    expect(listMessage({ ...none, librarySize: 0 }, privately).text).toContain(
      'The library holds no cases yet.',
    );
  });

  it('says what of front matter and statuses the cases have in common', () => {
    const reply = { ...whole, words: 'phones', filter: 'tier:transformation', cases, page: 0 };
    expect(listMessage({ ...reply, librarySize: 40 }, privately).text).toContain(
      '25 of 40 cases: tier:transformation · page 1 of 3',
    );
  });
});
