import { type Checked, libraryIn, settingProblem } from '../app/config.ts';
import { folderTrouble } from '../files/folder-trouble.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Checks the settings, and with them whether the folder of case files can be read. */
export async function checkSettings<C>(
  env: Env,
  parse: (env: Env) => Checked<C>,
): Promise<Checked<C>> {
  const checked = parse(env);
  const trouble = await folderTrouble(libraryIn(env));
  if (trouble === null) return checked;
  const message = `${trouble} Create it, let this user read it, or name another.`;
  const problems = [...checked.problems, settingProblem('CASEBOOK_LIBRARY', false, message)];
  return { config: null, problems };
}
