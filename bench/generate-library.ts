import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A source of random numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** Creates random numbers that are the same on every machine (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'al an ar bel bor cal cor dal den dor el er fal fen gar gil hal har in is jor kal kel lan lor mal mer nar nor or pal per ral ren sal sor tal tor ul val ver wal yor zan'.split(
    ' ',
  );
const SUFFIXES =
  'Group,Bank,Airlines,Logistics,Energy,Health,Retail,Foods,Motors,Insurance,Telecom,Steel,Pharma,Media,Systems,Hotels'.split(
    ',',
  );
const PLACES =
  'customer service,claims handling,invoice processing,route planning,fraud detection,demand forecasting,quality inspection,document search,recruitment,maintenance planning,credit scoring,call summaries,inventory control,onboarding,code review,energy trading,scheduling,translation'.split(
    ',',
  );
const THINGS =
  'assistant,model,platform,pilot,chatbot,forecasting engine,recommendation service,agent,dashboard,search tool,scoring service,copilot,workflow,knowledge base'.split(
    ',',
  );
const VERBS =
  'reduced,cut,raised,improved,shortened,doubled,halved,automated,handled,answered,processed,accelerated,saved,resolved,detected,prevented'.split(
    ',',
  );
const MEASURES =
  'response time,handling cost,repeat inquiries,conversion,first-contact resolution,error rates,manual work,cycle time,fuel use,waste,churn,overtime,onboarding time,forecast error,false positives,downtime,return rates,average basket size'.split(
    ',',
  );
const PERIODS =
  'in its first month,within a year,over eighteen months,in 2024,since the launch,during the pilot,across 23 markets,in the first quarter,in two regions,by the end of 2025'.split(
    ',',
  );
const NOTES =
  'The figure is specific and stands word for word in the source.|The baseline is missing, so the size of the change cannot be judged.|Forward-looking statement without a measured result.|Reported by the vendor and not confirmed independently.|Clear comparison of before and after, with a named speaker.|Describes a capability rather than an outcome.'.split(
    '|',
  );
const TYPES = 'Press Release,News Article,Case Study,Blog Post,Annual Report,Interview'.split(',');
const TIERS = 'capability,transformation,efficiency'.split(',');
const CLUSTERS = 'operations,marketing,finance,engineering,people'.split(',');
const STATUSES = ['APPROVED', 'APPROVED', 'APPROVED', 'NEEDS_REVIEW', 'REJECTED'] as const;
type Status = (typeof STATUSES)[number];

interface Claim {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly sentence: string;
  readonly quote: string;
  readonly source: string;
  readonly note: string;
}

interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly type: string;
}

/** A generated case file. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
  /** A question that one of its claims answers. */
  readonly question: string;
}

/**
 * Generates a realistic case file: about 5 KB, four to thirteen claims, in one of five shapes (bold
 * heads with bullets, headings with bold fields, sections that carry the status, sentences after
 * their ID, prose under headings).
 * @param i number of the file, which makes its ID unique
 */
export function generateCaseFile(i: number, random: Random): GeneratedFile {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const between = (least: number, most: number) =>
    least + Math.floor(random() * (most - least + 1));
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

  const org = `${capital(pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.4 ? pick(SYLLABLES) : ''))} ${pick(SUFFIXES)}`;
  const use = `${capital(pick(PLACES))} ${pick(THINGS)}`;
  const id = `${`${org} ${use}`.toLowerCase().replace(/[^a-z]+/g, '-')}-${i}`;
  const host = org.toLowerCase().replace(/[^a-z]+/g, '');

  const sources: Source[] = Array.from({ length: between(2, 5) }, (_, at) => ({
    id: `S${at + 1}`,
    title: `${org} ${pick(VERBS)} ${pick(MEASURES)} with a new ${pick(THINGS)}`,
    url: `https://www.${host}.example/${pick(['news', 'press', 'blog', 'customers'])}/${2019 + between(0, 6)}/${between(100, 99_999)}`,
    type: pick(TYPES),
  }));
  const claims: Claim[] = Array.from({ length: between(4, 13) }, (_, at) => {
    const change = `${between(2, 95)}%`;
    const [verb, measure, thing, period] = [
      pick(VERBS),
      pick(MEASURES),
      pick(THINGS),
      pick(PERIODS),
    ];
    return {
      id: `C${at + 1}`,
      title: `${capital(measure)} ${pick(['Reduction', 'Improvement', 'Gains', 'Scale', 'Impact'])}`,
      status: pick(STATUSES),
      sentence: `The ${thing} ${verb} ${measure} by ${change} ${period}`,
      quote: `Our ${thing} has ${verb} ${measure} by ${change} ${period}, and ${org} now uses it for ${pick(PLACES)} in ${between(2, 40)} countries`,
      source: pick(sources).id,
      note: pick(NOTES),
    };
  });
  const date = `20${between(20, 26)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`;
  const sentences = (count: number) =>
    Array.from(
      { length: count },
      () =>
        `${org} ${pick(VERBS)} ${pick(MEASURES)} with a ${pick(THINGS)} for ${pick(PLACES)} ${pick(PERIODS)}.`,
    ).join(' ');

  const shape = SHAPES[i % SHAPES.length]!;
  const text = [
    '---',
    `case_id: ${id}`,
    `org: ${org}`,
    `use_case: ${use}`,
    `date_added: ${date}`,
    `last_updated: ${date}`,
    `highlighted_value: ${claims[0]?.sentence}`,
    `tier: ${pick(TIERS)}`,
    `tier_confidence: ${pick(['high', 'medium', 'low'])}`,
    `tier_rationale: ${org} keeps its business model and makes ${pick(PLACES)} cheaper; it sells`,
    '  the same products through the same channels.',
    `primary_impact: ${pick(['efficiency', 'business_model'])}`,
    `industry_cluster: ${pick(CLUSTERS)}`,
    '---',
    '',
    `# Case File: ${org}: ${use}`,
    '',
    '## Executive Summary',
    '',
    sentences(between(4, 6)),
    '',
    sentences(between(2, 4)),
    '',
    '## Detailed Findings',
    '',
    shape.claims(claims),
    '',
    '## Sources',
    '',
    shape.sources(sources),
    '',
  ].join('\n');
  const asked = pick(claims);
  const question = `Has ${org} ${asked.sentence.slice('The '.length).replace(/ by \d+%.*/, '')}?`;
  return { name: `${id}.md`, text, question };
}

interface Shape {
  claims(claims: readonly Claim[]): string;
  sources(sources: readonly Source[]): string;
}

const words = (status: Status) => status.replace('_', ' ');
const mark = (status: Status) => ({ APPROVED: '✅', NEEDS_REVIEW: '⚠️', REJECTED: '❌' })[status];

const linked = (sources: readonly Source[]) =>
  sources.map(({ id, title, url, type }) => `**${id}**: [${title}](${url}) - ${type}`).join('\n\n');
const headed = (sources: readonly Source[]) =>
  sources
    .map(
      ({ id, title, url, type }) =>
        `### ${id}: ${type}\n- **Title**: ${title}\n- **Type**: ${type}\n- **URL**: ${url}`,
    )
    .join('\n\n');
const numbered = (sources: readonly Source[]) =>
  sources
    .map(({ title, url, type, id }, at) => `${at + 1}. **${id}** - [${title}](${url}) - ${type}`)
    .join('\n');

const SHAPES: readonly Shape[] = [
  {
    claims: (claims) =>
      claims
        .map(
          ({ id, title, status, sentence, quote, source, note }) =>
            `**${id} - ${title} (${status})**\n- **Status**: ${status}\n- **Claim**: ${sentence}\n- **Evidence**: "${quote}"\n- **Source**: ${source}${status === 'APPROVED' ? '' : `\n- **Issue**: ${note}`}`,
        )
        .join('\n\n'),
    sources: linked,
  },
  {
    claims: (claims) =>
      claims
        .map(
          ({ id, title, status, sentence, quote, source, note }) =>
            `### ${id}: ${title} ${mark(status)} ${words(status)}\n\n**Claim:** ${sentence}\n\n**Evidence:** "${quote}" (${source})\n\n**Assessment:** ${note}`,
        )
        .join('\n\n'),
    sources: headed,
  },
  {
    claims: (claims) =>
      STATUSES.slice(2)
        .map((status) => {
          const of = claims.filter((claim) => claim.status === status);
          const told = of.map(
            ({ id, title, sentence, quote, source, note }) =>
              `**${id}: ${title}**\n- **Claim**: ${sentence}\n- **Supporting Quote**: "${quote}"\n- **Source**: ${source}\n- **Analysis**: ${note}`,
          );
          return of.length === 0 ? '' : `### **${words(status)} CLAIMS**\n\n${told.join('\n\n')}`;
        })
        .filter(Boolean)
        .join('\n\n'),
    sources: numbered,
  },
  {
    claims: (claims) =>
      claims
        .map(
          ({ id, status, sentence, quote, source, note }) =>
            `**Claim ${id} - ${words(status)}**: ${sentence}\n- **Evidence**: "${quote}"\n- **Source**: ${source}\n- **Significance**: ${note}`,
        )
        .join('\n\n'),
    sources: linked,
  },
  {
    claims: (claims) =>
      claims
        .map(
          ({ title, id, status, sentence, quote, note }) =>
            `### ${title} (${id})\n**Status: ${status}**\n\n${sentence}. ${note}\n\n**Supporting Evidence:**\n> "${quote}"`,
        )
        .join('\n\n'),
    sources: headed,
  },
];

/**
 * Writes `count` case files into a folder, the same ones for the same seed.
 * @returns a question for each case that one of its claims answers
 */
export function generateLibrary(directory: string, count: number, seed = 1): string[] {
  mkdirSync(directory, { recursive: true });
  const random = createRandom(seed);
  const questions: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { name, text, question } = generateCaseFile(i, random);
    writeFileSync(path.join(directory, name), text);
    questions.push(question);
  }
  return questions;
}
