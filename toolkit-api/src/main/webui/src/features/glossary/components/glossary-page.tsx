import { Button, CloseButton, FileButton, Group, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { download } from "@/shared/download";
import { addTerms, glossary, MAX_TERM_LENGTH, removeTerm } from "@/shared/glossary/glossary";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { showToast } from "@/shared/layout/toast";
import { useStore } from "@/shared/state/persisted-store";
import { decodeText, parseTerms, toCsv } from "../csv";
import classes from "./glossary-page.module.css";
import { TeamFileCard } from "./team-file-card";

export default function GlossaryPage() {
  const { t } = useI18n();
  const terms = useStore(glossary);
  const [term, setTerm] = useState("");
  const resetImport = useRef<() => void>(null);

  async function importFrom(file: File | null) {
    if (file) {
      // Otherwise there would be no event when the same file is chosen again.
      resetImport.current?.();
      const found = parseTerms(decodeText(await file.arrayBuffer()));
      const count = addTerms(found);
      showToast(t, t("imported", { count, found: found.length }));
    }
  }

  return (
    <PageLayout>
      <section className={`app-card ${classes.card}`} aria-label={t("viewGlossary")}>
        <Text c="dimmed" mb="md">
          {t("glossaryIntro")}
        </Text>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            addTerms([term]);
            setTerm("");
          }}
        >
          <TextInput
            className={classes.term}
            radius="lg"
            aria-label={t("newTerm")}
            placeholder={t("newTermPlaceholder")}
            maxLength={MAX_TERM_LENGTH}
            value={term}
            onChange={(event) => {
              setTerm(event.currentTarget.value);
            }}
          />
          <Button type="submit" radius="lg" disabled={term.trim() === ""}>
            {t("addTerm")}
          </Button>
        </form>
        {terms.length === 0 ? (
          <Text c="dimmed" ta="center" py="xl">
            {t("noTerms")}
          </Text>
        ) : (
          <ul className={classes.terms} aria-label={t("terms")}>
            {terms.map((known) => (
              <li key={known} className={classes.known}>
                <span>{known}</span>
                <CloseButton
                  size="sm"
                  aria-label={t("removeTerm", { term: known })}
                  onClick={() => {
                    removeTerm(known);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <Group gap="xs" mt="md">
          <FileButton
            resetRef={resetImport}
            accept=".csv,text/csv"
            onChange={(file) => void importFrom(file)}
          >
            {(props) => (
              <Button {...props} variant="default" radius="lg">
                {t("importCsv")}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            radius="lg"
            disabled={terms.length === 0}
            onClick={() => {
              download(
                new Blob([toCsv(terms)], { type: "text/csv;charset=utf-8" }),
                "glossary.csv",
              );
            }}
          >
            {t("exportCsv")}
          </Button>
          <Text size="sm" c="dimmed" ml="auto">
            {t("termCount", { count: terms.length })}
          </Text>
        </Group>
      </section>
      <TeamFileCard />
    </PageLayout>
  );
}
