import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Block, Surface } from '../../../protocol/browser-protocol.ts';
import { busyKey, isBusy } from '../../state/busy.ts';
import { useActions, useBusy } from '../../state/page-context.tsx';
import { type Payload, stateValues, type Values } from './surface-state.ts';

/** State shared by the elements of one message, modal or Home tab. */
export interface SurfaceContext {
  readonly surface: Surface;
  /** Current values of all elements, as Slack's `state.values`. */
  readonly values: Values;
  /** Error texts by block ID. */
  readonly errors: Readonly<Record<string, string>>;
  change(blockId: string, actionId: string, payload: Payload): void;
  /** Sends a press or a choice. Elements that hold a value also store `payload`. */
  act(blockId: string, actionId: string, type: string, payload: Payload): void;
  isBusy(blockId: string, actionId: string): boolean;
  /** Asks the app for the options of an external select. */
  options(blockId: string, actionId: string, typed: string): Promise<readonly unknown[]>;
}

const Context = createContext<SurfaceContext | null>(null);

export function useSurface(): SurfaceContext {
  const context = useContext(Context);
  if (!context) throw new Error('An interactive element stands outside of a surface');
  return context;
}

interface Props {
  readonly surface: Surface;
  readonly blocks: readonly Block[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

const NO_ERRORS = {};

export function SurfaceProvider(props: Props): ReactNode {
  const { surface, blocks, errors = NO_ERRORS, children } = props;
  const actions = useActions();
  const busy = useBusy();
  const [changed, setChanged] = useState<Values>({});
  // A ref, because an action is sent in the same tick as the change it includes.
  const latest = useRef(changed);
  const values = useMemo(() => stateValues(blocks, changed), [blocks, changed]);

  const change = (blockId: string, actionId: string, payload: Payload): void => {
    const block = { ...latest.current[blockId], [actionId]: payload };
    latest.current = { ...latest.current, [blockId]: block };
    setChanged(latest.current);
  };
  const context: SurfaceContext = {
    surface,
    values,
    errors,
    change,
    act(blockId, actionId, type, payload) {
      if (values[blockId]?.[actionId] !== undefined) change(blockId, actionId, payload);
      const state = stateValues(blocks, latest.current);
      const action = { type, action_id: actionId, block_id: blockId, ...payload };
      const key = busyKey(surface, blockId, actionId);
      actions.request({ type: 'action', surface, action, state }, key);
    },
    isBusy: (blockId, actionId) => isBusy(busy, busyKey(surface, blockId, actionId)),
    options: (blockId, actionId, value) => actions.options({ surface, blockId, actionId, value }),
  };
  return <Context.Provider value={context}>{children}</Context.Provider>;
}
