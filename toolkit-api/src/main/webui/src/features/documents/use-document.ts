import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { ignoredRules } from "@/shared/text/ignored-rules";

export interface Order {
  file: File;
  operations: string[];
  /** BCP 47 tag, or `auto`. */
  language: string;
}

export type DocumentWork = ReturnType<typeof useDocument>;

/** The work on one document at a time, which goes on while another view is shown. */
export function useDocument() {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Schemas["Progress"] | null>(null);
  const controller = useRef(new AbortController());

  const work = useMutation({
    mutationFn: async (order: Order) => {
      setProgress(null);
      const { signal } = controller.current;
      const { processDocument } = await import("./process-document");
      const options = { ...order, glossary: glossary.get(), ignoredRules: ignoredRules.get() };
      return processDocument(order.file, options, setProgress, signal);
    },
  });

  const { isPending } = work;
  useEffect(() => {
    if (!isPending) {
      return undefined;
    }
    // The browser asks before the page is closed.
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
    start: (order: Order) => {
      controller.current = new AbortController();
      work.mutate(order);
    },
    cancel: () => {
      controller.current.abort();
      work.reset();
    },
  };
}
