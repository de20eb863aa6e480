import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aTask } from "../testing/fake-server";
import {
  findButton,
  findCheckbox,
  newTaskField,
  renderTaskPage,
  server,
  taskNames,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("searching and filtering", () => {
  it("filters active and done tasks", async () => {
    server.tasks = [aTask("a"), aTask("b", true)];
    const user = renderTaskPage();
    await findCheckbox("a");

    await user.click(await screen.findByRole("radio", { name: "Active 1" }));
    expect(taskNames()).toEqual(["a"]);
    await user.click(screen.getByRole("radio", { name: "Done 1" }));
    expect(taskNames()).toEqual(["b"]);
  });

  it("searches as the user types, announces the number of results, and shows all tasks again", async () => {
    server.tasks = [aTask("buy milk"), aTask("buy bread"), aTask("call")];
    const user = renderTaskPage();
    await findCheckbox("call");

    await user.keyboard("{Tab}"); // leave the text field
    await user.keyboard("/");
    await user.keyboard("buy");
    await waitFor(() => {
      expect(taskNames()).toEqual(["buy milk", "buy bread"]);
    });
    expect(screen.getByText("2 tasks found")).toBeTruthy();
    await user.keyboard("x");
    await user.click(await findButton("Show all tasks"));

    expect(taskNames()).toEqual(["buy milk", "buy bread", "call"]);
    expect(document.activeElement).toBe(newTaskField());
  });

  it("filters by a tag", async () => {
    server.tasks = [{ ...aTask("a"), tags: ["home"] }, aTask("b")];
    const user = renderTaskPage();

    await user.click(await findButton("#home"));

    await waitFor(() => {
      expect(taskNames()).toEqual(["a"]);
    });
  });

  it("clears done tasks and undoes it", async () => {
    server.tasks = [aTask("a"), aTask("b", true), aTask("c", true)];
    const user = renderTaskPage();
    await findCheckbox("a");

    await user.click(await findButton("Clear done"));
    await screen.findByText("2 done tasks were cleared");
    await waitFor(() => {
      expect(taskNames()).toEqual(["a"]);
    });
    await user.click(await findButton("Undo"));

    await findCheckbox("b");
    await findCheckbox("c");
  });
});
