import { cleanup, screen } from "@testing-library/react";
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
  localStorage.removeItem("translation");
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
            translations: body.texts.map((text) => ({ text: `${text} (es)`, missingTerms: [] })),
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

  expect(await screen.findByText(/One\. \(es\)/)).toBeTruthy();
  expect(screen.getByText("Translated by Apertium: 2 of 2 paragraphs")).toBeTruthy();
  expect(screen.getByText("Draft")).toBeTruthy();
  expect(bodies).toMatchObject([{ texts: ["One.", "Two."], source: "en", target: "es" }]);
});

it("sends only paragraphs that are not translated yet", async () => {
  const bodies = api([apertium]);
  const user = show(<Page />);
  await translate(user);
  await screen.findByText(/Two\. \(es\)/);
  draft.set({ original: null, text: "One.\n\nThree." });
  await translate(user);

  expect(await screen.findByText(/One\. \(es\)\s+Three\. \(es\)/)).toBeTruthy();
  expect(bodies[1]).toMatchObject({ texts: ["Three."] });
});

it("says that nobody has set up a service, in words for users", async () => {
  api([deepl]);
  show(<Page />);

  expect(await screen.findByText(/No translation service is set up/)).toBeTruthy();
  expect(screen.queryByText(/secret/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Translate" })).toBeNull();
});

it("says which service receives the text", async () => {
  api([{ ...deepl, available: true, pairs: { auto: ["fr"] } }, apertium]);
  const user = show(<Page />);

  expect(await screen.findByText("DeepL receives the text that you translate.")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Provider"), "apertium");
  expect(screen.getByText("Your text stays on the toolkit's machine.")).toBeTruthy();
});

it("translates what is pasted here, from and into the languages of the last time", async () => {
  const bodies = api([{ ...apertium, pairs: { en: ["ca", "es", "fr"], fr: ["es"] } }]);
  const user = show(<Page />);
  expect(await screen.findByLabelText<HTMLSelectElement>("To")).toHaveProperty("value", "fr");
  await user.selectOptions(screen.getByLabelText("To"), "es");
  cleanup();

  const again = show(<Page />);
  expect(await screen.findByLabelText<HTMLSelectElement>("To")).toHaveProperty("value", "es");
  const text = screen.getByRole("textbox", { name: "Your text" });
  await again.clear(text);
  await again.click(text);
  await again.paste("Pasted.");
  await again.click(screen.getByRole("button", { name: "Translate" }));
  expect(await screen.findByText("Pasted. (es)")).toBeTruthy();
  expect(bodies[0]).toMatchObject({ texts: ["Pasted."], target: "es" });
});

it("shows the failure of a provider and tries again", async () => {
  let fails = true;
  api([apertium], () =>
    fails
      ? Response.json(
          { type: "urn:problem-type:provider-failed", provider: "apertium" },
          { status: 502 },
        )
      : Response.json({
          provider: "apertium",
          quality: "draft",
          translations: [
            { text: "Uno.", missingTerms: [] },
            { text: "Dos.", missingTerms: [] },
          ],
        }),
  );
  const user = show(<Page />);
  await translate(user);
  expect(await screen.findByText(/^Apertium does not work at the moment/)).toBeTruthy();

  fails = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/Uno\./)).toBeTruthy();
});

it("lists terms of the team that the translation has in other words, each once", async () => {
  const missingTerms = [{ term: "order desk", expected: "mostrador" }];
  api([apertium], ({ texts }) =>
    Response.json({
      provider: "apertium",
      quality: "draft",
      translations: texts.map((text) => ({ text: `${text} (es)`, missingTerms })),
    }),
  );
  await translate(show(<Page />));

  expect(await screen.findByText("order desk → mostrador")).toBeTruthy();
  expect(screen.getByText(/does not contain these terms/)).toBeTruthy();
});
