import type { Status } from '../../case/case.ts';
import { casesAbout } from '../../topics/match-topic.ts';
import { readTopic } from '../../topics/topic.ts';
import type { ConceptKind } from '../../topics/vocabulary.ts';
import { readAskedMeasure } from '../../values/asked-measure.ts';
import { compareValues } from '../../values/compare-values.ts';
import { type Value, valuesOf } from '../../values/value-index.ts';
import type { ListReply } from '../commands/list.ts';
import { type Conversation, casesOf } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Order } from '../grammar/order.ts';
import type { ValuesReply } from '../reply.ts';
import { isWithin } from './case-dates.ts';

/** The kinds of concept that narrow a ranking. */
const KINDS: readonly ConceptKind[] = ['sector', 'place'];

/** Rejected values are no evidence: they are ranked only if they were asked for. */
const RANKED: readonly Status[] = ['APPROVED', 'NEEDS_REVIEW'];

/** Ranks the values about a topic; null if the library has none. */
export function answerValues(
  meaning: Meaning,
  order: Order,
  { library }: Conversation,
  isTotal = false,
): ValuesReply | null {
  const { text, topic: words, quantity, statuses, named, period, among } = meaning;
  // "The most expensive project" asks what it cost.
  const isOfCost = order.kind === 'money' && /^(?:projects?)?$/.test(words);
  const measure = readAskedMeasure(isOfCost ? 'cost' : words);
  const topic = readTopic(measure.words, ['measure']);
  const kind = quantity.kind ?? order.kind;
  if (topic.concepts.length === 0 && kind === null) return null;
  const ofNamed = named.flatMap(({ caseIds }) => casesOf(caseIds, library));
  const all = ofNamed.length > 0 ? ofNamed : library.cases;
  const ofKind =
    among === '' ? all : casesAbout(readTopic(among, KINDS), all).map((one) => one.case);
  const cases = ofKind.filter(({ dateAdded }) => period === null || isWithin(dateAdded, period));
  const { bound } = quantity;
  const isWithinBound = ({ value }: Value) =>
    bound === null || (bound.side === 'above' ? value > bound.value : value < bound.value);
  const values = cases.flatMap(valuesOf).filter(isWithinBound);
  const wanted = {
    kind,
    isCount: order.isCount,
    change: measure.change,
    unit: quantity.unit,
    per: quantity.per,
    order: order.order,
    statuses: statuses.length > 0 ? statuses : RANKED,
  };
  const whole = compareValues(values, { ...wanted, topic });
  // What is counted comes first: "most languages supported".
  const [thing = ''] = measure.words.split(' ');
  const compared =
    order.isCount && whole.values.length === 0
      ? compareValues(values, { ...wanted, topic: readTopic(thing, ['measure']) })
      : whole;
  const within = compared.values;
  if (within.length === 0) return null;
  return {
    kind: 'values',
    asked: { question: text, threadCase: '' },
    topic: isOfCost ? 'cost' : words,
    values: order.limit > 0 ? within.slice(0, order.limit) : within,
    compared,
    order: order.order,
    others: compared.others - compared.apart.length,
    apart: compared.apart,
    isTotal,
    page: 0,
  };
}

/** Ranks cases by their number of claims or sources. */
export function rankCases(
  { text, statuses, among }: Meaning,
  order: Order,
  of: 'claims' | 'sources',
  { library }: Conversation,
): ListReply {
  const ofKind =
    among === ''
      ? library.cases
      : casesAbout(readTopic(among, KINDS), library.cases).map((one) => one.case);
  const count = (one: (typeof library.cases)[number]) =>
    of === 'sources'
      ? one.sources.length
      : one.claims.filter(({ status }) => statuses.length === 0 || statuses.includes(status))
          .length;
  const sign = order.order === 'most' ? -1 : 1;
  const cases = ofKind
    .filter((one) => order.order === 'least' || count(one) > 0)
    .sort((a, b) => sign * (count(a) - count(b)) || a.org.localeCompare(b.org, 'en'));
  const words = statuses.map((status) => status.toLowerCase().replace('_', ' ')).join(' or ');
  return {
    kind: 'list',
    words: text,
    filter: '',
    about: '',
    didYouMean: '',
    cases: order.limit > 0 ? cases.slice(0, order.limit) : cases,
    page: 0,
    librarySize: library.cases.length,
    asked: { question: text, threadCase: '' },
    order: `by number of ${words === '' ? '' : `${words} `}${of}, ${order.order} first`,
  };
}
