import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider } from "@/shared/i18n/i18n";
import { aTask, FakeServer, problem } from "../fake-server";
import { TaskPage } from "./task-page";

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  notifications.clean();
  vi.unstubAllGlobals();
});

function show() {
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

const adder = () => screen.getByLabelText<HTMLInputElement>("New task");
const task = (name: string) => screen.findByRole<HTMLInputElement>("checkbox", { name });
const opener = (name: string) => screen.findByRole("button", { name, expanded: false });
const button = (name: string) => screen.findByRole("button", { name });
const names = () =>
  within(screen.getByRole("list", { name: "Tasks" }))
    .queryAllByRole("checkbox")
    .map((box) => box.getAttribute("aria-label"));

describe("listing", () => {
  it("says that it is loading, then shows the tasks in the server's order", async () => {
    server.tasks = [aTask("second"), aTask("first")];
    show();

    expect(screen.getByText("Loading your tasks")).toBeTruthy();
    await task("second");
    expect(names()).toEqual(["second", "first"]);
    expect(screen.queryByText("Loading your tasks")).toBeNull();
  });

  it("invites to add a task when there is none", async () => {
    show();

    expect(await screen.findByText("Nothing to do yet")).toBeTruthy();
  });

  it("lets each name run in its own direction", async () => {
    server.tasks = [aTask("مرحبا abc")];
    show();

    await task("مرحبا abc");
    expect(screen.getByText("مرحبا abc").dir).toBe("auto");
  });

  it("says where a task is once, be it open or not", async () => {
    server.tasks = [{ ...aTask("buy"), location: "Corner shop" }];
    const user = show();

    await user.click(await opener("buy"));
    expect(screen.getAllByText("Corner shop")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "buy", expanded: true }));
    expect(screen.getAllByText("Corner shop")).toHaveLength(1);
  });

  it("counts what is left and what is done", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c", true)];
    show();

    expect(await screen.findByText("2 to do, 1 done")).toBeTruthy();
    expect(screen.getByText("33%")).toBeTruthy();
  });

  it("shows why loading failed and tries again", async () => {
    server.tasks = [aTask("there all along")];
    server.next = () => problem(500, "It is broken.");
    const user = show();

    expect(await screen.findByText("It is broken.")).toBeTruthy();
    expect(screen.queryByText("Nothing to do yet")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await task("there all along")).toBeTruthy();
    expect(screen.queryByText("It is broken.")).toBeNull();
  });

  it("explains an answer that is no problem document", async () => {
    server.next = () => new Response("<h1>Bad Gateway</h1>", { status: 502 });
    show();

    expect(await screen.findByText("The server answered with an error (502).")).toBeTruthy();
  });

  it("explains that the server cannot be reached", async () => {
    server.next = () => Promise.reject(new TypeError("Failed to fetch"));
    show();

    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  });
});

describe("adding", () => {
  it("adds on top with Enter, trims, empties the field and keeps the focus", async () => {
    server.tasks = [aTask("old")];
    const user = show();
    await task("old");

    await user.type(adder(), "  new {Enter}");

    await task("new");
    expect(names()).toEqual(["new", "old"]);
    expect(server.tasks[0]?.name).toBe("new");
    expect(adder().value).toBe("");
    expect(document.activeElement).toBe(adder());
  });

  it("adds with the button and puts the focus back into the field", async () => {
    const user = show();

    await user.type(adder(), "clicked");
    await user.click(screen.getByRole("button", { name: "Add" }));

    expect(await task("clicked")).toBeTruthy();
    expect(document.activeElement).toBe(adder());
  });

  it("ignores a blank name", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    await user.type(adder(), "   {Enter}");

    expect(server.tasks).toEqual([]);
  });

  it("gives the name back and says why when the server refuses it", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    server.next = () => problem(400, "name: too long");
    await user.type(adder(), "one too many{Enter}");

    expect(await screen.findByText("name: too long")).toBeTruthy();
    expect(adder().value).toBe("one too many");
  });
});

describe("completing", () => {
  it("ticks at once, before the server has answered, and saves", async () => {
    server.tasks = [aTask("write")];
    const user = show();
    const box = await task("write");
    let answer: (response: Response) => void = () => undefined;
    server.next = () => new Promise((resolve) => (answer = resolve));

    await user.click(box);

    expect(box.checked).toBe(true);
    expect(screen.getByText("All done. Well earned.")).toBeTruthy();
    server.tasks = [{ ...aTask("write", true), id: server.tasks[0]?.id ?? "" }];
    answer(Response.json(server.tasks[0]));
    await waitFor(() => {
      expect(box.checked).toBe(true);
    });
  });

  it("reopens a task that is done", async () => {
    server.tasks = [aTask("again", true)];
    const user = show();

    await user.click(await task("again"));

    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(false);
    });
  });

  it("takes the tick back and says why when the server fails, though it cannot be asked again", async () => {
    server.tasks = [aTask("write")];
    const user = show();
    const box = await task("write");

    server.next = () => {
      server.next = () => problem(500, "Still wrong.");
      return problem(500, "Something went wrong.");
    };
    await user.click(box);

    expect(await screen.findByText("Something went wrong.")).toBeTruthy();
    expect(box.checked).toBe(false);
  });
});

describe("undoing", () => {
  it("reopens a task that was completed by mistake", async () => {
    server.tasks = [aTask("write")];
    const user = show();

    await user.click(await task("write"));
    await user.click(await button("Undo"));

    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(false);
    });
    expect((await task("write")).checked).toBe(false);
  });

  it("brings a deleted task back, and the focus to it", async () => {
    server.tasks = [aTask("write"), aTask("read")];
    const user = show();

    await user.click(await opener("write"));
    await user.click(await button("Delete"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete" }));
    await waitFor(() => {
      expect(names()).toEqual(["read"]);
    });
    await user.click(await button("Undo"));

    await task("write");
    expect(server.requests).toContain("POST /api/v1/tasks/restore");
    await waitFor(async () => {
      expect(document.activeElement).toBe(await opener("write"));
    });
  });

  it("takes a change back with z that is still on its way", async () => {
    server.tasks = [aTask("one")];
    const user = show();
    const box = await task("one");
    let arrive: (() => void) | undefined;
    const answer = aTask("one", true);
    server.next = () =>
      new Promise((resolve) => {
        arrive = () => {
          resolve(Response.json(answer));
        };
      });
    await user.click(box);

    await user.keyboard("z");
    await waitFor(() => {
      expect(arrive).toBeDefined();
    });
    arrive?.();

    await waitFor(() => {
      expect(box.checked).toBe(false);
    });
    expect(server.requests.filter((request) => request.startsWith("PATCH"))).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("has nothing to take back of a change that was refused", async () => {
    server.tasks = [aTask("one"), aTask("two")];
    const user = show();
    await user.click(await task("one"));
    await button("Undo");
    server.next = () => problem(503, "Away.");
    await user.click(await task("two"));
    await screen.findByText("The change was not saved");

    await user.keyboard("z");

    await waitFor(() => {
      expect(server.tasks.map(({ complete }) => complete)).toEqual([false, false]);
    });
  });

  it("goes back change by change with z", async () => {
    server.tasks = [aTask("one"), aTask("two")];
    const user = show();
    await user.click(await task("one"));
    await user.click(await task("two"));
    await waitFor(() => {
      expect(server.tasks.every(({ complete }) => complete)).toBe(true);
    });
    await button("Undo");

    await user.keyboard("z");
    await waitFor(() => {
      expect(server.tasks.map(({ complete }) => complete)).toEqual([true, false]);
    });
    await user.keyboard("z");

    await waitFor(() => {
      expect(server.tasks.map(({ complete }) => complete)).toEqual([false, false]);
    });
  });
});

describe("deleting", () => {
  it("asks first", async () => {
    server.tasks = [aTask("keep")];
    const user = show();

    await user.click(await opener("keep"));
    await user.keyboard("{Delete}");
    await user.click(await button("Keep it"));

    expect(screen.queryByRole("dialog")).toBeNull();
    expect(server.tasks).toHaveLength(1);
  });

  it("gives the focus to the task that takes the place", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c")];
    const user = show();
    (await opener("b")).focus();

    await user.keyboard("{Delete}");
    await user.keyboard("{Enter}");

    await waitFor(() => {
      expect(names()).toEqual(["a", "c"]);
    });
    expect(document.activeElement).toBe(await opener("c"));
  });

  it("puts the task back into its place and says why when the server fails", async () => {
    server.tasks = [aTask("a"), aTask("b"), aTask("c")];
    const user = show();
    (await opener("b")).focus();
    await user.keyboard("{Delete}");

    server.next = () => {
      server.next = () => problem(500, "Still wrong.");
      return problem(500, "Something went wrong.");
    };
    await user.keyboard("{Enter}");

    expect(await screen.findByText("Something went wrong.")).toBeTruthy();
    expect(names()).toEqual(["a", "b", "c"]);
  });
});

describe("editing", () => {
  it("goes on when a filter would hide the task", async () => {
    server.tasks = [aTask("buy milk"), aTask("call")];
    const user = show();
    (await opener("buy milk")).focus();
    await user.keyboard("e");
    await user.click(await screen.findByRole("textbox", { name: "Notes" }));
    await user.paste("half a litre");

    await user.type(screen.getByLabelText("Search tasks"), "call");
    await waitFor(() => {
      expect(names()).toEqual(["buy milk", "call"]);
    });
    await user.click(await button("Save"));

    await waitFor(() => {
      expect(names()).toEqual(["call"]);
    });
    expect(server.tasks[0]?.notes).toBe("half a litre");
  });

  it("saves name, place, due date, tags and notes", async () => {
    server.tasks = [aTask("buy")];
    const user = show();
    (await opener("buy")).focus();

    await user.keyboard("e");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await waitFor(() => {
      expect(document.activeElement).toBe(name);
    });
    await user.paste(" milk");
    await user.click(screen.getByRole("textbox", { name: "Location" }));
    await user.paste("shop");
    await user.click(screen.getByLabelText("Due"));
    await user.paste("2026-12-24");
    await user.click(screen.getByRole("combobox", { name: "Tags" }));
    await user.paste("food");
    await user.click(screen.getByRole("textbox", { name: "Notes" }));
    await user.paste("**two** litres");
    expect((await screen.findByText("two")).localName).toBe("strong");
    await user.click(await button("Save"));

    await task("buy milk");
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

  it("does not save without a name", async () => {
    server.tasks = [aTask("buy")];
    const user = show();
    (await opener("buy")).focus();
    await user.keyboard("e");

    await user.clear(await screen.findByRole("textbox", { name: "Name" }));
    await user.keyboard("{Control>}{Enter}{/Control}");

    expect(screen.getByText("A task needs a name.")).toBeTruthy();
    expect(server.requests.every((request) => request.startsWith("GET"))).toBe(true);
  });

  it("is left by Escape, without asking when nothing was changed", async () => {
    server.tasks = [aTask("buy")];
    const user = show();
    (await opener("buy")).focus();
    await user.keyboard("e");
    await screen.findByRole("textbox", { name: "Name" });

    await user.keyboard("{Escape}");

    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(document.activeElement?.textContent).toBe("buy");
  });

  it("asks before changes are lost", async () => {
    server.tasks = [aTask("buy")];
    const user = show();
    (await opener("buy")).focus();
    await user.keyboard("e");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "!");

    await user.keyboard("{Escape}");
    await user.click(await button("Keep editing"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("buy!");
    await user.click(await button("Cancel"));
    await user.click(await button("Discard"));

    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(server.tasks[0]?.name).toBe("buy");
  });

  it("keeps what was typed and says why when the server refuses it", async () => {
    server.tasks = [aTask("buy")];
    const user = show();
    (await opener("buy")).focus();
    await user.keyboard("e");
    await user.type(await screen.findByRole("textbox", { name: "Notes" }), "long story");

    server.next = () => problem(400, "notes: too long");
    await user.click(await button("Save"));

    expect(await screen.findByText("notes: too long")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" }).value).toBe(
      "long story",
    );
  });
});

describe("finding", () => {
  it("shows what is active or done", async () => {
    server.tasks = [aTask("a"), aTask("b", true)];
    const user = show();
    await task("a");

    await user.click(screen.getByRole("radio", { name: "Active 1" }));
    expect(names()).toEqual(["a"]);
    await user.click(screen.getByRole("radio", { name: "Done 1" }));
    expect(names()).toEqual(["b"]);
  });

  it("searches with every key, says how many there are, and shows all again", async () => {
    server.tasks = [aTask("buy milk"), aTask("buy bread"), aTask("call")];
    const user = show();
    await task("call");

    await user.keyboard("{Tab}"); // out of the adder
    await user.keyboard("/");
    await user.keyboard("buy");
    await waitFor(() => {
      expect(names()).toEqual(["buy milk", "buy bread"]);
    });
    expect(screen.getByText("2 tasks found")).toBeTruthy();
    await user.keyboard("x");
    await user.click(await button("Show all tasks"));

    expect(names()).toEqual(["buy milk", "buy bread", "call"]);
    expect(document.activeElement).toBe(adder());
  });

  it("shows what has the same tag", async () => {
    server.tasks = [{ ...aTask("a"), tags: ["home"] }, aTask("b")];
    const user = show();

    await user.click(await button("#home"));

    await waitFor(() => {
      expect(names()).toEqual(["a"]);
    });
  });

  it("clears what is done and takes it back", async () => {
    server.tasks = [aTask("a"), aTask("b", true), aTask("c", true)];
    const user = show();
    await task("a");

    await user.click(await button("Clear done"));
    await screen.findByText("2 done tasks were cleared");
    await waitFor(() => {
      expect(names()).toEqual(["a"]);
    });
    await user.click(await button("Undo"));

    await task("b");
    await task("c");
  });
});

describe("keys", () => {
  it("go through the list, open, complete and write", async () => {
    server.tasks = [aTask("a"), aTask("b")];
    const user = show();
    await task("a");
    await user.keyboard("{Tab}"); // out of the adder

    await user.keyboard("j");
    expect(document.activeElement).toBe(await opener("a"));
    await user.keyboard("jj");
    expect(document.activeElement).toBe(await opener("b"));
    await user.keyboard("k");
    await user.keyboard("x");
    await waitFor(() => {
      expect(server.tasks[0]?.complete).toBe(true);
    });
    await user.keyboard("{Enter}");
    expect(await screen.findByText("No notes, place or due date yet.")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("No notes, place or due date yet.")).toBeNull();
    await user.keyboard("n");
    await user.keyboard("next{Enter}");

    await task("next");
  });

  it("are told by ?", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");
    await user.keyboard("{Tab}");

    await user.keyboard("?");

    expect((await screen.findByRole("dialog")).textContent).toContain("Write a new task");
  });
});

describe("other tabs", () => {
  it("are told of a change, and their changes are shown", async () => {
    const other = new BroadcastChannel("tasks");
    const heard = vi.fn();
    other.onmessage = heard;
    const user = show();
    await screen.findByText("Nothing to do yet");

    await user.type(adder(), "mine{Enter}");
    await waitFor(() => {
      expect(heard).toHaveBeenCalled();
    });
    server.tasks = [aTask("theirs"), ...server.tasks];
    other.postMessage("changed");

    await task("theirs");
    other.close();
  });
});

describe("without a connection", () => {
  it("shows the last list and how old it is", async () => {
    stubCaches();
    server.tasks = [aTask("remembered")];
    show();
    await task("remembered");
    cleanup();

    server.next = () => Promise.reject(new TypeError("Failed to fetch"));
    show();

    expect(await screen.findByText(/^This is your list of \d/)).toBeTruthy();
    expect(screen.getByText(/The server cannot be reached/)).toBeTruthy();
    await task("remembered");
  });
});

describe("moving files", () => {
  it("imports what a file holds, as it is", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    const file = new File(['{"version": 1, "tasks": [{"name": "from afar"}]}'], "tasks.json");
    await user.upload(await screen.findByLabelText("Import tasks…"), file);

    await task("from afar");
    expect(await screen.findByText("1 task was imported")).toBeTruthy();
  });

  it("says what is wrong with a file", async () => {
    const user = show();
    await screen.findByText("Nothing to do yet");

    server.next = () => problem(400, "tasks[3].name: must not be blank");
    await user.upload(
      await screen.findByLabelText("Import tasks…"),
      new File(["{}"], "tasks.json"),
    );

    expect(await screen.findByText("tasks[3].name: must not be blank")).toBeTruthy();
  });
});

/** One cache, which holds one answer. */
function stubCaches() {
  let kept: Response | undefined;
  const cache = {
    put: (_: string, response: Response) => {
      kept = response;
      return Promise.resolve();
    },
    match: () => Promise.resolve(kept?.clone()),
  };
  vi.stubGlobal("caches", { open: () => Promise.resolve(cache) });
}
