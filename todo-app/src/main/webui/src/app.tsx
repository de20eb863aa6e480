import "@fontsource-variable/inter";
import "./mantine.css";
import "./app.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { TaskPage } from "@/features/tasks/components/task-page";
import { I18nProvider } from "@/shared/i18n/i18n";
import { ErrorBoundary } from "@/shared/layout/error-boundary";
import { cssVariablesResolver, theme } from "./theme";

const LegalPage = lazy(() => import("@/features/legal/components/legal-page"));
const NotFoundPage = lazy(() => import("@/shared/layout/not-found-page"));
const CreditsPage = lazy(() => import("@/features/legal/components/credits-page"));

// Before the next paint: a dropped task would otherwise be seen where it was for a moment.
notifyManager.setScheduler(queueMicrotask);

const queryClient = new QueryClient({
  defaultOptions: {
    // One more try bridges a hiccup; after that the reader is told rather than kept waiting.
    // Without a connection as well: a request that waits for one looks as if it had succeeded.
    queries: { retry: 1, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

// The page allows no style element without it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          <Notifications position="bottom-center" />
          <ErrorBoundary>
            <Suspense>
              <Page />
            </Suspense>
          </ErrorBoundary>
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

/** The server knows the same addresses; links between them load the page anew. */
function Page() {
  switch (location.pathname) {
    case "/":
      return <TaskPage />;
    case "/privacy":
      return <LegalPage page="privacy" />;
    case "/terms":
      return <LegalPage page="terms" />;
    case "/cookies":
      return <LegalPage page="cookies" />;
    case "/credits":
      return <CreditsPage />;
    default:
      return <NotFoundPage />;
  }
}
