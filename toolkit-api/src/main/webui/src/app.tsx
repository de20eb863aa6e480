import "@fontsource-variable/inter";
import "./mantine.css";
import "./app.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useDocument } from "@/features/documents/use-document";
import { EditorPage } from "@/features/editor/components/editor-page";
import { useTranslation } from "@/features/translate/use-translation";
import { queryRetry } from "@/shared/api/query-retry";
import { I18nProvider } from "@/shared/i18n/i18n";
import { ErrorBoundary } from "@/shared/layout/error-boundary";
import { LoadingPage } from "@/shared/layout/loading-page";
import { useView } from "@/shared/layout/view-routing";
import { cssVariablesResolver, theme } from "./theme";

const load = {
  diff: () => import("@/features/diff/components/diff-page"),
  translate: () => import("@/features/translate/components/translate-page"),
  documents: () => import("@/features/documents/components/documents-page"),
  glossary: () => import("@/features/glossary/components/glossary-page"),
  rewrite: () => import("@/features/rewrite/components/rewrite-dialog"),
};

const DiffPage = lazy(load.diff);
const TranslatePage = lazy(load.translate);
const DocumentsPage = lazy(load.documents);
const GlossaryPage = lazy(load.glossary);
const RewriteDialog = lazy(load.rewrite);

/** Delay before the other views are loaded, so that they open at once and also offline. */
const PRELOAD_DELAY_MS = 3_000;

const queryClient = new QueryClient({
  defaultOptions: {
    // "always" makes requests fail without a connection. By default they would wait for one and
    // look as if they had succeeded.
    queries: { ...queryRetry, networkMode: "always", refetchOnWindowFocus: false },
    mutations: { ...queryRetry, networkMode: "always" },
  },
});

export function App() {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Not while offline: some browsers never repeat an import that has failed once.
      if (navigator.onLine) {
        void Promise.allSettled(Object.values(load).map((view) => view()));
      }
    }, PRELOAD_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
        >
          <Notifications position="bottom-center" />
          <Page />
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

interface Selection {
  text: string;
  replace: (text: string) => void;
}

/** Holds the work on documents and translations, so that it continues in other views. */
function Page() {
  const view = useView();
  const documents = useDocument();
  const translation = useTranslation();
  return (
    <ErrorBoundary key={view}>
      <Suspense fallback={<LoadingPage />}>
        {view === "editor" && <Editor />}
        {view === "diff" && <DiffPage />}
        {view === "translate" && <TranslatePage work={translation} />}
        {view === "documents" && <DocumentsPage work={documents} />}
        {view === "glossary" && <GlossaryPage />}
      </Suspense>
    </ErrorBoundary>
  );
}

function Editor() {
  const [selection, setSelection] = useState<Selection | null>(null);
  return (
    <>
      <EditorPage
        onRewrite={(text, replace) => {
          setSelection({ text, replace });
        }}
      />
      {selection && (
        <Suspense>
          <RewriteDialog
            text={selection.text}
            onTake={selection.replace}
            onClose={() => {
              setSelection(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
