import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aList, aTask, problem } from "../testing/fake-server";
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

/** In the lists beside the tasks. */
async function findEntry(name: RegExp) {
  const nav = await screen.findByRole("navigation", { name: "Lists" });
  return within(nav).findByRole("button", { name });
}

describe("several lists", () => {
  it("shows the tasks of the open list, and adds to it", async () => {
    const garden = aList("Garden");
    server.lists = [garden];
    server.tasks = [{ ...aTask("Sow"), list: garden.id }, aTask("Pay")];
    const user = renderTaskPage();
    await findCheckbox("Pay");

    await user.click(await findEntry(/^Garden/));
    expect(taskNames()).toEqual(["Sow"]);
    await user.type(newTaskField(), "Weed{Enter}");
    expect(taskNames()).toEqual(["Weed", "Sow"]);
    await waitFor(() => {
      expect(server.tasks[0]?.list).toBe(garden.id);
    });

    await user.click(await findEntry(/^Inbox/));
    expect(taskNames()).toEqual(["Pay"]);
  });

  it("hides the tasks of archived lists, and shows those of unknown ones in the inbox", async () => {
    const old = { ...aList("Old"), archived: true };
    server.lists = [old];
    server.tasks = [
      { ...aTask("Hidden"), list: old.id },
      { ...aTask("Left behind"), list: "deleted" },
    ];
    const user = renderTaskPage();
    await findCheckbox("Left behind");

    expect(taskNames()).toEqual(["Left behind"]);
    await user.click(await findEntry(/^Inbox/));
    expect(taskNames()).toEqual(["Left behind"]);
    await user.click(await findEntry(/^Old/));
    expect(taskNames()).toEqual(["Hidden"]);
  });

  it("clears the done tasks of the open list only", async () => {
    const garden = aList("Garden");
    server.lists = [garden];
    server.tasks = [{ ...aTask("Sown", true), list: garden.id }, aTask("Paid", true)];
    const user = renderTaskPage();
    await findCheckbox("Paid");

    await user.click(await findEntry(/^Garden/));
    await user.click(await findButton("Clear done"));
    await waitFor(() => {
      expect(server.tasks.map(({ name }) => name)).toEqual(["Paid"]);
    });
  });

  it("keeps what was typed and says why a list cannot be made", async () => {
    const user = renderTaskPage();
    await user.click(await findEntry(/^New list/));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByText("Add"));
    expect(await screen.findByText("Enter a name for the list.")).toBeTruthy();

    await user.type(within(dialog).getByLabelText(/^Name/), "Garden");
    server.nextResponse = () => problem(409, "Too many.", "too-many-lists");
    await user.click(within(dialog).getByText("Add"));
    expect((await screen.findByRole("alert")).textContent).toContain("as many lists as possible");

    await user.click(within(dialog).getByText("Add"));
    await screen.findByRole("heading", { level: 1, name: "Garden" });
    expect(server.lists.map(({ name }) => name)).toEqual(["Garden"]);
  });

  it("sends a task to the inbox if its new list was deleted meanwhile", async () => {
    const garden = aList("Garden");
    server.lists = [garden];
    const user = renderTaskPage();
    await user.click(await findEntry(/^Garden/));

    await user.type(newTaskField(), "Sow");
    server.nextResponse = () => problem(404, "There is no list.", "task-list-not-found");
    await user.type(newTaskField(), "{Enter}");
    await waitFor(() => {
      expect(server.tasks.map(({ name, list }) => [name, list])).toEqual([["Sow", null]]);
    });
  });
});
