import type { Block } from '../protocol/browser-protocol.ts';
import type { Changes } from './changes.ts';
import { newId, newSecret } from './ids.ts';

/** `view.state.values`: the entered values, by block id and action id. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface StoredView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  /** The view as the app sent it, with block and action ids filled in. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  readonly hash: string;
  readonly rootId: string;
  readonly previousId?: string;
  /** The values entered so far. */
  readonly state: ViewState;
}

export interface Views {
  /** Open modals of `user`; the top one is last. */
  modalsOf(user: string): readonly StoredView[];
  homeOf(user: string): StoredView | undefined;
  find(id: string): StoredView | undefined;
  findByExternalId(externalId: string): StoredView | undefined;
  /** Opens a modal, on top of `onTopOf` if given. */
  open(user: string, content: ViewContent, onTopOf?: StoredView): StoredView;
  publish(user: string, content: ViewContent): StoredView;
  /** Replaces content and hash. Inputs that keep their block and action id keep their value. */
  update(view: StoredView, content: ViewContent): StoredView;
  setState(view: StoredView, state: ViewState): StoredView;
  close(view: StoredView): void;
  closeAll(user: string): void;
}

export interface ViewContent {
  readonly json: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
}

export function createViews(changes: Changes, now: () => number): Views {
  const stacks = new Map<string, readonly StoredView[]>();
  const homes = new Map<string, StoredView>();
  const newHash = () => `${Math.floor(now() / 1000)}.${newSecret(4)}`;
  const all = () => [...[...stacks.values()].flat(), ...homes.values()];
  const setStack = (user: string, stack: readonly StoredView[]) => {
    stacks.set(user, stack);
    changes.emit({ type: 'modals', user });
  };
  const put = (view: StoredView) => {
    if (view.type === 'home') {
      homes.set(view.user, view);
      changes.emit({ type: 'home', user: view.user });
    } else {
      const stack = stacks.get(view.user) ?? [];
      setStack(
        view.user,
        stack.map((other) => (other.id === view.id ? view : other)),
      );
    }
    return view;
  };
  return {
    modalsOf: (user) => stacks.get(user) ?? [],
    homeOf: (user) => homes.get(user),
    find: (id) => all().find((view) => view.id === id),
    findByExternalId: (externalId) => all().find((view) => view.json.external_id === externalId),
    open(user, content, onTopOf) {
      const id = newId('V');
      const view: StoredView = {
        id,
        type: 'modal',
        user,
        ...content,
        hash: newHash(),
        rootId: onTopOf?.rootId ?? id,
        ...(onTopOf === undefined ? {} : { previousId: onTopOf.id }),
        state: {},
      };
      const below = onTopOf === undefined ? [] : (stacks.get(user) ?? []);
      setStack(user, [...below, view]);
      return view;
    },
    publish(user, content) {
      const id = homes.get(user)?.id ?? newId('V');
      const rest = { hash: newHash(), rootId: id, state: homes.get(user)?.state ?? {} };
      return put({ id, type: 'home', user, ...content, ...rest });
    },
    update: (view, content) => put({ ...view, ...content, hash: newHash() }),
    setState: (view, state) => put({ ...view, state }),
    close(view) {
      const stack = stacks.get(view.user) ?? [];
      setStack(
        view.user,
        stack.filter((other) => other.id !== view.id),
      );
    },
    closeAll: (user) => setStack(user, []),
  };
}
