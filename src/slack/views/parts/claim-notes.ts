import type { Claim } from '../../../core/case/case.ts';
import { clip, count, label, moreCharacters } from '../../kit/clip.ts';
import { bold, italic, richText, section, text } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import { notesOf, reasonNote } from './notes.ts';

const NOTES = 12;
const NOTE = 2500;

/** The notes on a claim by kind, but for the one that its evidence is drawn with. */
export function drawNotes(sheet: Sheet, claim: Claim): void {
  const reason = reasonNote(claim);
  const notes = notesOf(claim).filter(([kind]) => kind !== reason?.[0]);
  const rows = sheet.room(NOTES);
  sheet.add(
    richText(
      ...notes.slice(0, rows).map(([kind, note]) => {
        const { shown, hidden } = clip(note, sheet.room(NOTE));
        const more = hidden > 0 && italic(` ${moreCharacters(hidden)}`);
        return section(bold(`${noteName(kind)}: `), text(shown), more);
      }),
      notes.length > rows && section(italic(`… and ${count(notes.length - rows, 'more note')}`)),
    ),
  );
}

/** `analysis` as a heading: `Analysis`. */
function noteName(kind: string): string {
  const name = label(kind, 60).replace(/_/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
