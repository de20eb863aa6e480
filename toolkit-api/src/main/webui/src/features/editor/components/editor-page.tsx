import { VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { MessageKey } from "@/shared/i18n/en";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import { MAX_LENGTH } from "@/shared/text/draft";
import { paragraphsOf } from "@/shared/text/paragraphs";
import { replace, showPart } from "../finding-commands";
import type { Proofreader } from "../proofreader";
import { CheckFailure } from "./check-failure";
import { EditorFooter } from "./editor-footer";
import { EditorToolbar } from "./editor-toolbar";
import classes from "./editor-page.module.css";
import { EmptyEditor } from "./empty-editor";
import { FindingCard } from "./finding-card";
import { FindingsPanel } from "./findings-panel";
import { useProofreader } from "./use-proofreader";
import "./underlines.css";

interface Props {
  /** Called with the text to rewrite and a function that replaces it. */
  onRewrite: (text: string, replace: (text: string) => void) => void;
}

export function EditorPage({ onRewrite }: Props) {
  const { t } = useI18n();
  const { attach, proofreader, snapshot } = useProofreader();
  const label = t("yourText");

  useEffect(() => {
    proofreader?.setLabel(label);
  }, [proofreader, label]);

  const goTo = (step: 1 | -1) => {
    proofreader?.explainAdjacent(step);
  };
  useShortcut("F8", () => {
    goTo(1);
  });
  useShortcut("Shift+F8", () => {
    goTo(-1);
  });

  const rewrite = () => {
    if (proofreader) {
      const problem = rewriteSelection(proofreader, onRewrite);
      if (problem) {
        notifications.show({ message: t(problem) });
      }
    }
  };

  const { findings = [], active = null, status, length = 0, report = null } = snapshot ?? {};
  const { canUndo = false, canRedo = false } = snapshot ?? {};
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
            canUndo={canUndo}
            canRedo={canRedo}
            onGo={goTo}
            onRewrite={rewrite}
          />
          {status && <CheckFailure status={status} onRetry={() => proofreader?.resume()} />}
          <div className={classes.text}>
            <div ref={attach} className={classes.host} />
            {proofreader && length === 0 && <EmptyEditor proofreader={proofreader} />}
          </div>
          {status && <EditorFooter status={status} length={length} />}
        </section>
        <FindingsPanel
          findings={findings}
          doubtful={snapshot?.doubtful ?? 0}
          state={length === 0 || length > MAX_LENGTH ? "idle" : (status?.state ?? "idle")}
          report={report}
          onChoose={(finding) => {
            proofreader?.explain(finding);
          }}
          onShow={(offset, length) => {
            if (proofreader) {
              showPart(proofreader.view, offset, length);
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

/** Maximum length of a text to rewrite, in UTF-16 code units; the API's limit. */
const MAX_REWRITE_LENGTH = 2_000;

/** Rewrites the selection, else the paragraph at the cursor. Returns the error message if any. */
function rewriteSelection(
  proofreader: Proofreader,
  onRewrite: Props["onRewrite"],
): MessageKey | undefined {
  const { view } = proofreader;
  if (view.state.selection.main.empty) {
    const { head } = view.state.selection.main;
    const paragraph = paragraphsOf(view.state.doc.toString()).find(
      ({ from, text }) => from <= head && head <= from + text.length,
    );
    if (paragraph) {
      const { from, text } = paragraph;
      view.dispatch({ selection: { anchor: from, head: from + text.length } });
    }
  }
  const { from, to } = view.state.selection.main;
  if (view.state.sliceDoc(from, to).trim() === "") {
    return "nothingToRewrite";
  }
  if (to - from > MAX_REWRITE_LENGTH) {
    return "tooLongToRewrite";
  }
  const text = view.state.sliceDoc(from, to);
  onRewrite(text, (insert) => {
    // The dialog is modal, so the text cannot have changed.
    proofreader.rememberOriginal();
    view.dispatch({ changes: { from, to, insert }, userEvent: "input.replace" });
    view.focus();
  });
  return undefined;
}
