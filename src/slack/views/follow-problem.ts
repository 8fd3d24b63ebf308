import { clip, label, moreCharacters } from '../kit/clip.ts';
import { bold, italic, richText, section, text } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { byCommand } from './parts/commands.ts';

/** Why a follow or unfollow did not happen. */
export interface FollowProblem extends Named {
  /** The problem: `This channel does not follow “tier:capability”.` */
  readonly what: string;
  /** The text to type instead, without the slash command: `unfollow org:Acme`, or empty. */
  readonly instead: string;
  /** True if the same command works once the problem is solved. */
  readonly again?: boolean;
}

/** Says privately what went wrong and the exact command to use instead. */
export function followProblemMessage(problem: FollowProblem): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    const { shown, hidden } = clip(problem.what, sheet.room(600));
    const instead = label(problem.instead, sheet.room(600));
    sheet.add(
      richText(
        section(
          bold('Nothing was changed. '),
          text(shown),
          hidden > 0 && italic(` ${moreCharacters(hidden)}`),
        ),
        instead !== '' &&
          section(problem.again ? 'Then: ' : 'Use instead: ', byCommand(instead, problem)),
      ),
    );
  });
}
