import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { I18nProvider } from "@/shared/i18n/i18n";

/** For tests: renders content inside all providers. Failed queries are not retried. */
export function show(content: ReactNode) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { networkMode: "always" } },
  });
  render(
    <QueryClientProvider client={client}>
      <I18nProvider>
        <MantineProvider env="test">{content}</MantineProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

/** A fetch function that answers by the last part of the request's path. */
export function answers(
  byName: Record<string, (request: Request) => Response | Promise<Response>>,
) {
  return async (request: Request) => {
    const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
    return (await byName[name]?.(request)) ?? new Response(null, { status: 404 });
  };
}
