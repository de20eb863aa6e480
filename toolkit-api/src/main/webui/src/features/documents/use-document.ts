import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { ignoredRules } from "@/shared/text/ignored-rules";
import { processDocument } from "./process-document";

export interface Order {
  file: File;
  operations: string[];
}

/** The work on one document at a time. */
export function useDocument() {
  const [progress, setProgress] = useState<Schemas["Progress"] | null>(null);
  const controller = useRef(new AbortController());

  const work = useMutation({
    mutationFn: ({ file, operations }: Order) => {
      setProgress(null);
      const options = {
        operations,
        language: "auto",
        glossary: glossary.get(),
        ignoredRules: ignoredRules.get(),
      };
      return processDocument(file, options, setProgress, controller.current.signal);
    },
  });

  useEffect(
    () => () => {
      controller.current.abort();
    },
    [],
  );

  return {
    work,
    progress,
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
