import { useCallback, useEffect, useRef } from "react";

const CHANNEL = "tasks";

/** Calls `onChange` when another tab has changed the tasks. Returns a function that notifies the other tabs. */
export function useTabSync(onChange: () => void): () => void {
  const channel = useRef<BroadcastChannel>(null);

  useEffect(() => {
    const newChannel = new BroadcastChannel(CHANNEL);
    newChannel.onmessage = onChange;
    channel.current = newChannel;
    return () => {
      newChannel.close();
    };
  }, [onChange]);

  return useCallback(() => channel.current?.postMessage("changed"), []);
}
