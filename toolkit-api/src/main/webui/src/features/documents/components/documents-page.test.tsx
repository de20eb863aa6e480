import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { answers, show } from "@/test-render";
import { useDocument } from "../use-document";
import DocumentsPage from "./documents-page";

function Page() {
  return <DocumentsPage work={useDocument()} />;
}

const segment = {
  index: 3,
  text: "It recieves orders fast.",
  correctedText: "It receives orders fast.",
  edits: [
    {
      offset: 3,
      length: 8,
      original: "recieves",
      replacements: ["receives"],
      rule: "SPELLING",
      category: "TYPOS",
      message: "Possible spelling mistake found.",
      applied: true,
    },
  ],
  findings: [
    {
      offset: 19,
      length: 4,
      text: "fast",
      smell: "subjective-language",
      rule: "SPEED",
      message: "How fast?",
      reference: "INCOSE",
      suggestions: ["within 2 s"],
    },
  ],
};
const result = {
  fileName: "spec.md",
  mediaType: "text/markdown",
  content: "VGhl",
  report: {
    language: "en-US",
    note: null,
    counts: { segments: 12, edits: 1, applied: 1, findings: 1, perSmell: {} },
    opening: ["Orders", "", "", segment.text, "It ends."],
    segments: [segment],
    skipped: [
      { what: "code-paragraph", count: 3 },
      { what: "diagram", count: 1 },
    ],
  },
};

/** A stream of events that the test sends. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (created) => {
      controller = created;
    },
  });
  const send = (event: string, data: unknown) => {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    controller.enqueue(new TextEncoder().encode(text));
  };
  return { body, send };
}

async function improve(documents: (request: Request) => Response) {
  vi.stubGlobal("fetch", answers({ pairs: () => Response.json({ providers: [] }), documents }));
  const user = show(<Page />);
  await user.upload(screen.getByLabelText("Choose a document"), new File(["It"], "spec.md"));
  await user.click(screen.getByRole("button", { name: "Improve the document" }));
  return user;
}

it("shows the progress and then the report", async () => {
  const { body, send } = stream();
  await improve(() => new Response(body));
  send("progress", { operation: "correct", done: 3, total: 12 });
  expect(await screen.findByText("Correcting: 3 of 12 paragraphs")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("25");

  send("result", result);
  expect(await screen.findByText("Report on spec.md")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Download spec.md" })).toBeTruthy();
  const report = within(screen.getByRole("region", { name: "Report" }));
  expect(report.getByText("recieves").tagName).toBe("DEL");
  const preview = within(screen.getByRole("region", { name: "How the document begins" }));
  expect(preview.getByText("Orders").tagName).toBe("SPAN");
  expect(preview.getByText("recieves").tagName).toBe("DEL");
  expect(preview.getByText("receives").tagName).toBe("INS");
  expect(screen.getByText("fast").tagName).toBe("MARK");
  expect(screen.getByText(/Source: INCOSE/)).toBeTruthy();
  expect(
    screen.getByText("Not looked at: 3 paragraphs of program code and 1 diagram."),
  ).toBeTruthy();
});

it("shows one kind of remarks, and makes the document without what the user rejects", async () => {
  const sent: FormData[] = [];
  const user = await improve((request) => {
    void request.formData().then((form) => sent.push(form));
    return new Response(`event: result\ndata: ${JSON.stringify(result)}\n\n`);
  });
  await user.click(await screen.findByRole("button", { name: "Requirements 1" }));
  const report = within(screen.getByRole("region", { name: "Report" }));
  expect(report.queryByText("recieves")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Requirements 1" }));

  await user.click(screen.getByRole("button", { name: "Reject: recieves → receives" }));
  expect(screen.getByText("recieves").tagName).toBe("MARK");
  expect(screen.queryByText("receives")).toBeNull();
  expect(screen.getByText("spec.md is ready, with 1 decision of yours.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Download spec.md" }));
  await vi.waitFor(() => {
    expect(sent[1]?.get("rejected")).toBe("3:3");
  });
  expect(sent[1]?.get("accepted")).toBeNull();
});

it("offers to suggest changes in a Word document, and to apply them directly", async () => {
  const { body } = stream();
  const sent: FormData[] = [];
  vi.stubGlobal(
    "fetch",
    answers({
      pairs: () => Response.json({ providers: [] }),
      documents: (request) => {
        void request.formData().then((form) => sent.push(form));
        return new Response(body);
      },
    }),
  );
  const user = show(<Page />);
  await user.upload(screen.getByLabelText("Choose a document"), new File(["It"], "spec.md"));
  expect(screen.queryByLabelText("How changes are made")).toBeNull();
  await user.upload(screen.getByLabelText("Choose a document"), new File(["It"], "spec.docx"));
  const choice = screen.getByLabelText<HTMLSelectElement>("How changes are made");
  expect(choice.value).toBe("tracked");
  await user.selectOptions(choice, "Apply directly");
  await user.click(screen.getByRole("button", { name: "Improve the document" }));

  await vi.waitFor(() => {
    expect(sent[0]?.get("changes")).toBe("inline");
  });
});

it("cancels the work", async () => {
  const { body } = stream();
  let signal: AbortSignal | undefined;
  const user = await improve((request) => {
    signal = request.signal;
    return new Response(body);
  });
  await user.click(await screen.findByRole("button", { name: "Cancel" }));

  expect(signal?.aborted).toBe(true);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("shows why a document is refused", async () => {
  await improve(() => Response.json({ message: "The file is encrypted." }, { status: 422 }));

  expect(await screen.findByText("The file is encrypted.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

it("refuses other types of files", async () => {
  vi.stubGlobal("fetch", answers({}));
  const user = show(<Page />);
  await user.upload(screen.getByLabelText("Choose a document"), new File(["MZ"], "a.exe"));

  expect(screen.queryByText("a.exe")).toBeNull();
});
