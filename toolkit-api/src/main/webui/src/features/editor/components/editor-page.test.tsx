import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { EditorPage } from "./editor-page";

const text = "It recieves json.";
const correction = {
  language: "en-US",
  correctedText: "It receives json.",
  edits: [
    {
      offset: 3,
      length: 8,
      original: "recieves",
      replacements: ["receives", "relieves"],
      rule: "SPELLING",
      category: "TYPOS",
      message: "Possible spelling mistake found.",
      applied: true,
    },
    {
      offset: 12,
      length: 4,
      original: "json",
      replacements: ["Jason"],
      rule: "SPELLING",
      category: "TYPOS",
      message: "A name?",
      applied: false,
    },
  ],
};

test("shows the corrected text with its changes marked and counted", async () => {
  answer(200, correction);
  await correct(text);

  expect((await screen.findByText("recieves")).tagName).toBe("DEL");
  expect(screen.getByText("receives").tagName).toBe("INS");
  expect(screen.getByText("1 corrected")).toBeTruthy();
  expect(screen.getByText("1 to consider")).toBeTruthy();
});

test("sends the text and the language chosen", async () => {
  const fetch = answer(200, correction);
  await correct(text);

  const request = fetch.mock.calls[0]?.[0];
  expect(new URL(request?.url ?? "").pathname).toBe("/api/v1/corrections");
  expect(await request?.json()).toEqual({ text, language: "en-US" });
});

test("explains a finding when its mark is chosen", async () => {
  answer(200, correction);
  const user = await correct(text);
  await user.click(await screen.findByRole("button", { name: "json" }));

  expect(await screen.findByText("A name?")).toBeTruthy();
  expect(screen.getByText("Jason")).toBeTruthy();
});

test("says so where there is nothing to correct", async () => {
  answer(200, { language: "en-US", correctedText: "Fine.", edits: [] });
  await correct("Fine.");

  expect(await screen.findByText("No mistakes found")).toBeTruthy();
});

test("shows what the service says went wrong, keeps the text and tries again", async () => {
  answer(422, { message: "The language xx is not supported." });
  const user = await correct(text);
  expect(await screen.findByText("The language xx is not supported.")).toBeTruthy();
  expect(source().value).toBe(text);

  answer(200, correction);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("receives")).toBeTruthy();
});

test("says when the service cannot be reached", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await correct(text);

  expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
});

test("copes with an error that is no problem of the service", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 502 })));
  await correct(text);

  expect(await screen.findByText(/status 502/)).toBeTruthy();
});

test("says that the result is out of date once the text changes", async () => {
  answer(200, correction);
  const user = await correct(text);
  await screen.findByText("receives");
  await user.type(source(), " More.");

  expect(screen.getByText("The text has changed since.")).toBeTruthy();
});

test("offers a sample, and corrects with Ctrl and Enter", async () => {
  const fetch = answer(200, correction);
  const user = open();
  await user.click(screen.getByRole("button", { name: "Try a sample" }));
  expect(source().value).toContain("REQ-ORD-001");

  await user.type(source(), "{Control>}{Enter}{/Control}");
  expect(fetch).toHaveBeenCalledOnce();
});

test("does not send a text that is empty or too long", async () => {
  const fetch = answer(200, correction);
  const user = open();
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Correct" });
  expect(button.disabled).toBe(true);

  await user.click(source());
  await user.paste("x".repeat(100_001));
  expect(button.disabled).toBe(true);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(fetch).not.toHaveBeenCalled();
});

function answer(status: number, body: unknown) {
  const type = status < 400 ? "application/json" : "application/problem+json";
  const fetch = vi.fn<(request: Request) => Promise<Response>>(() =>
    Promise.resolve(Response.json(body, { status, headers: { "Content-Type": type } })),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

function open() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <EditorPage />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

async function correct(text: string) {
  const user = open();
  await user.click(source());
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Correct" }));
  return user;
}

function source() {
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text to correct" });
}
