import type { Given } from '../../case/case.ts';
import { NOWHERE, type Place } from '../../case/places.ts';
import { onOneLine } from '../../words/one-line.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { isCounted, readsAs } from '../parts/scalar.ts';
import { textOf } from './fields.ts';

/** The fields of a claim or source that are shown as evidence, each with the scalar that it was read from. */
export class ProvenFields {
  /** Fields whose text can't be read from a scalar of theirs: they are taken for empty. */
  readonly unproven: string[] = [];
  private readonly fields: Given;
  private readonly frontMatter: FrontMatter;

  constructor(fields: Given, frontMatter: FrontMatter) {
    this.fields = fields;
    this.frontMatter = frontMatter;
  }

  /** A field's text as the file has it, and its place; both empty if there is none, or no proof of it. */
  read(field: string): { readonly text: string; readonly place: Place } {
    const text = textOf(this.fields, field);
    if (text === '') return { text, place: NOWHERE };
    const spans = this.frontMatter.scalarAt(this.fields, field);
    if (this.isProven(spans, text)) return { text, place: { spans, proof: 'scalar' } };
    this.unproven.push(field);
    return { text: '', place: NOWHERE };
  }

  /** The same, as one line. */
  readLine(field: string): { readonly text: string; readonly place: Place } {
    const { text, place } = this.read(field);
    return { text: onOneLine(text), place };
  }

  /** js-yaml has read the text there. Reading each once more would take a third of the time. */
  private isProven([from = 0, to = 0]: Place['spans'], text: string): boolean {
    if (from === to) return false;
    const written = this.frontMatter.text.slice(from, to);
    return !isCounted(written) || readsAs(written, (read) => read === text);
  }
}
