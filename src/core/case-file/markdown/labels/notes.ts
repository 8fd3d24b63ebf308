/** One name for what people write in the singular and in the plural. */
const SINGULAR: Readonly<Record<string, string>> = {
  issues: 'issue',
  recommendations: 'recommendation',
  concerns: 'concern',
  strengths: 'strength',
  weaknesses: 'weakness',
  limitations: 'limitation',
  notes: 'note',
  reasons: 'reason',
  'reason for rejection': 'reason',
  'rejection reason': 'reason',
  gaps: 'gap',
};

/** The notes of a claim while they are gathered; several of one kind become lines of one note. */
export class Notes {
  private readonly kinds = new Map<string, string>();

  add(kind: string, text: string): void {
    if (text.trim() === '') return;
    const name = Object.hasOwn(SINGULAR, kind) ? (SINGULAR[kind] ?? kind) : kind;
    const before = this.kinds.get(name);
    this.kinds.set(name, before === undefined ? text.trim() : `${before}\n${text.trim()}`);
  }

  /** Keeps the words that took an approval back, unless a note has them already. */
  addReason(told: string): void {
    const words = /^"(.+)"$/s.exec(told)?.[1] ?? '';
    if (words !== '' && !holdsWords(this.all(), words)) this.add('reason', words);
  }

  all(): Readonly<Record<string, string>> {
    const all: Record<string, string> = {};
    for (const [kind, text] of this.kinds) all[kind] = text;
    return all;
  }
}

/** True if a note of a claim has some words, with its label before them or without. */
export function holdsWords(notes: Readonly<Record<string, string>>, words: string): boolean {
  const behind = words.slice(words.indexOf(': ') + 1).trim();
  return Object.values(notes).some((note) => note.includes(words) || note === behind);
}
