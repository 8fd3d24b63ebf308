import type { HostOffer } from '../protocol/browser-protocol.ts';
import type { HostActions } from '../state/options.ts';

/** The host's actions, as the page offers them. */
export interface Host {
  /** Null if the host offers nothing. */
  offer(): HostOffer | null;
  /** Runs an action, unless one is running, and resolves when its result was told. */
  run(name: string): Promise<void>;
}

/** @param tell called with the result of each action */
export function createHost(given: HostActions | undefined, tell: (status: string) => void): Host {
  let status = '';
  let running = '';
  const say = (words: string) => {
    status = words;
    tell(words);
  };
  return {
    offer() {
      if (given === undefined) return null;
      const actions = given.actions.map(({ name, title }) => ({ name, title }));
      return { title: given.title, actions, status };
    },
    async run(name) {
      const action = given?.actions.find((one) => one.name === name);
      if (action === undefined) return;
      if (running !== '') return say(`Wait: “${running}” isn't done yet.`);
      running = action.title;
      try {
        say(await action.run());
      } catch (error) {
        say(`“${action.title}” failed: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        running = '';
      }
    },
  };
}
