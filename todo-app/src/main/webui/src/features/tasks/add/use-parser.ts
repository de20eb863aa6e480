import { useEffect, useState } from "react";
import { useI18n, type Language } from "@/shared/i18n/i18n";
import { quiet } from "@/shared/quiet";
import { loadParser, type Parser } from "./quick-add";

/** The parser of what is typed, in the user's language; undefined until it is loaded. */
export function useParser(): Parser | undefined {
  const { language, locale } = useI18n();
  const [loaded, setLoaded] = useState<{ language: Language; parser: Parser }>();

  useEffect(() => {
    let isCurrent = true;
    // Without it dates and rules stay part of the name.
    quiet
      .then(() => loadParser(language, locale))
      .then(
        (parser) => {
          if (isCurrent) {
            setLoaded({ language, parser });
          }
        },
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [language, locale]);

  return loaded?.language === language ? loaded.parser : undefined;
}
