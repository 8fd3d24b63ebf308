import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A request of a person that was handled. */
export interface Handled {
  /** `mention`, `direct-message`, `case-command`, … */
  readonly surface: string;
  /** The kind of reply (`answer`, `choose`, `nothing`, …), `done`, or `failed`. */
  readonly outcome: string;
  readonly seconds: number;
}

/** A call of Slack's Web API. */
export interface Called {
  /** `chat.postMessage`; `response_url` for an answer to a command. */
  readonly method: string;
  /** `ok`, Slack's own word for an error, `http_500`, `unreadable` or `no_answer`. */
  readonly result: string;
}

/** Numbers that are looked up when somebody asks for the metrics. */
export interface Levels {
  readonly cases: number;
  /** Claims by status. */
  readonly claims: Readonly<Record<string, number>>;
  /** Problems of the library by severity. */
  readonly problems: Readonly<Record<string, number>>;
  /** Deliveries by state; null while the store doesn't answer. */
  readonly deliveries: Readonly<Record<string, number>> | null;
  /** Age of the oldest post that could have gone out and has not; null while the store doesn't answer. */
  readonly backlogSeconds: number | null;
  readonly isConnected: boolean;
}

/** Counts what happens, without a word of what people ask or get. */
export interface Metrics {
  handled(handled: Handled): void;
  called(called: Called): void;
  /** The metrics in Prometheus' text format. */
  text(levels: Levels): Promise<string>;
  readonly contentType: string;
}

/** Seconds. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10];

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'casebook_build_info',
    help: 'Always 1; the label tells the version.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const requests = new Counter({
    name: 'casebook_requests_total',
    help: 'Requests of people, by where they were made and how they ended.',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'casebook_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['surface'],
    buckets: BUCKETS,
    registers,
  });
  const calls = new Counter({
    name: 'casebook_slack_calls_total',
    help: "Calls of Slack's Web API, by method and result.",
    labelNames: ['method', 'result'],
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `casebook_${name}`, help, labelNames, registers });
  const cases = gauge('library_cases', 'Cases that are served.');
  const claims = gauge('library_claims', 'Claims that are served, by status.', ['status']);
  const problems = gauge('library_problems', 'Problems of the library, by severity.', ['severity']);
  const deliveries = gauge('deliveries', 'Announcements, by state.', ['state']);
  const backlog = gauge('backlog_age_seconds', 'Age of the oldest announcement that could go out.');
  const connected = gauge('slack_connected', '1 while Slack can reach Casebook.');
  const storeUp = gauge('store_up', '1 while the database answers.');

  return {
    handled({ surface, outcome, seconds }) {
      requests.inc({ surface, outcome });
      latency.observe({ surface }, seconds);
    },
    called: ({ method, result }) => calls.inc({ method, result }),
    async text(levels) {
      cases.set(levels.cases);
      setEach(claims, 'status', levels.claims);
      setEach(problems, 'severity', levels.problems);
      setEach(deliveries, 'state', levels.deliveries ?? {});
      backlog.set(levels.backlogSeconds ?? Number.NaN);
      connected.set(levels.isConnected ? 1 : 0);
      storeUp.set(levels.deliveries === null ? 0 : 1);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function setEach(gauge: Gauge, label: string, values: Readonly<Record<string, number>>): void {
  gauge.reset();
  for (const [name, value] of Object.entries(values)) gauge.set({ [label]: name }, value);
}
