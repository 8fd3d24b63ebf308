import { fold, foldCase } from '../words/fold.ts';
import { languageCode } from '../words/stem.ts';
import { splitWords, type Word } from '../words/words.ts';
import { createDocumentWriter } from './document-store.ts';
import {
  createFieldIndex,
  type FieldIndex,
  type FieldSettings,
  withChanges,
} from './field-index.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { createTermDictionary, type TermDictionary } from './term-dictionary.ts';

/** A document: the text of each field, in the order of `CollectionSettings.documents.fields`. */
export interface TextDocument {
  readonly id: string;
  readonly fields: readonly string[];
}

/**
 * Documents that belong together, and the fields that they share (a book and its chapters). The
 * shared fields count for each document. A plain collection is one group without fields of its own.
 */
export interface TextGroup {
  readonly id: string;
  /** Changes whenever the group's texts do. */
  readonly revision: string;
  /** ISO 639-1 code, with or without a region, or an English name. Empty for English. */
  readonly language: string;
  /** In the order of `CollectionSettings.groups.fields`. */
  readonly fields: readonly string[];
  readonly documents: readonly TextDocument[];
}

export interface CollectionSettings {
  readonly documents: FieldSettings;
  readonly groups: FieldSettings;
  readonly stopWords: ReadonlySet<string>;
  /** Returns the stop words of another language, folded, by its ISO 639-1 code. */
  stopWordsOf?(language: string): ReadonlySet<string>;
  /**
   * Computes a number that the caller wants kept for each document, while its words are at hand.
   * @param words the words of each of the document's fields
   */
  markOf?(group: TextGroup, document: TextDocument, words: readonly (readonly Word[])[]): number;
}

/** An indexed group. Its documents have consecutive numbers. */
export interface IndexedGroup {
  readonly id: string;
  readonly revision: string;
  readonly firstDocument: number;
  readonly documentIds: readonly string[];
}

/** Indexed documents in groups. Immutable, except for the vocabulary, which it shares with its successors. */
export interface Collection {
  readonly settings: CollectionSettings;
  readonly dictionary: TermDictionary;
  readonly spelling: Spelling;
  /** By group number. Groups that an update replaced are marked as removed in `groupIndex`. */
  readonly groups: readonly IndexedGroup[];
  readonly numberOfGroup: ReadonlyMap<string, number>;
  readonly groupIndex: FieldIndex;
  readonly documentIndex: FieldIndex;
  /** Group numbers by document number. */
  readonly groupOf: Uint32Array;
  /** Results of `CollectionSettings.markOf`, by document number. */
  readonly marks: Uint32Array;
  /** Number of `groups`, from the first, in the base layer. */
  readonly baseGroups: number;
}

/** An update rebuilds the collection if more than this share of its groups has changed. */
const LARGEST_CHANGE = 0.2;

/** Indexes grouped documents. */
export function createCollection(
  settings: CollectionSettings,
  groups: readonly TextGroup[],
): Collection {
  const dictionary = createTermDictionary(settings.stopWords, settings.stopWordsOf);
  const written = writeGroups(dictionary, settings, groups, 0);
  const terms = dictionary.size;
  return {
    settings,
    dictionary,
    spelling: createSpelling(dictionary.words),
    groups: written.groups,
    numberOfGroup: new Map(written.groups.map((group, number) => [group.id, number])),
    groupIndex: createFieldIndex(written.groupStore, terms, settings.groups),
    documentIndex: createFieldIndex(written.documentStore, terms, settings.documents),
    groupOf: Uint32Array.from(written.groupOf),
    marks: Uint32Array.from(written.marks),
    baseGroups: written.groups.length,
  };
}

/**
 * Returns the collection after some groups were added, changed or removed. Reads only groups with a
 * new ID or revision. `collection` stays unchanged.
 * @param groups every current group
 * @param read returns the text of a new group
 */
export function updateCollection(
  collection: Collection,
  groups: readonly { readonly id: string; readonly revision: string }[],
  read: (id: string) => TextGroup,
): Collection {
  const base = collection.groups.slice(0, collection.baseGroups);
  const revisions = new Map(groups.map((group) => [group.id, group.revision]));
  const removed: number[] = [];
  for (let number = 0; number < base.length; number++) {
    const { id, revision } = base[number] as IndexedGroup;
    if (revisions.get(id) === revision) revisions.delete(id);
    else removed.push(number);
  }
  if (removed.length + revisions.size > LARGEST_CHANGE * base.length + 8) {
    return createCollection(
      collection.settings,
      groups.map((group) => read(group.id)),
    );
  }
  const { settings, dictionary } = collection;
  const added = groups.filter((group) => revisions.has(group.id)).map((group) => read(group.id));
  const baseDocuments = collection.documentIndex.base.size;
  const written = writeGroups(dictionary, settings, added, baseDocuments);
  const all = [...base, ...written.groups];
  const removedDocuments = removed.flatMap((number) => documentsOf(base[number] as IndexedGroup));
  const addedGroupOf = written.groupOf.map((number) => base.length + number);
  const gone = new Set(removed);
  const numberOfGroup = new Map<string, number>();
  for (let number = 0; number < all.length; number++) {
    if (!gone.has(number)) numberOfGroup.set((all[number] as IndexedGroup).id, number);
  }
  return {
    ...collection,
    groups: all,
    numberOfGroup,
    groupIndex: withChanges(collection.groupIndex, removed, written.groupStore, dictionary.size),
    documentIndex: withChanges(
      collection.documentIndex,
      removedDocuments,
      written.documentStore,
      dictionary.size,
    ),
    groupOf: extended(collection.groupOf, baseDocuments, addedGroupOf),
    marks: extended(collection.marks, baseDocuments, written.marks),
  };
}

/** Returns the first `kept` numbers of an array, followed by more. */
function extended(numbers: Uint32Array, kept: number, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(kept + more.length);
  all.set(numbers.subarray(0, kept));
  all.set(more, kept);
  return all;
}

/** Returns the numbers of a group's documents. */
export function documentsOf(group: IndexedGroup): number[] {
  return group.documentIds.map((_, place) => group.firstDocument + place);
}

function writeGroups(
  dictionary: TermDictionary,
  settings: CollectionSettings,
  groups: readonly TextGroup[],
  firstDocument: number,
) {
  const groupWriter = createDocumentWriter(dictionary, settings.groups.fields.length);
  const documentWriter = createDocumentWriter(dictionary, settings.documents.fields.length);
  const indexed: IndexedGroup[] = [];
  const groupOf: number[] = [];
  const marks: number[] = [];
  for (const group of groups) {
    const language = languageCode(group.language);
    // Stemmers other than the English one need the accents.
    const split = (text: string) => splitWords(text, language === '' ? fold : foldCase);
    groupWriter.add(group.fields.map(split), language);
    indexed.push({
      id: group.id,
      revision: group.revision,
      firstDocument: firstDocument + groupOf.length,
      documentIds: group.documents.map((document) => document.id),
    });
    for (const document of group.documents) {
      const words = document.fields.map(split);
      documentWriter.add(words, language);
      groupOf.push(indexed.length - 1);
      marks.push(settings.markOf?.(group, document, words) ?? 0);
    }
  }
  return {
    groups: indexed,
    groupOf,
    marks,
    groupStore: groupWriter.finish(),
    documentStore: documentWriter.finish(),
  };
}
