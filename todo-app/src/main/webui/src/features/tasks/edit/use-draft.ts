import { useEffect, useState } from "react";
import type { Task } from "../api/tasks";
import { isSame } from "../sync/change";
import { useSync } from "../sync/sync-context";
import { forgetDraft, saveDraft, savedDraft, type Draft } from "./drafts";

/** The fields of the editor, saved at each change: from where the user left them, if they were left. */
export function useDraft(task: Task) {
  const sync = useSync();
  const id = sync.outbox.serverId(task.id) ?? task.id;
  const [{ draft, original }, setSaved] = useState(() => savedDraft(id) ?? unchanged(task));
  const [isStored, setStored] = useState(true);

  function update(fields: Partial<Draft>) {
    const saved = { draft: { ...draft, ...fields }, original };
    setSaved(saved);
    if (isSame(saved.draft, original)) {
      forgetDraft(id);
      setStored(true);
    } else {
      setStored(saveDraft(id, saved));
    }
  }

  // Without storage the browser asks before it closes the page.
  useEffect(() => {
    if (isStored) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isStored]);

  return {
    draft,
    original,
    update,
    forget: () => {
      forgetDraft(id);
    },
  };
}

function unchanged({ name, location, due, tags, notes, priority, recurrence, list }: Task) {
  const draft: Draft = { name, location, due: due ?? "", tags, notes, priority, recurrence, list };
  return { draft, original: draft };
}
