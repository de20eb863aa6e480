import { expect, it, vi } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import { fileOf, processDocument } from "./process-document";

const options = {
  operations: ["correct", "translate:fr"],
  language: "auto",
  glossary: ["Order Desk", "Étage"],
  ignoredRules: ["EN_A_VS_AN"],
};
const file = new File(["Teh service."], "spec.md");
const result = { fileName: "spec.md", mediaType: "text/markdown", content: "VGhl", report: {} };
const ended = `event: result\ndata: ${JSON.stringify(result)}\n\n`;

/** Answers with a stream of these pieces. */
function answer(...pieces: string[]) {
  const fetch = vi.fn<(request: Request) => Promise<Response>>(() =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start(controller) {
            pieces.forEach((piece) => {
              controller.enqueue(new TextEncoder().encode(piece));
            });
            controller.close();
          },
        }),
      ),
    ),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

function send(onProgress: (progress: unknown) => void = () => undefined) {
  return processDocument(file, options, onProgress, new AbortController().signal);
}

it("reports the progress and returns the result, however the stream is split", async () => {
  const progress = 'event: progress\ndata: {"operation":"correct","done":1,"total":2}\n\n';
  answer(...(progress + progress + ended).split(/(?<=r)/));
  const onProgress = vi.fn();

  expect(await send(onProgress)).toEqual(result);
  expect(onProgress).toHaveBeenCalledTimes(2);
  expect(onProgress).toHaveBeenCalledWith({ operation: "correct", done: 1, total: 2 });
});

it("fails with the problem of the last event", async () => {
  const problem = {
    status: 422,
    message: "Encrypted.",
    type: "urn:problem-type:encrypted-document",
  };
  answer(`event: problem\ndata: ${JSON.stringify(problem)}\n\n`);

  await expect(send()).rejects.toMatchObject({
    status: 422,
    message: "Encrypted.",
    kind: "encrypted-document",
  });
});

it("fails if the stream ends too early", async () => {
  answer('event: progress\ndata: {"operation":"correct","done":1,"total":2}\n\n');

  await expect(send()).rejects.toEqual(new ApiError());
});

it("fails with the problem of a response without a stream", async () => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ message: "Too large." }, { status: 413 })),
  );

  await expect(send()).rejects.toMatchObject({ status: 413, message: "Too large." });
});

it("makes a file of the result", () => {
  const blob = fileOf(result as never);
  expect(blob.type).toBe("text/markdown");
  expect(blob.size).toBe(3);
});
