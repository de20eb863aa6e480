import { SimpleGrid, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useCorrection } from "../use-correction";
import classes from "./editor-page.module.css";
import { ResultPanel } from "./result-panel";
import { SourcePanel } from "./source-panel";

export function EditorPage() {
  const [text, setText] = useState("");
  const [language, setLanguage] = useState("en-US");
  const correction = useCorrection();

  const correct = () => {
    correction.mutate({ text, language });
  };

  return (
    <>
      <Title order={1} className={classes.title}>
        Specifications without mistakes
      </Title>
      <Text c="dimmed" mt={6} mb="lg">
        Spelling and grammar are put right. Identifiers, code, addresses and numbers stay exactly as
        you wrote them.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" className={classes.panels}>
        <SourcePanel
          text={text}
          language={language}
          busy={correction.isPending}
          onTextChange={setText}
          onLanguageChange={setLanguage}
          onCorrect={correct}
        />
        <ResultPanel
          corrected={correction.data}
          error={correction.error}
          busy={correction.isPending}
          stale={correction.isSuccess && correction.data.text !== text}
          onRetry={correct}
        />
      </SimpleGrid>
    </>
  );
}
