import { Button, Group, Select, Text, Textarea } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { sample } from "../sample";
import { Panel } from "./panel";
import classes from "./source-panel.module.css";

const MAX_LENGTH = 100_000;
const number = new Intl.NumberFormat("en");
const languages = [
  { value: "en-US", label: "English (US)" },
  { value: "en-GB", label: "English (UK)" },
];

interface SourcePanelProps {
  text: string;
  language: string;
  busy: boolean;
  onTextChange: (text: string) => void;
  onLanguageChange: (language: string) => void;
  onCorrect: () => void;
}

export function SourcePanel(props: SourcePanelProps) {
  const { text, language, busy, onTextChange, onLanguageChange, onCorrect } = props;
  const tooLong = text.length > MAX_LENGTH;
  const canCorrect = text.trim() !== "" && !tooLong && !busy;

  return (
    <Panel
      title="Your text"
      actions={
        <Select
          aria-label="Language"
          data={languages}
          value={language}
          onChange={(value) => {
            onLanguageChange(value ?? language);
          }}
          allowDeselect={false}
          w={150}
          size="sm"
        />
      }
      footer={
        <>
          <Text
            size="sm"
            c={tooLong ? "red" : "dimmed"}
            {...(!tooLong && { visibleFrom: "xs" })}
            aria-live="polite"
          >
            {number.format(text.length)} / {number.format(MAX_LENGTH)}
          </Text>
          <Group gap="xs" ml="auto">
            {text === "" ? (
              <Button
                variant="subtle"
                onClick={() => {
                  onTextChange(sample);
                }}
              >
                Try a sample
              </Button>
            ) : (
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  onTextChange("");
                }}
              >
                Clear
              </Button>
            )}
            <Button
              leftSection={<IconSparkles size={17} stroke={1.8} />}
              disabled={!canCorrect && !busy}
              loading={busy}
              title="Ctrl + Enter"
              onClick={onCorrect}
            >
              Correct
            </Button>
          </Group>
        </>
      }
    >
      <Textarea
        aria-label="Text to correct"
        placeholder="Paste a specification, a user story, a chapter …"
        variant="unstyled"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onTextChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && canCorrect) {
            onCorrect();
          }
        }}
        classNames={{ root: classes.root, wrapper: classes.wrapper, input: classes.input }}
      />
    </Panel>
  );
}
