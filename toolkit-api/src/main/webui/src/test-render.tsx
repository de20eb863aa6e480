import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { I18nProvider } from "@/shared/i18n/i18n";

/** For tests: shows something in all that it needs around it, without waiting for failures. */
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

/** Answers each request by its path's last part. */
export function answers(
  byName: Record<string, (request: Request) => Response | Promise<Response>>,
) {
  return async (request: Request) => {
    const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
    return (await byName[name]?.(request)) ?? new Response(null, { status: 404 });
  };
}
