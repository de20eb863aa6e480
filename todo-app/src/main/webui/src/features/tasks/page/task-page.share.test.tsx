import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "../testing/fake-server";
import { findButton, renderTaskPage, server, withFakeServer } from "./task-page-fixture";

withFakeServer();

describe("sharing the list", () => {
  async function open() {
    const user = renderTaskPage();
    await user.click(await findButton("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Share…" }));
    return user;
  }

  function section(name: string) {
    return screen.findByRole("region", { name }).then((found) => within(found));
  }

  it("makes an address, shows it once, and ends it", async () => {
    const user = await open();

    await user.click((await section("To read")).getByRole("button", { name: "Make an address" }));
    const address = await screen.findByRole<HTMLInputElement>("textbox", { name: "Address" });
    expect(address.value).toBe(`${window.location.origin}/#list=1`);
    expect(server.links).toEqual({ read: "2026-01-02T03:04:05Z" });

    await user.click(
      await (await section("To read")).findByRole("button", { name: "Make a new address" }),
    );
    await screen.findByDisplayValue(/#list=2$/);

    await user.click(await findButton("Close"));
    await user.click(await findButton("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Share…" }));
    expect(await screen.findByText(/The address cannot be shown again/)).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "Address" })).toBeNull();

    await user.click((await section("To read")).getByRole("button", { name: "End" }));
    expect(await (await section("To read")).findByRole("button", { name: "Make an address" }));
    expect(server.links).toEqual({});
  });

  it("says why an address cannot be made", async () => {
    const user = await open();
    const calendar = await section("In a calendar");

    server.nextResponse = () => problem(503, "Away.", "database-unavailable");
    await user.click(calendar.getByRole("button", { name: "Make an address" }));

    expect((await calendar.findByRole("alert")).textContent).toBe(
      "The service is temporarily unavailable. Try again in a few minutes.",
    );
    await user.click(calendar.getByRole("button", { name: "Make an address" }));
    expect(await calendar.findByRole("textbox", { name: "Address" })).toBeTruthy();
    expect(calendar.queryByRole("alert")).toBeNull();
  });
});
