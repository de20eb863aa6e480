import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { retrying } from "@/shared/retrying";
import { ignoredRules } from "@/shared/text/ignored-rules";

export interface DocumentJob {
  file: File;
  operations: string[];
  /** BCP 47 tag, or `auto`. */
  language: string;
  /** How a document changes; undefined if there is no choice. */
  changes?: "tracked" | "inline";
}

export type DocumentWork = ReturnType<typeof useDocument>;

/** Processes one document at a time. The work continues while another view is shown. */
export function useDocument() {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Schemas["Progress"] | null>(null);
  const controller = useRef(new AbortController());

  const work = useMutation({
    mutationFn: async (job: DocumentJob) => {
      setProgress(null);
      const { signal } = controller.current;
      const { processDocument } = await retrying(() => import("./process-document"));
      const options = { ...job, glossary: glossary.get(), ignoredRules: ignoredRules.get() };
      return processDocument(job.file, options, setProgress, signal);
    },
  });

  const { isPending } = work;
  useEffect(() => {
    if (!isPending) {
      return undefined;
    }
    // Makes the browser ask before it closes the page.
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isPending]);

  return {
    file,
    work,
    progress,
    choose: (chosen: File) => {
      work.reset();
      setFile(chosen);
    },
    start: (job: DocumentJob) => {
      controller.current = new AbortController();
      work.mutate(job);
    },
    cancel: () => {
      controller.current.abort();
      work.reset();
    },
  };
}
