import { ActionIcon, Switch, Text, VisuallyHidden } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { retrying } from "@/shared/retrying";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import { useStore } from "@/shared/state/persisted-store";
import { draft, keepsText } from "@/shared/text/draft";
import { ColorSchemeToggle } from "./color-scheme-toggle";
import { LanguageToggle } from "./language-toggle";
import { Logo } from "./logo";
import classes from "./page-layout.module.css";
import { linkTo, useView, views, type View } from "./view-routing";

const ShortcutSheet = lazy(() => retrying(() => import("@/shared/shortcuts/shortcut-sheet")));

const viewLabels: Record<View, MessageKey> = {
  editor: "viewEditor",
  set: "viewSet",
  diff: "viewDiff",
  versions: "viewVersions",
  translate: "viewTranslate",
  documents: "viewDocuments",
  glossary: "viewGlossary",
};

/** The header and footer of every view. The page's title contains the name of the view. */
export function PageLayout({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const view = useView();
  const nav = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const title = t(viewLabels[view]);
  const name = t("appName");
  const openHelp = () => {
    setHelpOpen(true);
  };

  useEffect(() => {
    document.title = `${title} – ${name}`;
  }, [title, name]);

  useEffect(() => {
    // On a phone the views do not fit beside each other.
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({
      block: "nearest",
      inline: "center",
    });
  }, [view]);

  useShortcut("?", openHelp);

  return (
    <div className={classes.page}>
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          // The hash names the view, so the link must not change it.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("skipToContent")}
      </a>
      <header className={classes.header}>
        <a className={classes.brand} href={linkTo("editor")}>
          <Logo />
          <span className={classes.name}>{name}</span>
        </a>
        <nav ref={nav} className={classes.views} aria-label={t("views")}>
          {views.map((other) => (
            <a
              key={other}
              href={linkTo(other)}
              className={classes.view}
              aria-current={other === view ? "page" : undefined}
            >
              {t(viewLabels[other])}
            </a>
          ))}
        </nav>
        <div className={classes.actions}>
          <LanguageToggle />
          <ColorSchemeToggle />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            radius="xl"
            aria-label={t("shortcuts")}
            title={`${t("shortcuts")} (?)`}
            onClick={openHelp}
          >
            <IconKeyboard size={20} stroke={1.75} />
          </ActionIcon>
        </div>
      </header>
      <main ref={main} id="content" tabIndex={-1} className={classes.main}>
        <VisuallyHidden component="h1">{title}</VisuallyHidden>
        {children}
      </main>
      <PrivacyFooter />
      {isHelpOpen && (
        <Suspense>
          <ShortcutSheet
            onClose={() => {
              setHelpOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function PrivacyFooter() {
  const { t } = useI18n();
  const keeps = useStore(keepsText);
  const isRefused = useSyncExternalStore(draft.subscribe, draft.isRefused);
  const isReplaced = useSyncExternalStore(draft.subscribe, draft.isReplaced);
  const hasText = useStore(draft).text !== "";
  const danger = isRefused ? "notKept" : isReplaced && hasText ? "anotherKept" : null;
  return (
    <footer className={classes.footer}>
      <Text size="sm" c={danger ? "red" : "dimmed"} role="status">
        {t(danger ?? "privacy")}
      </Text>
      <Switch
        size="sm"
        label={t("keepText")}
        checked={keeps}
        onChange={(event) => {
          keepsText.set(event.currentTarget.checked);
        }}
      />
    </footer>
  );
}
