import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { glossary } from "@/shared/glossary/glossary";
import { show } from "@/test-render";
import GlossaryPage from "./glossary-page";

beforeEach(() => {
  glossary.set([]);
});

it("adds terms once, sorts them, and removes them", async () => {
  const user = show(<GlossaryPage />);
  await user.type(
    screen.getByLabelText("New term"),
    "Order Desk{Enter}  archive {Enter}Order Desk{Enter}",
  );
  expect(glossary.get()).toEqual(["archive", "Order Desk"]);

  await user.click(screen.getByRole("button", { name: "Remove archive" }));
  expect(glossary.get()).toEqual(["Order Desk"]);
});

it("imports a CSV file", async () => {
  const user = show(<GlossaryPage />);
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const file = new File(["term,meaning\nOrder Desk,takes\narchive,keeps\n"], "g.csv", {
    type: "text/csv",
  });
  await user.upload(input ?? document.body, file);

  expect(await screen.findByText("2 terms")).toBeTruthy();
  expect(glossary.get()).toEqual(["archive", "Order Desk"]);
});
