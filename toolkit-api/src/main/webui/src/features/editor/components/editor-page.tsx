import { VisuallyHidden } from "@mantine/core";
import { undo } from "@codemirror/commands";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { useShortcut } from "@/shared/shortcuts/use-shortcut";
import { hideToast, showToast } from "@/shared/layout/toast";
import { replace, replaceAlike, rewriteText, showPart } from "../finding-commands";
import { takePlace } from "../place-to-show";
import { rewriteTarget, type RewriteTarget } from "../rewrite-target";
import { CheckFailure } from "./check-failure";
import { EditorFooter } from "./editor-footer";
import { EditorToolbar } from "./editor-toolbar";
import classes from "./editor-page.module.css";
import { EmptyEditor } from "./empty-editor";
import { FindingCard } from "./finding-card";
import { FindingsPanel } from "./findings-panel";
import { useProofreader } from "./use-proofreader";

interface Props {
  /** Called with what to rewrite and a function that replaces it. */
  onRewrite: (target: RewriteTarget, replace: (text: string) => void) => void;
}

export default function EditorPage({ onRewrite }: Props) {
  const { t } = useI18n();
  const { attach, proofreader, snapshot } = useProofreader();
  const label = t("yourText");

  useEffect(() => {
    proofreader?.setLabel(label);
  }, [proofreader, label]);

  useEffect(() => {
    const place = proofreader && takePlace();
    if (place) {
      showPart(proofreader.view, place.offset, place.length);
    }
  }, [proofreader]);

  useEffect(() => hideToast, []);

  const goTo = (step: 1 | -1) => {
    proofreader?.explainAdjacent(step);
  };
  useShortcut("F8", () => {
    goTo(1);
  });
  useShortcut("Shift+F8", () => {
    goTo(-1);
  });

  const rewrite = (position?: number) => {
    if (!proofreader) {
      return;
    }
    const { view } = proofreader;
    const target = rewriteTarget(view, proofreader.snapshot.report, position);
    if (target.text.trim() === "") {
      showToast(t, t("nothingToRewrite"));
    } else if (target.text.length > MAX_REWRITE_LENGTH) {
      showToast(t, t("tooLongToRewrite"));
    } else {
      onRewrite(target, (text) => {
        // The dialog is modal, so the text cannot have changed.
        proofreader.rememberOriginal();
        rewriteText(view, target, text);
        showToast(t, t("rewritten"), { undo: () => undo(view) });
      });
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
            onRewrite={() => {
              rewrite();
            }}
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
          state={length === 0 ? "idle" : (status?.state ?? "idle")}
          length={length}
          report={report}
          onChoose={(finding) => {
            proofreader?.explain(finding);
          }}
          onFixAll={(finding) => {
            if (proofreader) {
              const { view } = proofreader;
              proofreader.rememberOriginal();
              const count = replaceAlike(view, finding);
              showToast(t, t("applied", { count }), { undo: () => undo(view) });
            }
          }}
          onShow={(offset, length) => {
            if (proofreader) {
              showPart(proofreader.view, offset, length);
            }
          }}
        />
      </div>
      <VisuallyHidden role="status">
        {status?.state === "done" && length > 0 ? t("found", { count: findings.length }) : ""}
      </VisuallyHidden>
      {proofreader &&
        active &&
        createPortal(
          <FindingCard
            key={`${active.from} ${active.to} ${active.rule}`}
            finding={active}
            proofreader={proofreader}
            onReplace={(replacement) => {
              proofreader.rememberOriginal();
              replace(proofreader.view, active, replacement);
              proofreader.view.focus();
            }}
            onRewrite={() => {
              proofreader.closeCard();
              rewrite(active.from);
            }}
          />,
          proofreader.card,
        )}
    </PageLayout>
  );
}

/** Maximum length of a text to rewrite, in UTF-16 code units; the API's limit. */
const MAX_REWRITE_LENGTH = 2_000;
