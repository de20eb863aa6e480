import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { answers, show } from "@/test-render";
import RewriteDialog, { type Version } from "./rewrite-dialog";

function open(hasModel: boolean, versions: Version[] = []) {
  const rewrites = vi.fn(() =>
    Response.json({ rewrittenText: "It shall answer within 2 s.", edits: [] }),
  );
  vi.stubGlobal(
    "fetch",
    answers({
      pairs: () =>
        Response.json({ providers: [{ provider: "openai", available: hasModel, pairs: {} }] }),
      rewrites,
    }),
  );
  const onTake = vi.fn();
  const onClose = vi.fn();
  const user = show(
    <RewriteDialog
      text="It should be fast."
      versions={versions}
      onTake={onTake}
      onClose={onClose}
    />,
  );
  return { user, onTake, rewrites };
}

it("shows the changes before the user accepts them", async () => {
  const { user, onTake, rewrites } = open(true);
  expect(await screen.findByText(/A language model receives this text/)).toBeTruthy();
  expect(rewrites).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Rewrite" }));
  expect((await screen.findByText(/shall/)).tagName).toBe("INS");
  expect(onTake).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "Use this version" }));
  expect(onTake).toHaveBeenCalledWith("It shall answer within 2 s.");
});

it("says at once that there is no model, and offers what needs none", async () => {
  const text = "The [TBD: system] shall be fast.";
  const { user, onTake } = open(false, [{ kind: "ears", text }]);

  expect(await screen.findByText(/Free rewriting needs a language model/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("In the form of EARS")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Use this version" }));
  expect(onTake).toHaveBeenCalledWith(text);
});
