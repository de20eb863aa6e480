import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aTask, problem } from "../testing/fake-server";
import {
  findButton,
  findCheckbox,
  findTitle,
  newTaskField,
  renderTaskPage,
  server,
  taskNames,
  withFakeServer,
} from "./task-page-fixture";

withFakeServer();

describe("adding", () => {
  it("adds a trimmed name on top with Enter, clears the field and keeps the focus", async () => {
    server.tasks = [aTask("old")];
    const user = renderTaskPage();
    await findCheckbox("old");

    await user.type(newTaskField(), "  new {Enter}");

    await findCheckbox("new");
    expect(taskNames()).toEqual(["new", "old"]);
    expect(server.tasks[0]?.name).toBe("new");
    expect(newTaskField().value).toBe("");
    expect(document.activeElement).toBe(newTaskField());
  });

  it("adds with the button and moves the focus back to the field", async () => {
    const user = renderTaskPage();

    await user.type(newTaskField(), "clicked");
    await user.click(screen.getByRole("button", { name: "Add" }));

    expect(await findCheckbox("clicked")).toBeTruthy();
    expect(document.activeElement).toBe(newTaskField());
  });

  it("ignores a blank name", async () => {
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");

    await user.type(newTaskField(), "   {Enter}");

    expect(server.tasks).toEqual([]);
  });

  it("keeps the task, shows the reason and tries again if the server rejects it", async () => {
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");

    server.nextResponse = () => problem(400, "name: too long");
    await user.type(newTaskField(), "one too many{Enter}");

    expect(await screen.findByText(/name: too long/)).toBeTruthy();
    expect(taskNames()).toEqual(["one too many"]);
    expect(newTaskField().value).toBe("");
    await user.click(await findButton("Try again"));

    await waitFor(() => {
      expect(server.tasks.map(({ name }) => name)).toEqual(["one too many"]);
    });
  });
});

describe("completing", () => {
  it("checks the box before the server answers, and saves", async () => {
    server.tasks = [aTask("write")];
    const user = renderTaskPage();
    const checkbox = await findCheckbox("write");
    let answer: (response: Response) => void = () => undefined;
    server.nextResponse = () => new Promise((resolve) => (answer = resolve));

    await user.click(checkbox);

    expect(checkbox.checked).toBe(true);
    expect(await screen.findByText("All tasks are done.")).toBeTruthy();
    server.tasks = [{ ...aTask("write", true), id: server.tasks[0]?.id ?? "" }];
    answer(Response.json(server.tasks[0]));
    await waitFor(() => {
      expect(checkbox.checked).toBe(true);
    });
  });

  it("reopens a done task", async () => {
    server.tasks = [aTask("again", true)];
    const user = renderTaskPage();

    await user.click(await findCheckbox("again"));

    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(false);
    });
  });

  it("keeps the change and shows the reason if the server fails, until it is thrown away", async () => {
    server.tasks = [aTask("write")];
    const user = renderTaskPage();
    const checkbox = await findCheckbox("write");

    server.nextResponse = () => problem(500, "Something went wrong.");
    await user.click(checkbox);

    expect(await screen.findByText(/Something went wrong\./)).toBeTruthy();
    expect(checkbox.checked).toBe(true);
    await user.click(await findButton("Discard"));
    await waitFor(() => {
      expect(checkbox.checked).toBe(false);
    });
  });
});

describe("deleting", () => {
  it("moves the focus to the next task", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c")];
    const user = renderTaskPage();
    (await findTitle("b")).focus();

    await user.keyboard("{Delete}");

    await waitFor(() => {
      expect(taskNames()).toEqual(["a", "c"]);
    });
    expect(document.activeElement).toBe(await findTitle("c"));
  });

  it("puts the task back in its position and shows the reason if the server fails", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c")];
    const user = renderTaskPage();
    (await findTitle("b")).focus();

    server.nextResponse = () => problem(500, "Something went wrong.");
    await user.keyboard("{Delete}");

    expect(await screen.findByText("Something went wrong.")).toBeTruthy();
    expect(taskNames()).toEqual(["a", "b", "c"]);
  });
});

describe("importing", () => {
  it("imports the tasks of a file", async () => {
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");

    const file = new File(['{"version": 1, "tasks": [{"name": "from afar"}]}'], "tasks.json");
    await chooseFile(user, file);

    await findCheckbox("from afar");
    expect(await screen.findByText("1 task was imported")).toBeTruthy();
  });

  it("offers to skip what is in the list already, and names lines that are wrong", async () => {
    server.tasks = [aTask("Buy milk")];
    const user = renderTaskPage();
    await findCheckbox("Buy milk");

    const table = "name,due\nBuy milk,\nCall Ana,soonish\nWater the plants,2026-12-24\n";
    await chooseFile(user, new File([table], "tasks.csv", { type: "text/csv" }));

    expect(await screen.findByText("Line 3: “soonish” in “Due” is not a date.")).toBeTruthy();
    expect(screen.getByLabelText("Skip 1 task that is in your list already")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Import 1 task" }));
    await findCheckbox("Water the plants");
    expect(screen.getAllByRole("checkbox", { name: "Buy milk" })).toHaveLength(1);
  });

  it("shows what is wrong with a file", async () => {
    const user = renderTaskPage();
    await screen.findByText("Nothing to do yet");

    server.nextResponse = () => problem(400, "tasks[3].name: must not be blank");
    await chooseFile(user, new File(['{"tasks":[1]}'], "tasks.json"));

    expect(await screen.findByText("tasks[3].name: must not be blank")).toBeTruthy();
  });
});

/** The menu, which has the field for files, is loaded when it is first opened. */
async function chooseFile(user: UserEvent, file: File) {
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.upload(await screen.findByLabelText("Import tasks…"), file);
}
