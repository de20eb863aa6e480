import "@fontsource-variable/inter";
import "./mantine.css";
import "./app.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { EditorPage } from "@/features/editor/components/editor-page";
import { patient } from "@/shared/api/use-patience";
import { I18nProvider } from "@/shared/i18n/i18n";
import { ErrorBoundary } from "@/shared/layout/error-boundary";
import { useView, type View } from "@/shared/layout/view";
import { cssVariablesResolver, theme } from "./theme";

const DiffPage = lazy(() => import("@/features/diff/components/diff-page"));
const TranslatePage = lazy(() => import("@/features/translate/components/translate-page"));
const DocumentsPage = lazy(() => import("@/features/documents/components/documents-page"));
const GlossaryPage = lazy(() => import("@/features/glossary/components/glossary-page"));
const RewriteDialog = lazy(() => import("@/features/rewrite/components/rewrite-dialog"));

const queryClient = new QueryClient({
  defaultOptions: {
    // Without a connection as well: a request that waits for one looks as if it had succeeded.
    queries: { ...patient, networkMode: "always", refetchOnWindowFocus: false },
    mutations: { ...patient, networkMode: "always" },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
        >
          <Notifications position="bottom-center" />
          <ErrorBoundary>
            <Suspense>
              <Page view={useView()} />
            </Suspense>
          </ErrorBoundary>
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

interface Selection {
  text: string;
  replace: (text: string) => void;
}

function Page({ view }: { view: View }) {
  const [selection, setSelection] = useState<Selection | null>(null);
  switch (view) {
    case "diff":
      return <DiffPage />;
    case "translate":
      return <TranslatePage />;
    case "documents":
      return <DocumentsPage />;
    case "glossary":
      return <GlossaryPage />;
    case "editor":
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
}
