import type { Area, Section } from '../document/sections.ts';
import type { SectionStatus } from './claim-draft.ts';

export const NO_STATUS: SectionStatus = { status: null, doubtful: false, line: 0 };

/** A section, and the line of the heading that gives its claims a status. */
type OpenSection = Section & Pick<SectionStatus, 'line'>;

/** The sections that stand open at a place of the document, and what claims may stand there. */
export class SectionStack {
  private readonly sections: OpenSection[] = [];

  open(section: OpenSection): void {
    this.sections.push(section);
  }

  /** Closes the sections of a level and those below. */
  closeTo(level: number): void {
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
  }

  area(): Area {
    return this.sections.at(-1)?.area ?? 'top';
  }

  /** Returns the status that the innermost section gives its claims. */
  status(): SectionStatus {
    return this.sections.at(-1) ?? NO_STATUS;
  }

  mayHoldUntitled(): boolean {
    const area = this.area();
    return area === 'findings' || area === 'other';
  }

  mayHoldClaims(): boolean {
    return this.area() !== 'sources';
  }

  /** True if this part is about claims rather than made of them: only an id begins one here. */
  isAside(): boolean {
    const area = this.area();
    return area === 'aside' || area === 'summary';
  }
}
