import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aTask, problem } from "../testing/fake-server";
import {
  findButton,
  findCheckbox,
  findTitle,
  renderTaskPage,
  server,
  taskNames,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("editing", () => {
  it("keeps the edited task visible if it does not match the search", async () => {
    server.tasks = [aTask("buy milk"), aTask("call")];
    const user = renderTaskPage();
    (await findTitle("buy milk")).focus();
    await user.keyboard("e");
    await user.click(await screen.findByRole("textbox", { name: "Notes" }));
    await user.paste("half a litre");

    await user.type(screen.getByLabelText("Search tasks"), "call");
    await waitFor(() => {
      expect(taskNames()).toEqual(["call"]);
    });
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" }).value).toBe(
      "half a litre",
    );
    await user.click(await findButton("Save"));

    await waitFor(() => {
      expect(taskNames()).toEqual(["call"]);
    });
    await waitFor(() => {
      expect(server.tasks[0]?.notes).toBe("half a litre");
    });
  });

  it("saves name, location, due date, tags and notes", async () => {
    server.tasks = [aTask("buy")];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();

    await user.keyboard("e");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await waitFor(() => {
      expect(document.activeElement).toBe(name);
    });
    await user.paste(" milk");
    await user.click(await findButton("More"));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Repeat" }));
    await user.click(screen.getByRole("textbox", { name: "Location" }));
    await user.paste("shop");
    await user.click(screen.getByLabelText("Due"));
    await user.paste("2026-12-24");
    await user.click(screen.getByRole("combobox", { name: "Tags" }));
    await user.paste("food");
    await user.click(screen.getByRole("textbox", { name: "Notes" }));
    await user.paste("**two** litres");
    await user.click(await findButton("Show the preview"));
    expect((await screen.findByText("two")).localName).toBe("strong");
    await user.click(await findButton("Save"));

    await findCheckbox("buy milk");
    await waitFor(() => {
      expect(server.tasks[0]?.version).toBe(1);
    });
    expect(server.tasks[0]).toMatchObject({
      name: "buy milk",
      location: "shop",
      due: "2026-12-24",
      tags: ["food"],
      notes: "**two** litres",
    });
    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(document.activeElement?.textContent).toBe("buy milk");
  });

  it("shows what the notes look like until they are clicked", async () => {
    server.tasks = [{ ...aTask("buy"), notes: "**two** litres", location: "shop" }];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();
    await user.keyboard("e");

    const bold = await screen.findByText("two");
    expect(bold.localName).toBe("strong");
    expect(screen.queryByRole("textbox", { name: "Notes" })).toBeNull();
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
    await user.click(bold);

    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    expect(notes.value).toBe("**two** litres");
    expect(document.activeElement).toBe(notes);
    await user.click(await findButton("Show the preview"));
    await user.click(await findButton("Change the notes"));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Notes" }));
  });

  it("does not save without a name", async () => {
    server.tasks = [aTask("buy")];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();
    await user.keyboard("e");

    await user.clear(await screen.findByRole("textbox", { name: "Name" }));
    await user.keyboard("{Control>}{Enter}{/Control}");

    expect(screen.getByText("Enter a name for the task.")).toBeTruthy();
    expect(server.requests.every((request) => request.startsWith("GET"))).toBe(true);
  });

  it("closes on Escape without a confirmation if nothing was changed", async () => {
    server.tasks = [aTask("buy")];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();
    await user.keyboard("e");
    await screen.findByRole("textbox", { name: "Name" });

    await user.keyboard("{Escape}");

    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(document.activeElement?.textContent).toBe("buy");
  });

  it("asks for confirmation before it discards changes", async () => {
    server.tasks = [aTask("buy")];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();
    await user.keyboard("e");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "!");

    await user.keyboard("{Escape}");
    await user.click(await findButton("Keep editing"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("buy!");
    await user.click(await findButton("Cancel"));
    await user.click(await findButton("Discard"));

    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(server.tasks[0]?.name).toBe("buy");
  });

  it("keeps the text and shows the reason if the server rejects it", async () => {
    server.tasks = [aTask("buy")];
    const user = renderTaskPage();
    (await findTitle("buy")).focus();
    await user.keyboard("e");
    await user.type(await screen.findByRole("textbox", { name: "Notes" }), "long story");

    server.nextResponse = () => problem(400, "notes: too long");
    await user.click(await findButton("Save"));

    expect(await screen.findByText(/notes: too long/)).toBeTruthy();
    expect(await screen.findByText("long story")).toBeTruthy();
  });
});
