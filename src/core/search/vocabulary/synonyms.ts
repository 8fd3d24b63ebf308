import { ABBREVIATIONS } from './synonyms/abbreviations.ts';
import { EVERYDAY } from './synonyms/everyday.ts';
import { IDIOMS } from './synonyms/idioms.ts';
import { INDUSTRIES } from './synonyms/industries.ts';
import { MONEY_AND_GROWTH } from './synonyms/money-and-growth.ts';
import { OUTCOMES } from './synonyms/outcomes.ts';
import { PLACES } from './synonyms/places.ts';
import { SERVICE_AND_TECHNOLOGY } from './synonyms/service-and-technology.ts';

/**
 * Groups of synonyms, one a line, separated by commas. The first word is the head: every other is
 * close to it, and less close to the rest. A line that begins with `~` joins words that only belong
 * together. Entries may be phrases (`keep the lights on`). Inflections need no entry.
 */
export const SYNONYMS = [
  MONEY_AND_GROWTH,
  SERVICE_AND_TECHNOLOGY,
  INDUSTRIES,
  PLACES,
  EVERYDAY,
  IDIOMS,
  ABBREVIATIONS,
  OUTCOMES,
].join('\n');
