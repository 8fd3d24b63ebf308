/**
 * Stretches of a file's text as it was read, front matter included: of each the offset of its first
 * UTF-16 unit and the one behind its last, one after the other. Empty if what is meant stands nowhere.
 */
export type Spans = readonly number[];

/**
 * How shown words follow from their stretches. `cut`: they are cut out of the file, less markup and line
 * breaks between the stretches. `words`: each word stands there, in this order; the signs between them may
 * differ. `scalar`: they are the value of the YAML scalar that stands there.
 */
export type Proof = 'cut' | 'words' | 'scalar';

/** The place of shown words in a file. */
export interface Place {
  readonly spans: Spans;
  readonly proof: Proof;
}

/** The places of a claim's evidence in its file. */
export interface ClaimPlaces {
  readonly title: Place;
  readonly text: Place;
  /** Where its status was given: a heading, or the value of a field. */
  readonly status: Place;
  /** Of each quote, in the claim's order: a stretch for each of its lines. */
  readonly quotes: readonly Place[];
}

/** The places of a source in its file. */
export interface SourcePlaces {
  readonly title: Place;
  readonly url: Place;
}

/**
 * Places as one short text, for a library has a hundred thousand of them: offsets apart by commas, places
 * by bars, and a letter before those that are not simply cut out. `12,40||w3,9,14,20`
 */
export type WrittenPlaces = string;

export const NOWHERE: Place = { spans: [], proof: 'cut' };

export function writeClaimPlaces({ title, text, status, quotes }: ClaimPlaces): WrittenPlaces {
  return [title, text, status, ...quotes].map(write).join('|');
}

export function readClaimPlaces(written: WrittenPlaces): ClaimPlaces {
  const [title = NOWHERE, text = NOWHERE, status = NOWHERE, ...quotes] = written
    .split('|')
    .map(read);
  return { title, text, status, quotes };
}

export function writeSourcePlaces({ title, url }: SourcePlaces): WrittenPlaces {
  return `${write(title)}|${write(url)}`;
}

export function readSourcePlaces(written: WrittenPlaces): SourcePlaces {
  const [title = NOWHERE, url = NOWHERE] = written.split('|').map(read);
  return { title, url };
}

function write({ spans, proof }: Place): string {
  return proof === 'cut' ? spans.join() : `${proof.charAt(0)}${spans.join()}`;
}

function read(written: string): Place {
  const proof = written.startsWith('w') ? 'words' : written.startsWith('s') ? 'scalar' : 'cut';
  const offsets = proof === 'cut' ? written : written.slice(1);
  return { spans: offsets === '' ? [] : offsets.split(',').map(Number), proof };
}
