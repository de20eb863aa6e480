import { VisuallyHidden } from "@mantine/core";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import { MAX_LENGTH } from "@/shared/text/draft";
import { explain, replace } from "../findings-field";
import type { Proofreader } from "../proofreader";
import { CheckFailure } from "./check-failure";
import { EditorFooter } from "./editor-footer";
import { EditorToolbar } from "./editor-toolbar";
import classes from "./editor-page.module.css";
import { EmptyText } from "./empty-text";
import { FindingCard } from "./finding-card";
import { SidePanel } from "./side-panel";
import { useProofreader } from "./use-proofreader";
import "./underlines.css";

interface Props {
  /** Somebody wants a text rewritten, and what to do with the new one. */
  onRewrite: (text: string, replace: (text: string) => void) => void;
}

export function EditorPage({ onRewrite }: Props) {
  const { t } = useI18n();
  const { attach, proofreader, snapshot } = useProofreader();
  const label = t("yourText");

  useEffect(() => {
    proofreader?.describe(label);
  }, [proofreader, label]);

  const goTo = (step: 1 | -1) => {
    proofreader?.go(step);
    focusCard(proofreader);
  };
  useShortcut("F8", () => {
    goTo(1);
  });
  useShortcut("Shift+F8", () => {
    goTo(-1);
  });

  const rewrite = () => {
    if (proofreader) {
      rewriteSelection(proofreader, onRewrite);
    }
  };

  const { findings = [], active = null, status, length = 0, report = null } = snapshot ?? {};
  return (
    <PageLayout>
      <div className={classes.columns}>
        <section
          className={`app-card ${classes.editor}`}
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.shiftKey && (event.ctrlKey || event.metaKey)) {
              rewrite();
            }
          }}
        >
          <EditorToolbar
            proofreader={proofreader}
            findings={findings}
            onGo={goTo}
            onRewrite={rewrite}
          />
          {status && <CheckFailure status={status} onRetry={() => proofreader?.resume()} />}
          <div className={classes.text}>
            <div ref={attach} className={classes.host} />
            {proofreader && length === 0 && <EmptyText proofreader={proofreader} />}
          </div>
          {status && <EditorFooter status={status} length={length} />}
        </section>
        <SidePanel
          findings={findings}
          isEmpty={length === 0}
          report={report}
          onChoose={(finding) => {
            if (proofreader) {
              explain(proofreader.view, finding);
              focusCard(proofreader);
            }
          }}
        />
      </div>
      <VisuallyHidden role="status">
        {status?.state === "done" && length > 0 && length <= MAX_LENGTH
          ? t("found", { count: findings.length })
          : ""}
      </VisuallyHidden>
      {proofreader &&
        active &&
        createPortal(
          <FindingCard
            key={`${active.from} ${active.to} ${active.rule}`}
            finding={active}
            position={findings.indexOf(active) + 1}
            total={findings.length}
            proofreader={proofreader}
            onReplace={(replacement) => {
              proofreader.rememberOriginal();
              replace(proofreader.view, active, replacement);
              proofreader.view.focus();
            }}
          />,
          proofreader.card,
        )}
    </PageLayout>
  );
}

/** Its element is there after the page has been rendered. */
function focusCard(proofreader: Proofreader | null) {
  setTimeout(() => {
    proofreader?.card.querySelector<HTMLElement>("[data-first]")?.focus();
  });
}

function rewriteSelection(proofreader: Proofreader, onRewrite: Props["onRewrite"]) {
  const { view } = proofreader;
  const { from, to, empty } = view.state.selection.main;
  if (empty) {
    return;
  }
  const text = view.state.sliceDoc(from, to);
  onRewrite(text, (insert) => {
    // Nothing else can be edited while the dialog is open.
    proofreader.rememberOriginal();
    view.dispatch({ changes: { from, to, insert }, userEvent: "input.replace" });
    view.focus();
  });
}
