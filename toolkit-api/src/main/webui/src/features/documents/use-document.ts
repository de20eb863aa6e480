import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { glossary } from "@/shared/glossary/glossary";
import { retrying } from "@/shared/retrying";
import { ignoredRules } from "@/shared/text/ignored-rules";
import type { Options, TranslationOptions } from "./process-document";
import { fieldOf, type Decision, type Decisions } from "./remarks";

export interface DocumentJob {
  file: File;
  operations: string[];
  /** BCP 47 tag, or `auto`. */
  language: string;
  /** How a document changes; undefined if there is no choice. */
  changes?: "tracked" | "inline";
  /** How it is translated; undefined if it is not. */
  translation?: TranslationOptions;
}

export type DocumentWork = ReturnType<typeof useDocument>;

const NONE: Decisions = new Map();

/** Processes one document at a time. The work continues while another view is shown. */
export function useDocument() {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Schemas["Progress"] | null>(null);
  const [decisions, setDecisions] = useState(NONE);
  const controller = useRef(new AbortController());
  /** The places in a report are valid for the same document with the same options only. */
  const reported = useRef<{ file: File; options: Options } | null>(null);

  async function run(of: File, options: Options) {
    const { signal } = controller.current;
    const { processDocument } = await retrying(() => import("./process-document"));
    return processDocument(of, options, setProgress, signal);
  }

  const work = useMutation({
    mutationFn: (job: DocumentJob) => {
      setProgress(null);
      setDecisions(NONE);
      const options = { ...job, glossary: glossary.get(), ignoredRules: ignoredRules.get() };
      reported.current = { file: job.file, options };
      return run(job.file, options);
    },
  });
  const { data: finished } = work;

  /** Resolves to the document as the user decided. The API keeps none, so it is made again. */
  const decided = useMutation({
    mutationFn: async (): Promise<Schemas["FinishedDocument"] | undefined> => {
      if (decisions.size === 0 || !reported.current) {
        return finished;
      }
      const options = {
        ...reported.current.options,
        accepted: fieldOf(decisions, "accepted"),
        rejected: fieldOf(decisions, "rejected"),
      };
      return run(reported.current.file, options);
    },
  });

  const isPending = work.isPending || decided.isPending;
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
    decided,
    progress,
    decisions,
    /** Takes decisions, or takes them back. */
    decide: (ids: string[], decision: Decision | null) => {
      const next = new Map(decisions);
      for (const id of ids) {
        if (decision) {
          next.set(id, decision);
        } else {
          next.delete(id);
        }
      }
      setDecisions(next);
    },
    choose: (chosen: File) => {
      work.reset();
      decided.reset();
      setFile(chosen);
    },
    start: (job: DocumentJob) => {
      controller.current = new AbortController();
      decided.reset();
      work.mutate(job);
    },
    cancel: () => {
      controller.current.abort();
      work.reset();
    },
  };
}
