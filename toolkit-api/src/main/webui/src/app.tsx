import "@fontsource-variable/inter";
import "./mantine.css";
import "./app.css";
import "./underlines.css";

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useDocument } from "@/features/documents/use-document";
import type { RewriteTarget } from "@/features/editor/rewrite-target";
import { useTranslation } from "@/features/translate/use-translation";
import { useVersions } from "@/features/versions/use-versions";
import { queryRetry } from "@/shared/api/query-retry";
import { I18nProvider } from "@/shared/i18n/i18n";
import { ErrorBoundary } from "@/shared/layout/error-boundary";
import { FailedDialog, FailedView } from "@/shared/layout/failed-view";
import { lazyView } from "@/shared/layout/lazy-view";
import { LoadingPage } from "@/shared/layout/loading-page";
import { currentView, useView } from "@/shared/layout/view-routing";
import { lazyParts } from "./lazy-parts";
import { cssVariablesResolver, theme } from "./theme";

const whole = { Loading: LoadingPage, Failed: FailedView };
const pages = {
  editor: lazyView(lazyParts.editor, whole),
  set: lazyView(lazyParts.set, whole),
  diff: lazyView(lazyParts.diff, whole),
  versions: lazyView(lazyParts.versions, whole),
  translate: lazyView(lazyParts.translate, whole),
  documents: lazyView(lazyParts.documents, whole),
  glossary: lazyView(lazyParts.glossary, whole),
};
// Without its file there are no toasts.
const Toasts = lazyView(lazyParts.toasts, { Failed: () => null });
const RewriteDialog = lazyView(lazyParts.rewrite, { Failed: FailedDialog });

const queryClient = new QueryClient({
  defaultOptions: {
    // "always" makes requests fail without a connection. By default they would wait for one and
    // look as if they had succeeded.
    queries: { ...queryRetry, networkMode: "always", refetchOnWindowFocus: false },
    mutations: { ...queryRetry, networkMode: "always" },
  },
});

/** Loads the view of the address, so that the page is drawn once and not first without it. */
export async function preloadView() {
  await pages[currentView()].preload();
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
        >
          <Toasts />
          <Page />
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

interface Selection {
  target: RewriteTarget;
  replace: (text: string) => void;
}

/** Holds the work on documents, translations and versions, so that it continues in other views. */
function Page() {
  const view = useView();
  const documents = useDocument();
  const translation = useTranslation();
  const versions = useVersions();
  return (
    <ErrorBoundary key={view}>
      {view === "editor" && <Editor />}
      {view === "set" && <pages.set />}
      {view === "diff" && <pages.diff />}
      {view === "versions" && <pages.versions work={versions} />}
      {view === "translate" && <pages.translate work={translation} />}
      {view === "documents" && <pages.documents work={documents} />}
      {view === "glossary" && <pages.glossary />}
    </ErrorBoundary>
  );
}

function Editor() {
  const [selection, setSelection] = useState<Selection | null>(null);
  return (
    <>
      <pages.editor
        onRewrite={(target, replace) => {
          setSelection({ target, replace });
        }}
      />
      {selection && (
        <RewriteDialog
          text={selection.target.text}
          versions={selection.target.versions}
          onTake={selection.replace}
          onClose={() => {
            setSelection(null);
          }}
        />
      )}
    </>
  );
}
