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

  all(): Readonly<Record<string, string>> {
    const all: Record<string, string> = {};
    for (const [kind, text] of this.kinds) all[kind] = text;
    return all;
  }
}
