import type { Status } from '../../case/case.ts';
import type { AskedStatus } from './asked-status.ts';
import type { IdsOf } from './claim-ids.ts';
import type { Period } from './dates.ts';
import type { AskedQuantity } from './meaning.ts';
import type { Named } from './names.ts';
import type { Rest } from './rest.ts';

/** What was read of a question before its act. */
export interface Before {
  readonly text: string;
  readonly rest: Rest;
  readonly named: readonly Named[];
  readonly absent: readonly string[];
  readonly claims: readonly IdsOf[];
  readonly asked: AskedStatus | null;
  readonly statuses: readonly Status[];
  readonly period: Period | null;
  readonly quantity: AskedQuantity;
  readonly inThread: boolean;
  readonly isOneCase: boolean;
}
