import { useCallback, useEffect, useRef } from "react";

const CHANNEL = "tasks";

/** Calls back when another tab has changed the tasks; returns how to tell the others. */
export function useOtherTabs(onChange: () => void): () => void {
  const channel = useRef<BroadcastChannel>(null);

  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL);
    opened.onmessage = onChange;
    channel.current = opened;
    return () => {
      opened.close();
    };
  }, [onChange]);

  return useCallback(() => channel.current?.postMessage("changed"), []);
}
