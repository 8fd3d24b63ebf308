import { label } from '../kit/clip.ts';
import { bold, code, emoji, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/** Something broke on our side, or evidence can't be proven. The id stands in the log too. */
export function errorMessage({
  errorId,
  isUnproven = false,
}: {
  readonly errorId: string;
  readonly isUnproven?: boolean;
}): Verbatim<DrawnMessage> {
  const [what, then] = isUnproven ? UNPROVEN : BROKEN;
  const id = code(label(errorId, 100));
  return composePlainMessage((sheet) =>
    sheet.add(richText(section(emoji('warning'), ' ', bold(what)), section(then, id))),
  );
}

const BROKEN = [
  'Something went wrong, and it is not your question.',
  'Please try again. If it happens again, tell whoever runs Casebook this id: ',
] as const;

const UNPROVEN = [
  'There is evidence, and I can’t show it.',
  'It isn’t word for word what the case file says. Please tell whoever runs Casebook this id: ',
] as const;
