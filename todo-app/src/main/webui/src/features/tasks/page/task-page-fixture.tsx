import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import { I18nProvider } from "@/shared/i18n/i18n";
import { FakeServer } from "../testing/fake-server";
import { TaskPage } from "./task-page";

/** The API of the running test; new for each test. */
export let server: FakeServer;

/** Each file calls this itself, because all files of a worker share this module. */
export function withFakeServer() {
  beforeEach(() => {
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
  });

  afterEach(() => {
    notifications.clean();
    // Drafts outlive a page.
    localStorage.clear();
    vi.unstubAllGlobals();
  });
}

export function renderTaskPage() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <MantineProvider env="test">
          <Notifications />
          <TaskPage />
        </MantineProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup({ delay: null });
}

export function newTaskField() {
  return screen.getByLabelText<HTMLInputElement>("New task");
}

export function findCheckbox(name: string) {
  return screen.findByRole<HTMLInputElement>("checkbox", { name });
}

/** The title of a closed task, which opens it. */
export function findTitle(name: string) {
  return screen.findByRole("button", { name, expanded: false });
}

export function findButton(name: string) {
  return screen.findByRole("button", { name });
}

/** The names of the visible tasks, top first. */
export function taskNames() {
  return within(screen.getByRole("list", { name: "Tasks" }))
    .queryAllByRole("checkbox")
    .map((checkbox) => checkbox.getAttribute("aria-label"));
}
