import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { TaskPage } from "@/features/tasks/components/task-page";
import { PageLayout } from "@/shared/layout/page-layout";
import { theme } from "./theme";

const queryClient = new QueryClient({
  // One more try bridges a hiccup; after that the reader is told rather than kept waiting.
  defaultOptions: { queries: { retry: 1 } },
});

// The page allows no style element without it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <Notifications position="bottom-center" />
        <PageLayout>
          <TaskPage />
        </PageLayout>
      </MantineProvider>
    </QueryClientProvider>
  );
}
