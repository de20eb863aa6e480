import type { Chrono } from "chrono-node";
import { useEffect, useState } from "react";
import { useI18n, type Language } from "@/shared/i18n/i18n";
import { loadDates } from "./quick-add";

/** The parser of dates in the user's language; undefined until it is loaded. */
export function useDates(): Chrono | undefined {
  const { language, locale } = useI18n();
  const [loaded, setLoaded] = useState<{ language: Language; dates: Chrono }>();

  useEffect(() => {
    let isCurrent = true;
    // Without it dates stay part of the name.
    loadDates(language, locale).then(
      (dates) => {
        if (isCurrent) {
          setLoaded({ language, dates });
        }
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [language, locale]);

  return loaded?.language === language ? loaded.dates : undefined;
}
