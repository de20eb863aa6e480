import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { answers, show } from "@/test-render";
import RewriteDialog from "./rewrite-dialog";

function open(answer: () => Response) {
  vi.stubGlobal("fetch", answers({ rewrites: answer }));
  const onTake = vi.fn();
  const onClose = vi.fn();
  const user = show(<RewriteDialog text="It should be fast." onTake={onTake} onClose={onClose} />);
  return { user, onTake, onClose };
}

it("shows the changes before the user accepts them", async () => {
  const { user, onTake } = open(() =>
    Response.json({ rewrittenText: "It shall answer within 2 s.", edits: [] }),
  );
  await user.click(screen.getByRole("button", { name: "Rewrite" }));
  expect((await screen.findByText(/shall/)).tagName).toBe("INS");
  expect(onTake).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "Use this version" }));
  expect(onTake).toHaveBeenCalledWith("It shall answer within 2 s.");
});

it("says who receives the text before it is sent", () => {
  open(() => Response.json({}));

  expect(screen.getByText(/A language model receives this text/)).toBeTruthy();
});

it("says what an administrator must configure if there is no model", async () => {
  const { user } = open(() =>
    Response.json(
      { message: "No model is configured.", type: "urn:problem-type:provider-not-configured" },
      { status: 422 },
    ),
  );
  await user.click(screen.getByRole("button", { name: "Rewrite" }));

  expect(await screen.findByText(/OpenAI-compatible service/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Use this version" })).toBeNull();
});
