import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../testing/fake-server";
import { findButton, renderTaskPage, server, withFakeServer } from "./task-page-fixture";

withFakeServer();

describe("the calendar feed", () => {
  async function open() {
    const user = renderTaskPage();
    await user.click(await findButton("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Calendar feed…" }));
    return user;
  }

  it("makes an address, shows it once, and ends it", async () => {
    const user = await open();

    await user.click(await findButton("Make an address"));
    const address = await screen.findByRole<HTMLInputElement>("textbox", {
      name: "Address of the feed",
    });
    expect(address.value).toBe(`${window.location.origin}/api/v1/feeds/1.ics`);

    await user.click(await findButton("Make a new address"));
    await screen.findByDisplayValue(/\/2\.ics$/);

    await user.click(await findButton("Close"));
    await user.click(await findButton("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Calendar feed…" }));
    expect(await screen.findByText(/Your list has had a feed since/)).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "Address of the feed" })).toBeNull();

    await user.click(await findButton("End the feed"));
    expect(await findButton("Make an address")).toBeTruthy();
    expect(server.feed).toBeNull();
  });

  it("says why there is none, and tries again", async () => {
    server.feed = "2026-01-02T03:04:05Z";
    const user = renderTaskPage();
    await user.click(await findButton("Menu"));
    const item = await screen.findByRole("menuitem", { name: "Calendar feed…" });
    server.nextResponse = () => problem(503, "Away.", "database-unavailable");
    await user.click(item);

    expect((await screen.findByRole("alert")).textContent).toBe(
      "The service is temporarily unavailable. Try again in a few minutes.",
    );
    await user.click(await findButton("Try again"));
    expect(await screen.findByText(/Your list has had a feed since/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
