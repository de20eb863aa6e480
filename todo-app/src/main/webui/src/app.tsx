import "@fontsource-variable/inter";
import "./mantine.css";
import "./app.css";

import { MantineProvider } from "@mantine/core";
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { TaskPage } from "@/features/tasks/page/task-page";
import { I18nProvider } from "@/shared/i18n/i18n";
import { ErrorBoundary } from "@/shared/layout/error-boundary";
import { lazyView } from "@/shared/layout/lazy-view";
import { useQuietOver } from "@/shared/quiet";
import { cssVariablesResolver, theme } from "./theme";

const Toasts = lazyView(() => import("@/shared/layout/toasts"), { failed: () => null });
const LegalPage = lazyView(() => import("@/features/legal/components/legal-page"));
const NotFoundPage = lazyView(() => import("@/shared/layout/not-found-page"));
const CreditsPage = lazyView(() => import("@/features/legal/components/credits-page"));

// Updates before the next paint. Otherwise a dropped task would jump back for a moment.
notifyManager.setScheduler(queueMicrotask);

const queryClient = new QueryClient({
  defaultOptions: {
    // Retries once, then shows the error. "always" makes requests fail without a connection; by
    // default they would wait for one, and the user would not learn that nothing was saved.
    queries: { retry: 1, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

// The Content-Security-Policy forbids style elements without it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

export function App() {
  const isQuietOver = useQuietOver();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          {isQuietOver && <Toasts />}
          <ErrorBoundary>
            <Page />
          </ErrorBoundary>
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

/** PageResource.java has the same addresses. Links between them reload the page. */
function Page() {
  switch (location.pathname) {
    case "/":
      return <TaskPage />;
    case "/privacy":
      return <LegalPage document="privacy" />;
    case "/terms":
      return <LegalPage document="terms" />;
    case "/cookies":
      return <LegalPage document="cookies" />;
    case "/credits":
      return <CreditsPage />;
    default:
      return <NotFoundPage />;
  }
}
