import { screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { draft } from "@/shared/text/draft";
import { answers, show } from "@/test-render";
import { useTranslation } from "../use-translation";
import TranslatePage from "./translate-page";

function Page() {
  return <TranslatePage work={useTranslation()} />;
}

const deepl = {
  provider: "deepl",
  quality: "standard",
  available: false,
  reason: "It has no key: an administrator sets the secret deepl-key.",
  pairs: {},
};
const apertium = {
  provider: "apertium",
  quality: "draft",
  available: true,
  pairs: { en: ["es"] },
};

interface Body {
  texts: string[];
}

beforeEach(() => {
  draft.set({ original: null, text: "One.\n\nTwo." });
});

function api(providers: unknown[], translations?: (body: Body) => Response) {
  const bodies: Body[] = [];
  vi.stubGlobal(
    "fetch",
    answers({
      pairs: () => Response.json({ providers }),
      translations: async (request) => {
        const body = (await request.json()) as Body;
        bodies.push(body);
        return (
          translations?.(body) ??
          Response.json({
            provider: "apertium",
            quality: "draft",
            translations: body.texts.map((text) => ({ text: `${text} (es)` })),
          })
        );
      },
    }),
  );
  return bodies;
}

async function translate(user: ReturnType<typeof show>) {
  await screen.findByText("Spanish");
  await user.click(screen.getByRole("button", { name: "Translate" }));
}

it("translates by paragraph and shows the provider and the quality", async () => {
  const bodies = api([deepl, apertium]);
  await translate(show(<Page />));

  expect(await screen.findByText("One. (es)")).toBeTruthy();
  expect(screen.getByText("Translated by Apertium: 2 of 2 paragraphs")).toBeTruthy();
  expect(screen.getByText("Draft")).toBeTruthy();
  expect(bodies).toMatchObject([{ texts: ["One.", "Two."], source: "en", target: "es" }]);
});

it("sends only paragraphs that are not translated yet", async () => {
  const bodies = api([apertium]);
  const user = show(<Page />);
  await translate(user);
  await screen.findByText("Two. (es)");
  draft.set({ original: null, text: "One.\n\nThree." });
  await translate(user);

  expect(await screen.findByText("Three. (es)")).toBeTruthy();
  expect(screen.getByText("One. (es)")).toBeTruthy();
  expect(bodies[1]).toMatchObject({ texts: ["Three."] });
});

it("says what an administrator must do if there is no provider", async () => {
  api([deepl]);
  show(<Page />);

  expect(await screen.findByText(/No translation is available now/)).toBeTruthy();
  expect(screen.getByText(deepl.reason)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Translate" })).toBeNull();
});

it("says which provider receives the text", async () => {
  api([{ ...deepl, available: true }, apertium]);
  show(<Page />);

  expect(await screen.findByText(/^Available\. This service receives the text/)).toBeTruthy();
  expect(screen.getByText(/draft quality\. Your text stays on the API's machine\./)).toBeTruthy();
});

it("shows the failure of a provider and tries again", async () => {
  let fails = true;
  api([apertium], () =>
    fails
      ? Response.json({ message: "apertium failed." }, { status: 502 })
      : Response.json({
          provider: "apertium",
          quality: "draft",
          translations: [{ text: "Uno." }, { text: "Dos." }],
        }),
  );
  const user = show(<Page />);
  await translate(user);
  expect(await screen.findByText("apertium failed.")).toBeTruthy();

  fails = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Uno.")).toBeTruthy();
});
