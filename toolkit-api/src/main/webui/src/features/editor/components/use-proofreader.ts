import { startTransition, useCallback, useState } from "react";
import { Proofreader, type Snapshot } from "../proofreader";

interface State {
  proofreader: Proofreader;
  snapshot: Snapshot;
}

/** Creates a proofreader in the element that gets `attach` as its ref. */
export function useProofreader() {
  const [state, setState] = useState<State | null>(null);

  const attach = useCallback((parent: HTMLElement | null) => {
    if (!parent) {
      return undefined;
    }
    const proofreader = new Proofreader(parent, (isUrgent) => {
      const update = () => {
        setState({ proofreader, snapshot: proofreader.snapshot });
      };
      // A transition is drawn in small steps, so that letters appear between them.
      if (isUrgent) {
        update();
      } else {
        startTransition(update);
      }
    });
    setState({ proofreader, snapshot: proofreader.snapshot });
    return () => {
      proofreader.destroy();
      setState(null);
    };
  }, []);

  return { attach, proofreader: state?.proofreader ?? null, snapshot: state?.snapshot ?? null };
}
