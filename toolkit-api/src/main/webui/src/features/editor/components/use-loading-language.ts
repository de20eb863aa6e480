import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, dataOf } from "@/shared/api/client";
import { useStore } from "@/shared/state/persisted-store";
import { checkSettings } from "../check-settings";

/** A check that takes longer may wait until the API has loaded the language. */
const PATIENCE_MS = 1_000;

/** The language that the API loads while a check waits for it, and for how long; null if none. */
export function useLoadingLanguage(isWaiting: boolean): { tag: string; seconds: number } | null {
  const [seconds, setSeconds] = useState(0);
  const { language } = useStore(checkSettings);

  useEffect(() => {
    if (!isWaiting) {
      return undefined;
    }
    const timer = setInterval(() => {
      setSeconds((before) => before + 1);
    }, PATIENCE_MS);
    return () => {
      clearInterval(timer);
      setSeconds(0);
    };
  }, [isWaiting]);

  const languages = useQuery({
    queryKey: ["languages"],
    queryFn: ({ signal }) => api().GET("/api/v1/corrections/languages", { signal }).then(dataOf),
    enabled: seconds > 0,
    refetchInterval: PATIENCE_MS,
    gcTime: 0,
    // The check itself reports failures.
    retry: false,
  });
  const loading = languages.data?.languages.find(
    ({ tag, state }) =>
      state === "loading" && (language === "auto" || tag.startsWith(language.slice(0, 2))),
  );
  return seconds > 0 && loading ? { tag: loading.tag, seconds } : null;
}
